// Stored notifications, as `snmp listen --json` prints them: one object a line.
import { createReadStream } from "node:fs";
import { Notification } from "@snmp/notifications";
import { UsageError } from "../failure.ts";

/** A line of the input: a notification, or the reason why it is not one. */
export type StoredLine =
  | { readonly line: number; readonly notification: Notification }
  | { readonly line: number; readonly fault: string };

/**
 * Reads notifications, one a line; empty lines are left out. Only `trapOid` and `varbinds` are needed in an object.
 *
 * @throws A `UsageError` if the file cannot be read, or a line is longer than 4 MiB.
 */
export async function* readStored(source: AsyncIterable<Uint8Array | string>): AsyncGenerator<StoredLine> {
  let number = 0;
  for await (const text of splitLines(source)) {
    number++;
    if (text.trim() === "") continue;
    yield readLine(text, number);
  }
}

/** Opens a file, or passes on the standard input for `-`. */
export function openInput(
  path: string,
  stdin: AsyncIterable<Uint8Array | string>,
): AsyncIterable<Uint8Array | string> {
  return path === "-" ? stdin : (createReadStream(path) as AsyncIterable<Uint8Array>);
}

function readLine(text: string, line: number): StoredLine {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== "object" || json === null || Array.isArray(json))
      return { line, fault: "a notification is an object" };
    if ("refused" in json) return { line, fault: "a refusal, not a notification" };
    return { line, notification: Notification.fromJSON({ ...unknownSender, ...json }) };
  } catch (error) {
    return { line, fault: (error as Error).message };
  }
}

async function* splitLines(source: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for await (const part of source) {
      rest += typeof part === "string" ? part : decoder.decode(part, { stream: true });
      const lines = rest.split("\n");
      rest = lines.pop()!;
      if (rest.length > maxLength) throw new UsageError(`a line is longer than ${maxLength} characters`);
      yield* lines;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw new UsageError(`cannot read the notifications: ${(error as Error).message}`);
  }
  if (rest !== "") yield rest;
}

/** Members that say who sent a notification, which do not matter for sending it again. */
const unknownSender = {
  time: new Date(0).toISOString(),
  version: "v2c",
  kind: "trap",
  source: "",
  peer: "",
  varbinds: [],
};
const maxLength = 4 * 1024 * 1024;
