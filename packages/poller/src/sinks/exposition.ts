// The text formats of Prometheus (0.0.4) and OpenMetrics (1.0.0).

/** One of the two formats. */
export type ExpositionFormat = "prometheus" | "openmetrics";

/** The type of a family of metrics. */
export type MetricType = "counter" | "gauge" | "info" | "unknown";

/** Labels in order. */
export type LabelPairs = readonly (readonly [name: string, value: string])[];

/** One value of a family. */
interface MetricSample {
  readonly value: number | bigint;
  /** Milliseconds since 1970. */
  readonly time: number | undefined;
}

/** Samples of one name. */
interface Family {
  type: MetricType;
  readonly help: string;
  /** The samples by their labels as text: no two have the same. */
  readonly samples: Map<string, MetricSample>;
}

/** Collects samples and writes them, family by family. A sample with the labels of an earlier one takes its place. */
export class Exposition {
  readonly #format: ExpositionFormat;
  readonly #families = new Map<string, Family>();

  constructor(format: ExpositionFormat) {
    this.#format = format;
  }

  /** Adds a sample. A family whose samples are of different types has the type `unknown`. */
  add(
    name: string,
    type: MetricType,
    help: string,
    labels: LabelPairs,
    value: number | bigint,
    time?: number,
  ): void {
    const isOpen = this.#format === "openmetrics";
    const legal = isOpen
      ? withoutSuffix(toMetricName(name))
      : toMetricName(type === "info" ? `${name}_info` : name);
    let family = this.#families.get(legal);
    if (family === undefined) this.#families.set(legal, (family = { type, help, samples: new Map() }));
    if (family.type !== type) family.type = "unknown";
    family.samples.set(writeLabels(labels), { value, time });
  }

  /** Yields the text, a family at a time. */
  *write(): Generator<string, void, undefined> {
    const isOpen = this.#format === "openmetrics";
    for (const [name, family] of this.#families) {
      // OpenMetrics names the family, and its samples have a suffix; Prometheus names the samples
      const suffix = isOpen ? (suffixes[family.type] ?? "") : "";
      const type = isOpen ? family.type : (prometheusTypes[family.type] ?? family.type);
      let text = `# HELP ${name} ${escapeHelp(family.help, isOpen)}\n# TYPE ${name} ${type}\n`;
      for (const [labels, { value, time }] of family.samples)
        text += `${name}${suffix}${labels} ${writeNumber(value)}${writeTime(time, isOpen)}\n`;
      yield text;
    }
    if (isOpen) yield "# EOF\n";
  }
}

/** The type of HTTP for a format. */
export const contentTypes: Readonly<Record<ExpositionFormat, string>> = {
  prometheus: "text/plain; version=0.0.4; charset=utf-8",
  openmetrics: "application/openmetrics-text; version=1.0.0; charset=utf-8",
};

/** Returns a legal name of a metric: letters, digits, `_`, not a digit first. An OID becomes `oid_1_3_6_…`. */
export function toMetricName(name: string): string {
  if (/^\.?\d+(\.\d+)*$/.test(name)) return `oid_${name.replace(/^\./, "").replaceAll(".", "_")}`;
  const legal = name.replace(/[^a-zA-Z0-9_]/g, "_");
  return /^[a-zA-Z_]/.test(legal) ? legal : `_${legal}`;
}

/** Returns a legal name of a label. Names that begin with two underscores belong to Prometheus. */
export function toLabelName(name: string): string {
  const legal = name.replace(/[^a-zA-Z0-9_]/g, "_").replace(/^__+/, "_");
  return /^[a-zA-Z_]/.test(legal) ? legal : `_${legal}`;
}

/** Returns a name in snake case, as Prometheus recommends: `ifHCInOctets` becomes `if_hc_in_octets`. */
export function toSnakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .toLowerCase();
}

/** Suffixes belong to the types of OpenMetrics. */
function withoutSuffix(name: string): string {
  return name.replace(/(_total|_info)+$/, "") || "_";
}

function writeLabels(labels: LabelPairs): string {
  if (labels.length === 0) return "";
  return `{${labels.map(([name, value]) => `${name}="${escapeLabel(value)}"`).join(",")}}`;
}

function escapeLabel(value: string): string {
  return toSound(value).replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll('"', '\\"');
}

function escapeHelp(text: string, isOpen: boolean): string {
  const escaped = toSound(text).replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
  return isOpen ? escaped.replaceAll('"', '\\"') : escaped;
}

/** Lone surrogates are not UTF-8. */
function toSound(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

function writeNumber(value: number | bigint): string {
  if (value === Infinity) return "+Inf";
  return value === -Infinity ? "-Inf" : String(value);
}

function writeTime(time: number | undefined, isOpen: boolean): string {
  if (time === undefined) return "";
  return isOpen ? ` ${(time / 1000).toFixed(3)}` : ` ${Math.round(time)}`;
}

const suffixes: Partial<Record<MetricType, string>> = { counter: "_total", info: "_info" };
const prometheusTypes: Partial<Record<MetricType, string>> = { info: "gauge", unknown: "untyped" };
