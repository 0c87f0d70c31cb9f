// The text formats of Prometheus (0.0.4) and OpenMetrics (1.0.0).

/** One of the two formats. */
export type ExpositionFormat = "prometheus" | "openmetrics";

/** The type of a family of metrics. */
export type MetricType = "counter" | "gauge" | "info" | "unknown";

/** Labels in order. */
export type LabelPairs = readonly (readonly [name: string, value: string])[];

/** Samples of one name. */
interface Family {
  type: MetricType;
  readonly help: string;
  /** The value and the time, as text, by the labels as text: no two have the same labels. */
  readonly samples: Map<string, string>;
}

/** Collects the samples of a target. A sample with the labels of an earlier one takes its place. */
export class Exposition {
  readonly #format: ExpositionFormat;
  /** By the name of the family. */
  readonly families = new Map<string, Family>();

  constructor(format: ExpositionFormat) {
    this.#format = format;
  }

  /** Adds a sample. `labels` come from `writeLabels`. A family whose samples are of different types has the type `unknown`. */
  add(
    name: string,
    type: MetricType,
    help: string,
    labels: string,
    value: number | bigint,
    time?: number,
  ): void {
    const isOpen = this.#format === "openmetrics";
    const legal = isOpen
      ? withoutSuffix(toMetricName(name))
      : toMetricName(type === "info" ? `${name}_info` : name);
    let family = this.families.get(legal);
    if (family === undefined) this.families.set(legal, (family = { type, help, samples: new Map() }));
    if (family.type !== type) family.type = "unknown";
    family.samples.set(labels, `${writeNumber(value)}${writeTime(time, isOpen)}`);
  }
}

/** Yields the text of expositions in pieces, so that other work comes in between. */
export function* writeExpositions(
  expositions: Iterable<Exposition>,
  format: ExpositionFormat,
): Generator<string, void, undefined> {
  const isOpen = format === "openmetrics";
  for (const [name, parts] of mergeFamilies(expositions)) {
    const [{ help, type: firstType }] = parts as [Family];
    const type = parts.every((part) => part.type === firstType) ? firstType : "unknown";
    // OpenMetrics names the family, and its samples have a suffix; Prometheus names the samples
    const sample = `${name}${isOpen ? (suffixes[type] ?? "") : ""}`;
    const shown = isOpen ? type : (prometheusTypes[type] ?? type);
    let text = `# HELP ${name} ${escapeHelp(help, isOpen)}\n# TYPE ${name} ${shown}\n`;
    for (const { samples } of parts) {
      for (const [labels, value] of samples)
        text += labels === "" ? `${sample} ${value}\n` : `${sample}{${labels}} ${value}\n`;
      if (text.length < chunkSize) continue;
      yield text;
      text = "";
    }
    yield text;
  }
  if (isOpen) yield "# EOF\n";
}

function mergeFamilies(expositions: Iterable<Exposition>): Map<string, Family[]> {
  const merged = new Map<string, Family[]>();
  for (const { families } of expositions) {
    for (const [name, family] of families) {
      const parts = merged.get(name);
      if (parts === undefined) merged.set(name, [family]);
      else parts.push(family);
    }
  }
  return merged;
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

/** Returns labels as text, without braces. */
export function writeLabels(labels: LabelPairs): string {
  return labels.map(([name, value]) => `${name}="${escapeLabel(value)}"`).join(",");
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
/** Characters of a piece of text. */
const chunkSize = 65_536;
