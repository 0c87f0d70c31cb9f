// The file of `snmp record --file`, which a later run continues.
import { createReadStream, createWriteStream } from "node:fs";
import { truncate } from "node:fs/promises";
import { once } from "node:events";

/** The place to go on from. */
export interface RecordedSoFar {
  /** The last name in the file. */
  readonly lastOid: string;
  /** All names in the file. */
  readonly oids: Set<string>;
}

/** Reads how far a file has come; `undefined` if it does not exist or has no record. A last line that was cut off is removed. */
export async function readRecordedSoFar(path: string): Promise<RecordedSoFar | undefined> {
  let lastOid: string | undefined;
  const oids = new Set<string>();
  let size = 0;
  let rest = "";
  try {
    for await (const chunk of createReadStream(path, "latin1")) {
      const lines = (rest + String(chunk)).split("\n");
      rest = lines.pop()!;
      for (const line of lines) {
        size += line.length + 1;
        const oid = /^\{"oid":"([\d.]+)"/.exec(line)?.[1];
        if (oid === undefined) continue;
        lastOid = oid;
        oids.add(oid);
      }
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  if (rest !== "") await truncate(path, size);
  return lastOid === undefined ? undefined : { lastOid, oids };
}

/** A file that lines are added to. */
export interface LineFile {
  /** Writes lines; resolves when the file takes more. */
  lines(lines: readonly string[]): Promise<void>;
  /** Ends the file. */
  close(): Promise<void>;
}

/** Opens a file to add lines to. */
export async function appendTo(path: string): Promise<LineFile> {
  const stream = createWriteStream(path, { flags: "a" });
  await once(stream, "open");
  return {
    async lines(lines) {
      if (lines.length > 0 && !stream.write(`${lines.join("\n")}\n`)) await once(stream, "drain");
    },
    async close() {
      stream.end();
      await once(stream, "close");
    },
  };
}
