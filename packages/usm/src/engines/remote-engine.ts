import type { PreparedSecurity } from "@snmp/mpm-core";
import { BoundedMap } from "../keys/bounded-map.ts";
import type { UsmUser } from "../user.ts";
import { type Clock, RemoteClock } from "./remote-clock.ts";

/** A request readied for a user at an engine; the reference of `PreparedSecurity`. */
export interface PreparedUser extends PreparedSecurity {
  readonly reference: { readonly engine: RemoteEngine | undefined; readonly user: UsmUser };
}

/** What is known of an engine that is authoritative elsewhere. */
export class RemoteEngine {
  readonly clock: RemoteClock;
  /** The users that this engine was asked for, by fingerprint of their credentials. */
  readonly users = new BoundedMap<string, PreparedUser>(64);
  /** The same, while their keys are being made. */
  readonly opening = new Map<string, Promise<PreparedUser>>();
  /** The peer says that it is another engine: it is to be asked before the next message. */
  doubted = false;
  /** Asked, it named this engine again, and nothing has been accepted from it since. */
  reaffirmed = false;
  /** No other engine is to take its place. */
  pinned = false;
  /** Time is being asked for. */
  synchronizing: Promise<unknown> | undefined;

  constructor(
    readonly engineId: Uint8Array,
    clock: Clock,
    /** Where the engine was found. */
    readonly destination?: string | undefined,
  ) {
    this.clock = new RemoteClock(clock);
  }
}
