// Results as metrics of OTLP, in its JSON form (opentelemetry-proto, metrics.proto; JSON of protobuf: 64-bit integers are decimal text).
import { nameOverrun, type PollResult, samplesOf } from "../result.ts";
import { isCounter, labelsOf, numberOf, seriesName, textOf } from "./values.ts";

interface KeyValue {
  readonly key: string;
  readonly value: { readonly stringValue: string };
}

interface DataPoint {
  readonly attributes: readonly KeyValue[];
  readonly startTimeUnixNano?: string;
  readonly timeUnixNano: string;
  readonly asInt?: string;
  readonly asDouble?: number | string;
}

interface Metric {
  readonly name: string;
  readonly unit?: string;
  readonly gauge?: { readonly dataPoints: DataPoint[] };
  readonly sum?: {
    readonly dataPoints: DataPoint[];
    readonly aggregationTemporality: 2;
    readonly isMonotonic: true;
  };
}

/** The metrics of one target. */
export interface ResourceMetrics {
  readonly resource: { readonly attributes: readonly KeyValue[] };
  readonly scopeMetrics: readonly [
    { readonly scope: { readonly name: string }; readonly metrics: readonly Metric[] },
  ];
}

/** How results become metrics. */
export interface MetricOptions {
  /** Attributes of every resource. */
  readonly resource: Readonly<Record<string, string>>;
  /** A text before each name. */
  readonly prefix: string;
  /** Whether texts are written, as a gauge of 1 with the text as an attribute. */
  readonly texts: boolean;
}

/** Returns the metrics of a result. `startTime`: since when its counters count, in milliseconds since 1970. */
export function metricsOf(
  result: PollResult,
  startTime: number | undefined,
  options: MetricOptions,
): ResourceMetrics {
  const { target, slot, duration, failures, overrun } = result;
  const { prefix, texts, resource } = options;
  const timeUnixNano = nanoseconds(slot);
  const start = startTime === undefined ? undefined : { startTimeUnixNano: nanoseconds(startTime) };
  const metrics = new Map<string, Metric>();
  const add = (name: string, kind: "gauge" | "sum", point: Omit<DataPoint, "timeUnixNano">): void => {
    const key = `${kind} ${name}`;
    let metric = metrics.get(key);
    if (metric === undefined) metrics.set(key, (metric = createMetric(`${prefix}${name}`, kind)));
    (metric.gauge ?? metric.sum)!.dataPoints.push({ ...point, timeUnixNano });
  };
  add("poll.duration", "gauge", { attributes: [], asDouble: duration / 1000 });
  add("poll.failures", "gauge", { attributes: [], asInt: String(failures.length) });
  add("poll.overrun.slots", "gauge", { attributes: [], asInt: String(overrun?.slots ?? 0) });
  if (overrun !== undefined) {
    const attributes = [keyValue("item", nameOverrun(overrun))];
    add("poll.overrun.duration", "gauge", { attributes, asDouble: overrun.duration / 1000 });
  }
  for (const sample of samplesOf(result)) {
    const { varbind, row } = sample;
    const name = seriesName(sample);
    const attributes: KeyValue[] = [];
    if (row !== undefined) attributes.push(keyValue("index", row.index));
    if (row !== undefined && row.key !== row.index) attributes.push(keyValue("key", row.key));
    const number = numberOf(varbind);
    if (number !== undefined) {
      const isSum = isCounter(varbind);
      const point = { attributes, ...(isSum && start), ...valueOf(number, varbind.type) };
      add(name, isSum ? "sum" : "gauge", point);
    } else if (texts) {
      attributes.push(keyValue("value", textOf(sample)));
      add(`${name}.info`, "gauge", { attributes, asInt: "1" });
    }
  }
  return {
    resource: { attributes: [...resourceAttributes(target, resource)] },
    scopeMetrics: [{ scope: { name: "@snmp/poller" }, metrics: [...metrics.values()] }],
  };
}

function createMetric(name: string, kind: "gauge" | "sum"): Metric {
  if (kind === "gauge")
    return {
      name,
      ...(/poll\.(overrun\.)?duration$/.test(name) && { unit: "s" }),
      gauge: { dataPoints: [] },
    };
  return { name, sum: { dataPoints: [], aggregationTemporality: 2, isMonotonic: true } };
}

function* resourceAttributes(
  { name, address, labels }: PollResult["target"],
  resource: Readonly<Record<string, string>>,
): Generator<KeyValue, void, undefined> {
  const own = {
    "service.name": "snmp-poller",
    ...resource,
    "snmp.target": name,
    "server.address": hostOf(address),
  };
  for (const [key, value] of Object.entries(own)) yield keyValue(key, value);
  for (const [key, value] of labelsOf(labels, (text) => text, Object.keys(own))) yield keyValue(key, value);
}

/** Returns an integer, or a double where a signed integer of 64 bits is too small. An object is always the one or the other, if it can. */
function valueOf(value: number | bigint, type: string): Pick<DataPoint, "asInt" | "asDouble"> {
  if (type === "Opaque" && typeof value === "number")
    return { asDouble: Number.isFinite(value) ? value : String(value) };
  return typeof value === "bigint" && value > maxSigned
    ? { asDouble: Number(value) }
    : { asInt: String(value) };
}

function keyValue(key: string, value: string): KeyValue {
  return { key, value: { stringValue: value.replace(/\p{Surrogate}/gu, "\ufffd") } };
}

/** Returns milliseconds as the decimal text of nanoseconds. */
function nanoseconds(milliseconds: number): string {
  return `${BigInt(Math.round(milliseconds)) * 1_000_000n}`;
}

/** Returns the host of an address such as `udp://[2001:db8::1]:161`. */
function hostOf(address: string): string {
  const [, inBrackets, plain] = /^(?:\w+:\/\/)?(?:\[([^\]]+)\]|([^:/]+))(?::\d+)?$/.exec(address) ?? [];
  return inBrackets ?? plain ?? address;
}

const maxSigned = 2n ** 63n - 1n;
