// The files of a journal: a notification per line as JSON, named by the position of their first line.
import { open, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Notification } from "../notification.ts";

/** A file of a journal. */
export interface JournalFile {
  readonly path: string;
  /** The position of its first notification. */
  readonly first: number;
}

/** Returns the files in a folder, in the order of their positions. */
export async function listFiles(folder: string): Promise<JournalFile[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return names
    .filter((name) => /^\d{16}\.jsonl$/.test(name))
    .sort()
    .map((name) => ({ path: join(folder, name), first: Number(name.slice(0, 16)) }));
}

/** Returns the path of the file whose first notification has that position. */
export function pathOf(folder: string, first: number): string {
  return join(folder, `${String(first).padStart(16, "0")}.jsonl`);
}

/** Returns the notifications of a file. The last line does not count without its line end: its writing was interrupted. */
export async function readNotifications({ path, first }: JournalFile): Promise<Notification[]> {
  const lines = (await readFile(path, "utf8")).split("\n").slice(0, -1);
  return lines.map((line, i) => {
    try {
      return Notification.fromJSON(line);
    } catch (cause) {
      throw new Error(`${path} is damaged at position ${first + i}: ${(cause as Error).message}`, { cause });
    }
  });
}

/** Removes an interrupted line at the end of a file. */
export async function cutInterruptedLine({ path }: JournalFile): Promise<void> {
  const octets = await readFile(path);
  const end = octets.lastIndexOf(0x0a) + 1;
  if (end === octets.length) return;
  const file = await open(path, "r+");
  try {
    await file.truncate(end);
    await file.datasync();
  } finally {
    await file.close();
  }
}
