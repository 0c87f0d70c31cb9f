import { readJsonFile, replaceFile } from "./json-file.ts";

/** The state that an authoritative engine keeps between its starts (RFC 3414 §2.2.2). */
export interface EngineState {
  /** snmpEngineID as hexadecimal digits. */
  readonly engineId: string;
  /** snmpEngineBoots, 0..2147483647. */
  readonly boots: number;
}

/** Keeps the state of one engine. Lost state cannot be recovered, so a failure must reject. */
export interface EngineStateStore {
  /** Returns the state that was saved last, or `undefined` if none ever was. */
  load(): EngineState | undefined | Promise<EngineState | undefined>;
  /** Saves the state. Resolves once the state would survive a loss of power. */
  save(state: EngineState): void | Promise<void>;
}

/** Creates a store that keeps the state in a JSON file, which is replaced as a whole. */
export function engineStateFile(path: string): EngineStateStore {
  return {
    load: async () => (await readJsonFile(path)) as EngineState | undefined,
    save: ({ engineId, boots }) => replaceFile(path, JSON.stringify({ engineId, boots }) + "\n"),
  };
}
