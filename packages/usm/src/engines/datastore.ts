// The entry of the User-based Security Model in a local configuration datastore, `usm`.
import type { LocalConfigurationDatastore } from "@snmp/mpm-core";
import { checkOptionNames, monotonicNow, type OptionNames } from "@snmp/mpm-core/internal";
import { hexOf, octetsFromHex } from "@snmp/pdu";
import { BoundedMap } from "../bounded-map.ts";
import type { Clock } from "./remote-clock.ts";
import { RemoteEngine } from "./remote-engine.ts";
import type { EngineStore } from "./store.ts";

/** Options for `usmDatastore`. */
export interface UsmDatastoreOptions {
  /** Keeps engines between processes. Without a store, each process discovers them. */
  readonly store?: EngineStore | undefined;
  /** A monotonic clock in milliseconds; the clock of the platform by default. */
  readonly clock?: Clock | undefined;
  /** Called when the store fails. Requests go on without it. */
  readonly onStoreError?: ((error: unknown) => void) | undefined;
  /** Maximum number of destinations; 65536 by default. */
  readonly limit?: number | undefined;
  /**
   * Whether to accept peers with an snmpEngineID of 33..64 octets, against RFC 3411 §5; `false` by default. Longer ids are always refused:
   * anybody can answer discovery, and each message to the peer carries the id.
   */
  readonly longEngineIds?: boolean | undefined;
}

/**
 * Creates a local configuration datastore for several clients: they share what each learns about engines. Its key `usm` belongs to the
 * User-based Security Model; other keys are free.
 */
export function usmDatastore(options: UsmDatastoreOptions = {}): LocalConfigurationDatastore {
  checkOptionNames(options, datastoreOptions);
  return { usm: new UsmDatastore(options) };
}

const datastoreOptions: OptionNames<UsmDatastoreOptions> = {
  store: true,
  clock: true,
  onStoreError: true,
  limit: true,
  longEngineIds: true,
};

/**
 * Forgets everything about the engine at a destination, such as `udp://192.0.2.1:161`, in a datastore and in its store. The next request
 * discovers the engine anew.
 */
export async function forgetEngine(lcd: LocalConfigurationDatastore, destination: string): Promise<void> {
  await UsmDatastore.of(lcd).forget(destination);
}

/** The state of one destination. */
export class Peer {
  engine: RemoteEngine | undefined;
  /** The last engine that answered authentically, while another one is in its place. */
  proven: RemoteEngine | undefined;
  /** The running discovery, and the object that leads it. */
  flight: { readonly leader: unknown; readonly engine: Promise<RemoteEngine> } | undefined;

  /** Whether the record in the store is out of date. */
  skipsStore = false;

  constructor(readonly destination: string | undefined) {}
}

/** The part of a datastore that belongs to the User-based Security Model. */
export class UsmDatastore {
  readonly clock: Clock;
  /** Maximum length of a peer's snmpEngineID, in octets. */
  readonly maxEngineIdLength: number;
  readonly #peers: BoundedMap<string, Peer>;
  readonly #options: UsmDatastoreOptions;

  constructor(options: UsmDatastoreOptions = {}) {
    this.#options = options;
    this.#peers = new BoundedMap(options.limit ?? 65536);
    this.clock = options.clock ?? monotonicNow;
    this.maxEngineIdLength = options.longEngineIds === true ? 64 : 32;
  }

  /** Returns the part of `lcd`, which is created if it does not exist yet. */
  static of(lcd: LocalConfigurationDatastore): UsmDatastore {
    return (lcd.usm ??= new this()) as UsmDatastore;
  }

  /** Returns the state of a destination. */
  peer(destination: string): Peer {
    let peer = this.#peers.get(destination);
    if (peer === undefined) this.#peers.set(destination, (peer = new Peer(destination)));
    return peer;
  }

  /** Forgets everything about the engine at a destination. Clients call it by this name. */
  async forget(destination: string): Promise<void> {
    this.#peers.delete(destination);
    const { store, onStoreError } = this.#options;
    try {
      await store?.delete?.(destination);
    } catch (error) {
      onStoreError?.(error);
    }
  }

  /** Forgets the engine at a destination if an authentic message has shown that its clock went back. Clients call it by this name. */
  forgetReset(destination: string): boolean {
    const engine = this.#peers.get(destination)?.engine;
    if (engine?.clock.wentBack !== true) return false;
    this.#peers.delete(destination);
    // the store may still have the old time; the next authentic message replaces it
    this.peer(destination).skipsStore = true;
    return true;
  }

  /** Loads the engine of a destination from the store. */
  async load(destination: string | undefined): Promise<RemoteEngine | undefined> {
    const { store, onStoreError } = this.#options;
    if (store === undefined || destination === undefined) return undefined;
    try {
      const record = await store.load(destination);
      if (record === undefined) return undefined;
      const engine = new RemoteEngine(octetsFromHex(record.engineId), this.clock, destination);
      const { boots, time, at, pinned = false } = record;
      engine.pinned = pinned;
      engine.stored = true;
      if (boots !== undefined && time !== undefined && at !== undefined)
        engine.clock.restore({ boots, time }, Date.now() - at);
      engine.proven = engine.clock.synchronized;
      return engine;
    } catch (error) {
      onStoreError?.(error);
      return undefined;
    }
  }

  /** Sets the clock of an engine by what the store knows of it. Returns a promise, which never rejects, unless there is no store. */
  restore(engine: RemoteEngine): Promise<void> | undefined {
    if (this.#options.store === undefined) return undefined;
    return this.load(engine.destination).then((stored) => {
      if (stored?.clock.synchronized !== true) return;
      engine.clock.restore(stored.clock.now(), 0);
      engine.stored = true;
    });
  }

  /** Saves the state of an engine in the store, without waiting for it. */
  save(engine: RemoteEngine): void {
    const { destination } = engine;
    engine.stored = true;
    const { store, onStoreError } = this.#options;
    if (store === undefined || destination === undefined) return;
    const { boots, time, synchronized } = engine.clock;
    const engineId = hexOf(engine.engineId);
    const record = synchronized ? { engineId, boots, time, at: Date.now() } : { engineId };
    const saving = (async () => store.save(destination, record))();
    saving.catch((error: unknown) => onStoreError?.(error));
  }
}
