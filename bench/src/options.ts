import { parseArgs } from "node:util";
import { type Job, type PeerName, reference } from "./job.ts";
import { findJob, jobs } from "./jobs.ts";
import type { Effort } from "./measure.ts";

/** The options of the command line. */
export interface Options {
  readonly rounds: number;
  readonly jobs: readonly Job[];
  /** Whether to measure a peer. The reference is always measured. */
  isMeasured(peer: PeerName): boolean;
  readonly effort: Effort;
  /** The name of the files with the results; `undefined` to write none. */
  readonly output: string | undefined;
}

/** Reads the command line, which README.md describes. Throws an `Error` that says what is wrong. */
export function readOptions(given: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...given],
    options: {
      rounds: { type: "string", default: "7" },
      seconds: { type: "string", default: "0.5" },
      jobs: { type: "string" },
      peers: { type: "string" },
      output: { type: "string", default: "RESULTS" },
      quick: { type: "boolean", default: false },
    },
  });
  const rounds = values.quick ? 1 : parsePositive("rounds", values.rounds);
  const seconds = values.quick ? 0.05 : parsePositive("seconds", values.seconds);
  const peers = values.peers?.split(",");
  return {
    rounds,
    jobs: values.jobs?.split(",").map(findJob) ?? jobs,
    isMeasured: (peer) => peer === reference || (peers?.includes(peer) ?? true),
    effort: { seconds, share: values.quick ? 0.01 : 1 },
    output: values.quick ? undefined : values.output,
  };
}

function parsePositive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${name} must be a number above 0, not ${JSON.stringify(text)}`);
  return value;
}
