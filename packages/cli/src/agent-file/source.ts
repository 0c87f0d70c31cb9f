// Where a value or the rows of a table come from: the file itself, another file, or a command.
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { ConfigNode } from "../config/config-node.ts";
import { readCsv } from "./read-csv.ts";
import { runCommand } from "./run-command.ts";

/** A text that is read when it is asked for. */
export interface TextSource {
  /** Milliseconds for which a text is reused. */
  readonly maxAge: number;
  /** Reads it anew. */
  read(): Promise<string>;
}

/** The members that describe a source of texts. */
export const sourceMembers = ["command", "file", "json", "csv", "format", "maxAge", "timeout"] as const;

/** Reads where texts come from; `undefined` if the members name no source. `signal` ends commands. */
export function readSource(
  node: ConfigNode,
  members: ReadonlyMap<string, ConfigNode>,
  signal: AbortSignal,
): TextSource | undefined {
  const folder = dirname(resolve(node.file));
  const maxAge = readSeconds(members.get("maxAge"), "maxAge", 0) ?? 1000;
  const command = members.get("command");
  if (command !== undefined) {
    const words = command.items("command").map((word) => word.text("a word of the command"));
    if (words.length === 0) command.fail("the command is empty");
    const timeout = readSeconds(members.get("timeout"), "timeout", 0.001) ?? 5000;
    return { maxAge, read: () => runCommand({ words, folder, timeout }, signal) };
  }
  members.get("timeout")?.fail("timeout is for commands");
  const file = members.get("file") ?? members.get("json") ?? members.get("csv");
  if (file === undefined) return undefined;
  const path = resolve(folder, file.text("the path"));
  return { maxAge, read: () => readFile(path, "utf8") };
}

/** Reads the rows of a text: a JSON array of objects, an object of objects per line, or CSV. */
export function parseRows(text: string, format: "json" | "csv"): Record<string, unknown>[] {
  if (format === "csv") return readCsv(text);
  const rows = text.trim() === "" ? [] : (JSON.parse(text) as unknown);
  if (!Array.isArray(rows)) throw new Error("the rows must be a list of objects: [ { … } ]");
  const fault = rows.findIndex((row) => typeof row !== "object" || row === null || Array.isArray(row));
  if (fault !== -1) throw new Error(`row ${fault + 1} is not an object`);
  return rows as Record<string, unknown>[];
}

/** Keeps the last result for `maxAge` milliseconds, and shares a pending one. A failure is not kept. */
export function reuse<Result>(maxAge: number, make: () => Promise<Result>): () => Promise<Result> {
  let pending: Promise<Result> | undefined;
  let validUntil = -Infinity;
  return () => {
    if (pending !== undefined && performance.now() < validUntil) return pending;
    validUntil = Infinity;
    const made = (pending = make());
    made.then(
      () => void (validUntil = performance.now() + maxAge),
      () => void (validUntil = -Infinity),
    );
    return made;
  };
}

function readSeconds(node: ConfigNode | undefined, what: string, min: number): number | undefined {
  if (node === undefined) return undefined;
  const { content } = node;
  return typeof content === "number" && content >= min && content <= 86_400
    ? content * 1000
    : node.fail(`${what} must be a number of seconds in the range ${min}..86400`);
}
