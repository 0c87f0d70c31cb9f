// What a library must be able to do to take part. Each peer does it in the way that is natural to its users.
import type { PlainVarbind } from "./fixtures.ts";

/** Something that is done again and again. */
export interface Repeatable<Result> {
  /** Does it once and says what came out, so that it can be held against what is right. */
  once(): Result | Promise<Result>;
  /** Does it `count` times, one after the other, for the clock. */
  repeat(count: number): void | Promise<void>;
}

/** The same, where the next one need not wait for the one before. */
export interface Overlapping<Result> extends Repeatable<Result> {
  /** Does it `count` times with `outstanding` under way. */
  overlap(count: number, outstanding: number): Promise<void>;
}

/** Encoding and decoding without a network. */
export interface PeerCodec {
  /** A GetRequest of SNMPv2c for the OIDs that `oids` returns each time, with the request-id and the community of the fixtures. */
  encodeGet(oids: () => readonly string[]): Repeatable<Uint8Array>;
  /** The Response of SNMPv2c that `message` returns each time. */
  decode(message: () => Buffer): Repeatable<PlainVarbind[]>;
}

/** One target, and what is needed to ask it. */
export interface PeerSession {
  get(oids: readonly string[]): Overlapping<PlainVarbind[]>;
  /** The whole subtree of `root` in GetBulkRequests. */
  walk?(root: string, maxRepetitions: number): Repeatable<PlainVarbind[]>;
  close(): void | Promise<void>;
}

/** How to reach an agent. */
export interface PeerTarget {
  readonly port: number;
  /** SNMPv2c with the community of the fixtures unless this is there. */
  readonly user?: PeerUser;
}

/** A user of SNMPv3 with HMAC-SHA-256 and AES-128. */
export interface PeerUser {
  readonly name: string;
  readonly authPassword: string;
  readonly privPassword: string;
}

/** A library that is measured. */
export interface Peer {
  readonly codec?: PeerCodec;
  /** A client, session or whatever the library calls it. */
  open?(target: PeerTarget): PeerSession | Promise<PeerSession>;
  /** Loads what SNMPv3 takes, where that is something apart. */
  loadV3?(): Promise<unknown>;
  /** The keys of `password`, hashed with SHA-256, for each of these engines (RFC 3414 §2.6). */
  localizedKeys?(password: string, engineIds: readonly Uint8Array[]): Uint8Array[] | Promise<Uint8Array[]>;
}
