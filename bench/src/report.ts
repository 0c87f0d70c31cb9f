// Makes a page of tables from the results.
import { type Job, type Metric, type PeerName, reference, type Sample } from "./job.ts";
import { median } from "./statistics.ts";

/** The samples of one peer for one job, one per round; `undefined` for a failed round. */
export interface Series {
  readonly peer: PeerName;
  readonly samples: (Sample | undefined)[];
}

/** The results of one job. */
export interface JobResult {
  readonly job: Job;
  readonly series: readonly Series[];
}

/** Returns the page. `facts` describe the machine and the run, one per line. */
export function formatPage(results: readonly JobResult[], facts: readonly string[]): string {
  return `# Measured

${facts.map((fact) => `- ${fact}`).join("\n")}

In each round, every peer does every job, one after the other, in a fresh process. The numbers are medians over the rounds. The columns
with × show how many times as good as ${reference} a peer is: the median of the ratios of all rounds and, in brackets, the lowest and the
highest. Compare ratios, not times: times belong to one machine and one day. README.md describes the peers and the jobs.

${results.map(formatSection).join("\n")}`;
}

function formatSection({ job, series }: JobResult): string {
  const compared = job.metrics.filter((metric) => metric.compared);
  const head = [
    "peer",
    ...job.metrics.map((metric) => metric.title),
    ...compared.map((metric) => `× ${shorten(metric)}`),
  ];
  const base = series.find((candidate) => candidate.peer === reference)!;
  const rows = series.map((own) => [
    own.peer,
    ...job.metrics.map((metric) => formatNumber(median(valuesOf(own, metric)))),
    ...compared.map((metric) => formatRatio(own, base, metric)),
  ]);
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return `## ${job.name}: ${job.title}

${line(head)}
${line(head.map((_, column) => (column === 0 ? "---" : "---:")))}
${rows.map(line).join("\n")}
`;
}

/** Formats how many times as good as the reference a peer is: the median over the rounds, the lowest and the highest. */
export function formatRatio(own: Series, base: Series, metric: Metric): string {
  const ratios = own.samples.flatMap((sample, round) => {
    const other = base.samples[round];
    return sample === undefined || other === undefined ? [] : [other[metric.name]! / sample[metric.name]!];
  });
  if (ratios.length === 0) return "–";
  return own === base
    ? "1.00"
    : `**${formatNumber(median(ratios))}** (${formatNumber(Math.min(...ratios))}–${formatNumber(Math.max(...ratios))})`;
}

function valuesOf(series: Series, metric: Metric): number[] {
  return series.samples.flatMap((sample) => (sample === undefined ? [] : [sample[metric.name]!]));
}

const shorten = (metric: Metric): string =>
  /CPU/.test(metric.title) ? "CPU" : /^(?:µs|ms)/.test(metric.title) ? "time" : metric.name;

function formatNumber(value: number): string {
  if (Number.isNaN(value)) return "–";
  return Math.abs(value) >= 100 || value === 0 ? value.toFixed(0) : value.toPrecision(3);
}
