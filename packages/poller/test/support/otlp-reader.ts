// A strict reader of ExportMetricsServiceRequest in JSON, for tests: the fields of opentelemetry-proto 1.x, in the JSON of protobuf.
import assert from "node:assert";

export interface ReadPoint {
  readonly resource: Readonly<Record<string, string>>;
  readonly name: string;
  readonly unit: string | undefined;
  readonly kind: "gauge" | "sum";
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: bigint | undefined;
  readonly time: bigint;
  readonly value: bigint | number;
}

/** Reads a body. Throws at an unknown field, a wrong type, and what the data model of metrics forbids. */
export function readMetrics(body: string): ReadPoint[] {
  const points: ReadPoint[] = [];
  const { resourceMetrics } = fieldsOf(JSON.parse(body), ["resourceMetrics"]);
  for (const resourceMetric of listOf(resourceMetrics)) {
    const { resource, scopeMetrics } = fieldsOf(resourceMetric, ["resource", "scopeMetrics"]);
    const resourceAttributes = readAttributes(fieldsOf(resource, ["attributes"])["attributes"]);
    for (const scopeMetric of listOf(scopeMetrics)) {
      const { scope, metrics } = fieldsOf(scopeMetric, ["scope", "metrics"]);
      assert.ok(textOf(fieldsOf(scope, ["name"])["name"]) !== "");
      const names = new Set<string>();
      for (const metric of listOf(metrics)) {
        const read = readMetric(metric, resourceAttributes);
        const key = `${read[0]!.kind} ${read[0]!.name}`;
        assert.ok(!names.has(key), `the metric ${key} comes twice`);
        names.add(key);
        points.push(...read);
      }
    }
  }
  return points;
}

function readMetric(metric: unknown, resource: ReadPoint["resource"]): ReadPoint[] {
  const { name, unit, gauge, sum } = fieldsOf(metric, ["name", "unit", "gauge", "sum"]);
  assert.ok((gauge === undefined) !== (sum === undefined), "a metric has one kind of data");
  const data = fieldsOf(
    gauge ?? sum,
    gauge === undefined ? ["dataPoints", "aggregationTemporality", "isMonotonic"] : ["dataPoints"],
  );
  if (sum !== undefined) {
    assert.strictEqual(data["aggregationTemporality"], 2); // CUMULATIVE, as a number
    assert.strictEqual(data["isMonotonic"], true);
  }
  const seen = new Set<string>();
  const points = listOf(data["dataPoints"]).map((point): ReadPoint => {
    const fields = fieldsOf(point, ["attributes", "startTimeUnixNano", "timeUnixNano", "asInt", "asDouble"]);
    const attributes = readAttributes(fields["attributes"]);
    const key = JSON.stringify(attributes);
    assert.ok(!seen.has(key), `the point ${key} comes twice`);
    seen.add(key);
    const start =
      fields["startTimeUnixNano"] === undefined ? undefined : integerOf(fields["startTimeUnixNano"]);
    const time = integerOf(fields["timeUnixNano"]);
    assert.ok(start === undefined || start <= time, "the start comes before the time");
    return {
      resource,
      name: textOf(name),
      unit: unit === undefined ? undefined : textOf(unit),
      kind: sum === undefined ? "gauge" : "sum",
      attributes,
      start,
      time,
      value: readValue(fields),
    };
  });
  assert.ok(points.length > 0, "a metric has data points");
  return points;
}

function readValue({ asInt, asDouble }: Record<string, unknown>): bigint | number {
  assert.ok((asInt === undefined) !== (asDouble === undefined), "a point has one value");
  if (asInt !== undefined) {
    assert.ok(typeof asInt === "string" && /^-?\d+$/.test(asInt), "integers of 64 bits are decimal text");
    const value = BigInt(asInt);
    assert.ok(BigInt.asIntN(64, value) === value, "sfixed64");
    return value;
  }
  if (typeof asDouble === "number") return asDouble;
  assert.ok(["NaN", "Infinity", "-Infinity"].includes(asDouble as string));
  return Number(asDouble);
}

/** fixed64 */
function integerOf(value: unknown): bigint {
  assert.ok(typeof value === "string" && /^\d+$/.test(value), "integers of 64 bits are decimal text");
  const integer = BigInt(value);
  assert.ok(integer < 2n ** 64n);
  return integer;
}

function readAttributes(attributes: unknown): Record<string, string> {
  const read: Record<string, string> = {};
  for (const attribute of listOf(attributes)) {
    const { key, value } = fieldsOf(attribute, ["key", "value"]);
    const name = textOf(key);
    assert.ok(!Object.hasOwn(read, name), `the attribute ${name} comes twice`);
    read[name] = textOf(fieldsOf(value, ["stringValue"])["stringValue"]);
  }
  return read;
}

function fieldsOf(value: unknown, known: readonly string[]): Record<string, unknown> {
  assert.ok(typeof value === "object" && value !== null && !Array.isArray(value));
  for (const name of Object.keys(value)) assert.ok(known.includes(name), `unknown field ${name}`);
  return value as Record<string, unknown>;
}

function listOf(value: unknown): unknown[] {
  assert.ok(Array.isArray(value));
  return value;
}

function textOf(value: unknown): string {
  assert.ok(typeof value === "string" && !/\p{Surrogate}/u.test(value));
  return value;
}
