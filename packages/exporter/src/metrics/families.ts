// Metric families, and the page of text that they make.
import { escapeHelp } from "./labels.ts";
import { formatNumber } from "./numbers.ts";

/** The samples of one metric. */
export interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: "counter" | "gauge" | "histogram";
  /** The lines of the samples, each with a line feed. */
  readonly text: string;
  /** Whether two samples may have the same labels, so that the page must be checked. */
  readonly mayRepeat: boolean;
}

/** Returns a family of one sample. `label` is one label as text, or empty. */
export function singleFamily(
  name: string,
  type: "counter" | "gauge",
  help: string,
  value: number,
  label = "",
): Family {
  const labels = label === "" ? "" : `{${label}}`;
  return { name, help, type, text: `${name}${labels} ${formatNumber(value)}\n`, mayRepeat: false };
}

/**
 * Returns the page of these families, sorted by name. Families of one name become one, with the help of the first.
 *
 * @throws A `RangeError` if two samples have the same labels, or two families of one name have different types.
 */
export function formatFamilies(families: readonly Family[]): string {
  const sorted = [...families].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  let page = "";
  for (let i = 0; i < sorted.length;) {
    const first = sorted[i]!;
    let { text, mayRepeat } = first;
    for (i++; i < sorted.length && sorted[i]!.name === first.name; i++) {
      checkSame(first, sorted[i]!);
      text += sorted[i]!.text;
      mayRepeat = true;
    }
    if (mayRepeat) checkRepetitions(first.name, text);
    page += headerOf(first) + text;
  }
  return page;
}

function headerOf({ name, help, type }: Family): string {
  return `# HELP ${name} ${escapeHelp(help)}\n# TYPE ${name} ${type}\n`;
}

function checkSame(first: Family, other: Family): void {
  if (other.type !== first.type)
    throw new RangeError(`collected metric ${first.name} is a ${other.type} but should be a ${first.type}`);
}

function checkRepetitions(name: string, text: string): void {
  const seen = new Set<string>();
  for (const line of text.split("\n")) {
    const sample = line.slice(0, line.lastIndexOf(" "));
    if (line !== "" && seen.has(sample))
      throw new RangeError(
        `collected metric ${JSON.stringify(name)} ${sample.slice(name.length)} was collected before with the same name and label values`,
      );
    seen.add(sample);
  }
}
