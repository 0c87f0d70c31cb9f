// A durable queue: notifications are on the disk before their sender hears that they are received.
import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import type { Notification } from "../notification.ts";
import { cutInterruptedLine, listFiles, pathOf, readNotifications } from "./files.ts";

/** Options for a journal. */
export interface JournalOptions {
  /** The folder of its files, which is created if it does not exist. Only one receiver may use it. */
  readonly folder: string;
  /** The position after which notifications are delivered again: the last one that the consumer has kept; 0 for all. By default none is. */
  readonly after?: number | undefined;
  /** `always`, the default, waits until the disk has the notifications; `never` leaves that to the system, and loses some with the power. */
  readonly sync?: "always" | "never" | undefined;
  /** Octets after which a new file begins, 1024..2147483647; 67108864 by default. */
  readonly maxFileSize?: number | undefined;
  /** Number of files to keep, 2 or more; 16 by default. The oldest are removed. */
  readonly maxFiles?: number | undefined;
}

/** Lines that are written together. */
interface Batch {
  text: string;
  readonly done: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** A journal that is open for writing. */
export class Journal {
  /** Number of notifications that are not on the disk yet. */
  pending = 0;
  readonly #options: JournalOptions;
  #file: FileHandle | undefined;
  #size = 0;
  #next = 1;
  #batch: Batch | undefined;
  #writing: Promise<void> | undefined;

  /** Throws a `TypeError` or a `RangeError` that names an invalid option. */
  constructor(options: JournalOptions) {
    const { folder, after = 0, sync = "always", maxFileSize = 1024, maxFiles = 2 } = options;
    if (typeof folder !== "string" || folder === "")
      throw new TypeError("journal.folder must be the path of a folder");
    if (sync !== "always" && sync !== "never")
      throw new TypeError('journal.sync must be "always" or "never"');
    for (const [name, value, min] of [
      ["after", after, 0],
      ["maxFileSize", maxFileSize, 1024],
      ["maxFiles", maxFiles, 2],
    ] as const) {
      if (!Number.isSafeInteger(value) || value < min)
        throw new RangeError(`journal.${name} must be an integer of at least ${min}, not ${value}`);
    }
    this.#options = options;
  }

  /** Opens the journal. Resolves to the notifications that are to be delivered again, and to the last ones that it has. */
  async open(): Promise<{ readonly again: Notification[]; readonly latest: Notification[] }> {
    const { folder, after = Infinity } = this.#options;
    await mkdir(folder, { recursive: true });
    const files = await listFiles(folder);
    const last = files.at(-1);
    if (last !== undefined) await cutInterruptedLine(last);
    const again: Notification[] = [];
    let latest: Notification[] = [];
    for (const [i, file] of files.entries()) {
      const following = files[i + 1]?.first ?? Infinity;
      if (following <= after + 1 && i < files.length - 2) continue;
      const notifications = await readNotifications(file);
      for (const notification of notifications) if (notification.position! > after) again.push(notification);
      latest = i === 0 ? notifications : [...latest, ...notifications].slice(-maxLatest);
      this.#next = file.first + notifications.length;
    }
    await this.#begin(last?.first ?? this.#next);
    return { again, latest };
  }

  /** Gives a notification its position, and writes it. Resolves once it is durable. */
  append(notification: Notification): Promise<void> {
    const position = this.#next++;
    (notification as { position: number }).position = position;
    const batch = (this.#batch ??= createBatch());
    batch.text += `${JSON.stringify(notification)}\n`;
    this.pending++;
    this.#writing ??= this.#write();
    return batch.done.finally(() => void this.pending--);
  }

  /** Waits for what is being written, and closes the file. */
  async close(): Promise<void> {
    await this.#writing;
    await this.#file?.close();
    this.#file = undefined;
  }

  /** Writes batch after batch: notifications that come while one is written make the next one, and share its fsync. */
  async #write(): Promise<void> {
    await Promise.resolve(); // those of one turn of the event loop are written together
    while (this.#batch !== undefined) {
      const batch = this.#batch;
      this.#batch = undefined;
      const next = this.#next;
      try {
        await this.#file!.appendFile(batch.text);
        if (this.#options.sync !== "never") await this.#file!.datasync();
        this.#size += Buffer.byteLength(batch.text);
        batch.resolve();
        if (this.#size >= (this.#options.maxFileSize ?? defaultFileSize) && this.#batch === undefined)
          await this.#rotate(next);
      } catch (error) {
        batch.reject(error);
      }
    }
    this.#writing = undefined;
  }

  async #rotate(first: number): Promise<void> {
    if (this.#next !== first) return; // something came meanwhile: after the next batch
    await this.#file!.close();
    await this.#begin(first);
    const files = await listFiles(this.#options.folder);
    const { maxFiles = 16 } = this.#options;
    for (const { path } of files.slice(0, -maxFiles)) await rm(path, { force: true });
  }

  async #begin(first: number): Promise<void> {
    this.#file = await open(pathOf(this.#options.folder, first), "a", 0o600);
    this.#size = (await this.#file.stat()).size;
    if (process.platform === "win32") return;
    const directory = await open(this.#options.folder);
    try {
      await directory.sync();
    } finally {
      await directory.close();
    }
  }
}

function createBatch(): Batch {
  let resolve!: () => void;
  let reject!: (error: unknown) => void;
  const done = new Promise<void>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { text: "", done, resolve, reject };
}

const defaultFileSize = 64 * 1024 * 1024;
/** Notifications that are looked through for informs that may come again. */
const maxLatest = 65_536;
