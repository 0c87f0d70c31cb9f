/** The state of a remote engine that is kept between processes. It holds no secret. */
export interface EngineRecord {
  /** snmpEngineID as hexadecimal digits. */
  readonly engineId: string;
  /** snmpEngineBoots of an authentic message; missing if none was received. */
  readonly boots?: number;
  /** snmpEngineTime at that moment, in seconds. */
  readonly time?: number;
  /** Time of that message: milliseconds since 1970. */
  readonly at?: number;
  /** Whether the engine must be this one: requests fail if another one answers. A custom store may set it; it is never saved. */
  readonly pinned?: boolean;
}

/**
 * Keeps the state of remote engines, so that a new process need not discover them. A record that is lost or wrong costs only a round
 * trip: the engine is discovered again.
 */
export interface EngineStore {
  /** Returns the record for a destination, such as `udp://192.0.2.1:161`. */
  load(destination: string): EngineRecord | undefined | Promise<EngineRecord | undefined>;
  /** Saves a record. Called after an authentic message from an engine that is new, restarted or a replacement. */
  save(destination: string, record: EngineRecord): void | Promise<void>;
  /** Deletes the record for a destination. Optional; without it, a forgotten engine comes back with the next process. */
  delete?(destination: string): void | Promise<void>;
}

/** Creates a store in memory. `records` holds its content, for example to keep it elsewhere. */
export function memoryStore(records: Map<string, EngineRecord> = new Map()): EngineStore & {
  /** The records by destination. */
  readonly records: Map<string, EngineRecord>;
} {
  return {
    records,
    load: (destination) => records.get(destination),
    save: (destination, record) => void records.set(destination, record),
    delete: (destination) => void records.delete(destination),
  };
}
