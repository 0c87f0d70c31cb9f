import { readFile } from "node:fs/promises";
import { replaceFile } from "./file-store.ts";

/** What an authoritative engine keeps between its starts (RFC 3414 §2.2.2). */
export interface EngineState {
  /** snmpEngineID as hexadecimal digits. */
  readonly engineId: string;
  /** snmpEngineBoots, 0..2147483647. */
  readonly boots: number;
}

/** Keeps the state of one engine. What it loses can't be found out again: a failure has to be a failure. */
export interface EngineStateStore {
  /** What was saved last; `undefined` when nothing ever was. */
  load(): EngineState | undefined | Promise<EngineState | undefined>;
  /** Resolves when the state would survive a loss of power. */
  save(state: EngineState): void | Promise<void>;
}

/** Keeps the state in a file of JSON, which is replaced as a whole. */
export function engineStateFile(path: string): EngineStateStore {
  return {
    async load() {
      let text: string;
      try {
        text = await readFile(path, "utf8");
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
        throw error;
      }
      return JSON.parse(text) as EngineState;
    },
    save: ({ engineId, boots }) => replaceFile(path, JSON.stringify({ engineId, boots }) + "\n"),
  };
}
