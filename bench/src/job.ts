// The definition of a job. Each file of jobs/ has the jobs of one kind.
import type { Effort } from "./measure.ts";
import type { Peer, PeerTarget } from "./peer.ts";

/** The peers in JavaScript; each is a file of peers/. */
export type JavaScriptPeer = "net-snmp" | "ours" | "ours-batch" | "ours-pages" | "ours-codec" | "dgram";

/** The peers in other languages: see external.ts. */
export type ExternalPeer = "net-snmp-c" | "gosnmp";

export type PeerName = JavaScriptPeer | ExternalPeer;

/** The peer that the others are compared with. */
export const reference: PeerName = "net-snmp";

/** A job. Each peer does it in each round, in a fresh process. */
export interface Job {
  readonly name: string;
  /** The heading in the results. */
  readonly title: string;
  readonly peers: readonly JavaScriptPeer[];
  /** The peers in other languages, which are left out where they cannot be compiled. */
  readonly externals?: readonly ExternalPeer[];
  /** The message that peers in other languages encode or decode. */
  readonly message?: Uint8Array;
  readonly metrics: readonly Metric[];
  /**
   * The cores of the processes. `same-core` is for one request at a time: peer and agent take turns on one core, because a wake-up across
   * cores takes longer than a request. `two-cores` is for many requests at a time: the agent has its own core.
   */
  readonly placement: "same-core" | "two-cores";
  readonly agent?: "responder" | "snmpd";
  /** Options for node. */
  readonly nodeOptions?: readonly string[];
  /** Checks that the results of the peer are right, and then measures. */
  run(load: () => Promise<Peer>, setting: Setting): Promise<Sample>;
}

/** One number in the result of a job; less is better. */
export interface Metric {
  readonly name: string;
  readonly title: string;
  /** Whether the results show its ratio to the reference. */
  readonly compared: boolean;
}

/** The agent to ask, and the amount of work. */
export interface Setting {
  readonly target: PeerTarget;
  readonly effort: Effort;
}

/** A value for each metric. */
export type Sample = Readonly<Record<string, number>>;

/** Throws an error if the result of a peer is wrong. */
export function check<Result>(actual: Result, expected: Result): void {
  const [shown, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (shown !== right)
    throw new Error(`wrong result:\n${shown.slice(0, 2000)}\nexpected:\n${right.slice(0, 2000)}`);
}
