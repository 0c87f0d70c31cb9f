import { parseArgs } from "node:util";
import { type Job, type PeerName, reference } from "./job.ts";
import { jobNamed, jobs } from "./jobs.ts";
import type { Effort } from "./measure.ts";

/** What the command line asks for. */
export interface Options {
  readonly rounds: number;
  readonly jobs: readonly Job[];
  /** Whether a peer takes part; the reference always does. */
  takesPart(peer: PeerName): boolean;
  readonly effort: Effort;
  /** Without, nothing is written. */
  readonly output: string | undefined;
}

/** Reads the command line: see README.md. Throws an `Error` that says what is wrong with it. */
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
  const rounds = values.quick ? 1 : positive("rounds", values.rounds);
  const seconds = values.quick ? 0.05 : positive("seconds", values.seconds);
  const peers = values.peers?.split(",");
  return {
    rounds,
    jobs: values.jobs?.split(",").map(jobNamed) ?? jobs,
    takesPart: (peer) => peer === reference || (peers?.includes(peer) ?? true),
    effort: { seconds, share: values.quick ? 0.01 : 1 },
    output: values.quick ? undefined : values.output,
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${name} is ${JSON.stringify(text)}, which is no number above 0`);
  return value;
}
