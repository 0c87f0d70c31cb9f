/** What is kept of an engine between processes. There is no secret in it. */
export interface EngineRecord {
  /** snmpEngineID as hexadecimal digits. */
  readonly engineId: string;
  /** snmpEngineBoots, as an authentic message told; missing where none was received. */
  readonly boots?: number;
  /** snmpEngineTime at that moment, in seconds. */
  readonly time?: number;
  /** The moment: milliseconds since 1970. */
  readonly at?: number;
  /** Whether it has to be this engine: where another one answers, requests fail. A store of one's own may say so; it is not saved. */
  readonly pinned?: boolean;
}

/**
 * Keeps what is learnt of engines, so that a new process need not discover them. What it forgets, or has wrong, is found out anew: it
 * costs a round trip, nothing else.
 */
export interface EngineStore {
  /** What is kept for a destination, such as `udp://192.0.2.1:161`. */
  load(destination: string): EngineRecord | undefined | Promise<EngineRecord | undefined>;
  /** Is called when an engine is found, restarted or replaced. */
  save(destination: string, record: EngineRecord): void | Promise<void>;
}

/** Keeps engines for as long as the process lives; `records` shows them, to be kept elsewhere. */
export function memoryStore(records: Map<string, EngineRecord> = new Map()): EngineStore & {
  /** What is kept, by destination. */
  readonly records: Map<string, EngineRecord>;
} {
  return {
    records,
    load: (destination) => records.get(destination),
    save: (destination, record) => void records.set(destination, record),
  };
}
