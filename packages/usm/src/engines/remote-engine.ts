import type { PreparedSecurity } from "@snmp/mpm-core";
import { BoundedMap } from "../bounded-map.ts";
import type { UsmUser } from "../user.ts";
import { type Clock, RemoteClock } from "./remote-clock.ts";

/** A prepared request of a user at an engine. */
export interface PreparedUser extends PreparedSecurity {
  readonly reference: { readonly engine: RemoteEngine | undefined; readonly user: UsmUser };
}

/** The state of an engine that is authoritative elsewhere. */
export class RemoteEngine {
  readonly clock: RemoteClock;
  /** Whether the peer claims to be another engine: discovery comes before the next message. */
  doubted = false;
  /** Whether an authentic message has come from this engine. Nothing else proves that it exists. */
  proven = false;
  /** Whether the store has the current state. */
  stored = false;
  /** Whether no other engine may take its place. */
  pinned = false;
  /** Resolves when the engine has told the time; set while it is being asked. */
  synchronizing: Promise<unknown> | undefined;
  readonly #now: Clock;
  // made when they are needed: receivers of traps know thousands of engines, and send to none of them
  #users: BoundedMap<string, PreparedUser> | undefined;
  #opening: Map<string, Promise<PreparedUser>> | undefined;
  /** Until when claims of another engine are not believed, because discovery has just found this engine again. */
  #disputedUntil: number | undefined;

  constructor(
    readonly engineId: Uint8Array,
    clock: Clock,
    /** The destination at which the engine was found. */
    readonly destination?: string | undefined,
  ) {
    this.clock = new RemoteClock(clock);
    this.#now = clock;
  }

  /** The users that were prepared for this engine, by fingerprint of their credentials. */
  get users(): BoundedMap<string, PreparedUser> {
    return (this.#users ??= new BoundedMap(64));
  }

  /** The users whose keys are being made, by fingerprint of their credentials. */
  get opening(): Map<string, Promise<PreparedUser>> {
    return (this.#opening ??= new Map());
  }

  /** Discovery has found this engine again although the peer claimed to be another one. */
  beginDispute(): void {
    this.#disputedUntil = this.#now() + disputeTime;
  }

  /** Something acceptable has come from this engine. */
  endDispute(): void {
    this.#disputedUntil = undefined;
  }

  /** Something authentic has come from this engine. */
  prove(): void {
    this.proven = true;
    this.#disputedUntil = undefined;
  }

  /** Whether claims of another engine are not believed at present: they may be forged, or two engines share one address. */
  get isDisputed(): boolean {
    return this.#disputedUntil !== undefined && this.#now() < this.#disputedUntil;
  }
}

/** Milliseconds from a discovery in vain to the next one that an unauthenticated Report can cause. */
const disputeTime = 3000;
