import { readFile } from "node:fs/promises";
import { replaceFile } from "./json-file.ts";
import type { EngineRecord, EngineStore } from "./store.ts";

/** Keeps engines in a JSON file, which is replaced as a whole, so that it is never half written. */
export class FileStore implements EngineStore {
  /** The records to write; `undefined` deletes one. */
  #pending = new Map<string, EngineRecord | undefined>();
  #writing: Promise<void> | undefined;

  constructor(
    /** The file. It and its directory are created by the first `save`. */
    readonly path: string,
  ) {}

  async load(destination: string): Promise<EngineRecord | undefined> {
    const record = this.#pending.has(destination)
      ? this.#pending.get(destination)
      : (await this.#read())[destination];
    return isRecord(record) ? record : undefined;
  }

  /** Resolves once the file is written. If several processes save at the same moment, some of the records may be lost. */
  save(destination: string, record: EngineRecord): Promise<void> {
    return this.#change(destination, record);
  }

  /** Deletes the record for a destination. Resolves once the file is written. */
  delete(destination: string): Promise<void> {
    return this.#change(destination, undefined);
  }

  #change(destination: string, record: EngineRecord | undefined): Promise<void> {
    this.#pending.set(destination, record);
    return (this.#writing ??= this.#write().finally(() => (this.#writing = undefined)));
  }

  async #write(): Promise<void> {
    while (this.#pending.size > 0) {
      const records = await this.#read();
      const written = this.#pending;
      this.#pending = new Map();
      for (const [destination, record] of written) {
        if (record === undefined) delete records[destination];
        else records[destination] = record;
      }
      await replaceFile(this.path, JSON.stringify(records, undefined, 2) + "\n");
    }
  }

  async #read(): Promise<Record<string, EngineRecord>> {
    try {
      const records: unknown = JSON.parse(await readFile(this.path, "utf8"));
      return typeof records === "object" && records !== null ? { ...records } : {};
    } catch {
      return {}; // missing or damaged: everything in it can be discovered again
    }
  }
}

function isRecord(candidate: EngineRecord | undefined): boolean {
  if (typeof candidate !== "object" || candidate === null) return false;
  const { engineId, boots, time, at } = candidate;
  const numbers = [boots, time, at].every(
    (value) => value === undefined || (Number.isInteger(value) && value >= 0),
  );
  return typeof engineId === "string" && /^(?:[0-9a-f]{2})+$/.test(engineId) && numbers;
}
