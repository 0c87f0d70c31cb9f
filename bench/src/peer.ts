// The interface of a library that is measured. Each peer works in the way that is natural to its users.
import type { PlainVarbind } from "./fixtures.ts";

/** Work that is repeated. */
export interface Repeatable<Result> {
  /** Does the work once and returns the result, which is compared with the right one. */
  once(): Result | Promise<Result>;
  /** Does the work `count` times, one after the other. This is measured. */
  repeat(count: number): void | Promise<void>;
}

/** Work that can overlap: the next repetition need not wait for the one before. */
export interface Overlapping<Result> extends Repeatable<Result> {
  /** Does the work `count` times, with up to `outstanding` repetitions pending. */
  overlap(count: number, outstanding: number): Promise<void>;
}

/** Encoding and decoding without a network. */
export interface PeerCodec {
  /** Encodes a GetRequest of SNMPv2c for the OIDs that `oids` returns, with the request-id and the community of the fixtures. */
  encodeGet(oids: () => readonly string[]): Repeatable<Uint8Array>;
  /** Decodes the Response of SNMPv2c that `message` returns. */
  decode(message: () => Buffer): Repeatable<PlainVarbind[]>;
}

/** A session with one target. */
export interface PeerSession {
  get(oids: readonly string[]): Overlapping<PlainVarbind[]>;
  /** Reads the whole subtree of `root` with GetBulkRequests. */
  walk?(root: string, maxRepetitions: number): Repeatable<PlainVarbind[]>;
  close(): void | Promise<void>;
}

/** An agent to ask. */
export interface PeerTarget {
  readonly port: number;
  /** Its address; 127.0.0.1 by default. */
  readonly host?: string;
  /** Asks with SNMPv3 as this user; by default, with SNMPv2c and the community of the fixtures. */
  readonly user?: PeerUser;
}

/** A user of SNMPv3 with HMAC-SHA-256 and AES-128. */
export interface PeerUser {
  readonly name: string;
  readonly authPassword: string;
  readonly privPassword: string;
}

/** An agent or a receiver of notifications of a library, in this process. */
export interface PeerService {
  readonly port: number;
  /** Returns the number of requests or notifications so far. */
  count(): number;
  close(): unknown;
}

/** A library that is measured. */
export interface Peer {
  /** Starts an agent that answers gets of the OID of the fixtures as the responder does. */
  serve?(): Promise<PeerService>;
  /** Starts a receiver of traps of SNMPv2c. Throws if a trap is not `trap` of the fixtures. */
  receive?(): Promise<PeerService>;
  readonly codec?: PeerCodec;
  /** Opens a session, client or whatever the library calls it. */
  open?(target: PeerTarget): PeerSession | Promise<PeerSession>;
  /** Loads the code for SNMPv3, if it is separate. */
  loadV3?(): Promise<unknown>;
  /** Makes the keys of `password` with SHA-256, one per engine (RFC 3414 §2.6). */
  localizedKeys?(password: string, engineIds: readonly Uint8Array[]): Uint8Array[] | Promise<Uint8Array[]>;
}
