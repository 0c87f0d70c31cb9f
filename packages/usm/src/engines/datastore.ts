// What the User-based Security Model keeps in a local configuration datastore, under `usm`.
import { monotonicNow } from "@snmp/mpm-core";
import type { LocalConfigurationDatastore } from "@snmp/mpm-core";
import { hexOf, octetsFromHex } from "@snmp/pdu";
import { BoundedMap } from "../keys/bounded-map.ts";
import type { Clock } from "./remote-clock.ts";
import { RemoteEngine } from "./remote-engine.ts";
import type { EngineStore } from "./store.ts";

/** How a datastore keeps what is learnt. */
export interface UsmDatastoreOptions {
  /** Keeps engines between processes; by default nothing does. */
  readonly store?: EngineStore | undefined;
  /** A monotonic clock in milliseconds; the platform's by default. */
  readonly clock?: Clock | undefined;
  /** Is told when the store fails. Requests go on without it. */
  readonly onStoreError?: ((error: unknown) => void) | undefined;
  /** How many destinations are kept at most; 65536 by default. */
  readonly limit?: number | undefined;
}

/**
 * A local configuration datastore to be shared by clients: what one of them learns of an engine, the others know. Its key `usm` is the
 * User-based Security Model's; others are free.
 */
export function usmDatastore(options: UsmDatastoreOptions = {}): LocalConfigurationDatastore {
  return { usm: new UsmDatastore(options) };
}

/** What is known of one destination. */
export class Peer {
  engine: RemoteEngine | undefined;
  /** Discovery under way, and who leads it. */
  flight: { readonly leader: unknown; readonly engine: Promise<RemoteEngine> } | undefined;

  constructor(readonly destination: string | undefined) {}
}

/** The part of a datastore that is the User-based Security Model's. */
export class UsmDatastore {
  readonly clock: Clock;
  readonly #peers: BoundedMap<string, Peer>;
  readonly #options: UsmDatastoreOptions;

  constructor(options: UsmDatastoreOptions = {}) {
    this.#options = options;
    this.#peers = new BoundedMap(options.limit ?? 65536);
    this.clock = options.clock ?? monotonicNow;
  }

  /** That of `lcd`, made when there is none yet. */
  static of(lcd: LocalConfigurationDatastore): UsmDatastore {
    return (lcd.usm ??= new this()) as UsmDatastore;
  }

  /** What is known of a destination. */
  peer(destination: string): Peer {
    let peer = this.#peers.get(destination);
    if (peer === undefined) this.#peers.set(destination, (peer = new Peer(destination)));
    return peer;
  }

  /** The engine that the store has for a destination. */
  async load(destination: string | undefined): Promise<RemoteEngine | undefined> {
    const { store, onStoreError } = this.#options;
    if (store === undefined || destination === undefined) return undefined;
    try {
      const record = await store.load(destination);
      if (record === undefined) return undefined;
      const engine = new RemoteEngine(octetsFromHex(record.engineId), this.clock, destination);
      const { boots, time, at, pinned = false } = record;
      engine.pinned = pinned;
      if (boots !== undefined && time !== undefined && at !== undefined)
        engine.clock.restore({ boots, time }, Date.now() - at);
      return engine;
    } catch (error) {
      onStoreError?.(error);
      return undefined;
    }
  }

  /** Has the store keep what is known of an engine; does not wait for it. */
  save(engine: RemoteEngine): void {
    const { destination } = engine;
    const { store, onStoreError } = this.#options;
    if (store === undefined || destination === undefined) return;
    const { boots, time, synchronized } = engine.clock;
    const engineId = hexOf(engine.engineId);
    const record = synchronized ? { engineId, boots, time, at: Date.now() } : { engineId };
    const saving = (async () => store.save(destination, record))();
    saving.catch((error: unknown) => onStoreError?.(error));
  }
}
