// The results as a page of tables.
import { type Job, type Metric, type PeerName, reference, type Sample } from "./job.ts";
import { median } from "./statistics.ts";

/** The samples of one peer at one job: one of each round, `undefined` where it failed. */
export interface Series {
  readonly peer: PeerName;
  readonly samples: (Sample | undefined)[];
}

/** All that was measured of one job, the reference among it. */
export interface JobResult {
  readonly job: Job;
  readonly series: readonly Series[];
}

/** The page. `facts` are about the machine and the run, one a line. */
export function page(results: readonly JobResult[], facts: readonly string[]): string {
  return `# Measured

${facts.map((fact) => `- ${fact}`).join("\n")}

Every job is run by every peer in each round, one after the other, in a fresh process each; the numbers are medians over the rounds.
The columns with × say how many times as good as ${reference} a peer is: the median of that ratio over the rounds, each taken within its
round, and in brackets the lowest and the highest. Compare ratios, not times: those belong to one machine and one day.
README.md tells who the peers are and what the jobs do.

${results.map(section).join("\n")}`;
}

function section({ job, series }: JobResult): string {
  const compared = job.metrics.filter((metric) => metric.compared);
  const head = [
    "peer",
    ...job.metrics.map((metric) => metric.title),
    ...compared.map((metric) => `× ${shortly(metric)}`),
  ];
  const base = series.find((candidate) => candidate.peer === reference)!;
  const rows = series.map((own) => [
    own.peer,
    ...job.metrics.map((metric) => number(median(values(own, metric)))),
    ...compared.map((metric) => ratio(own, base, metric)),
  ]);
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return `## ${job.name}: ${job.title}

${line(head)}
${line(head.map((_, column) => (column === 0 ? "---" : "---:")))}
${rows.map(line).join("\n")}
`;
}

/** How many times as good as the reference: the median over the rounds, the lowest and the highest. */
export function ratio(own: Series, base: Series, metric: Metric): string {
  const ratios = own.samples.flatMap((sample, round) => {
    const other = base.samples[round];
    return sample === undefined || other === undefined ? [] : [other[metric.name]! / sample[metric.name]!];
  });
  if (ratios.length === 0) return "–";
  return own === base
    ? "1.00"
    : `**${number(median(ratios))}** (${number(Math.min(...ratios))}–${number(Math.max(...ratios))})`;
}

function values(series: Series, metric: Metric): number[] {
  return series.samples.flatMap((sample) => (sample === undefined ? [] : [sample[metric.name]!]));
}

const shortly = (metric: Metric): string =>
  /CPU/.test(metric.title) ? "CPU" : /^(?:µs|ms)/.test(metric.title) ? "time" : metric.name;

function number(value: number): string {
  if (Number.isNaN(value)) return "–";
  return Math.abs(value) >= 100 || value === 0 ? value.toFixed(0) : value.toPrecision(3);
}
