// What is measured: one file of jobs/ for each kind.
import type { Effort } from "./measure.ts";
import type { Peer, PeerTarget } from "./peer.ts";

/** Which peers there are; each is a file of peers/. */
export type PeerName = "net-snmp" | "ours" | "ours-pages" | "ours-codec" | "dgram";

/** The peer that the others are compared with. */
export const reference: PeerName = "net-snmp";

/** One thing that is measured, in a fresh process for each peer and round. */
export interface Job {
  readonly name: string;
  /** For the reader of the results. */
  readonly title: string;
  readonly peers: readonly PeerName[];
  readonly metrics: readonly Metric[];
  /**
   * Where processes run. `same-core`: peer and agent take turns on one core, for one request at a time: a wake-up across cores would
   * drown it. `two-cores`: the agent has its own, for many requests at a time.
   */
  readonly placement: "same-core" | "two-cores";
  readonly agent?: "responder" | "snmpd";
  /** Options of node. */
  readonly nodeOptions?: readonly string[];
  /** Checks that the peer's results are right, then measures. */
  run(load: () => Promise<Peer>, setting: Setting): Promise<Sample>;
}

/** One number of a job's result, of which less is better. */
export interface Metric {
  readonly name: string;
  readonly title: string;
  /** Whether it is told as a multiple of the reference's, too. */
  readonly compared: boolean;
}

/** The agent to ask, and how much work to put in. */
export interface Setting {
  readonly target: PeerTarget;
  readonly effort: Effort;
}

/** A value for each metric. */
export type Sample = Readonly<Record<string, number>>;

/** Throws unless a peer's result is right. */
export function check<Result>(actual: Result, expected: Result): void {
  const [shown, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (shown !== right)
    throw new Error(`wrong result:\n${shown.slice(0, 2000)}\nwhere this is right:\n${right.slice(0, 2000)}`);
}
