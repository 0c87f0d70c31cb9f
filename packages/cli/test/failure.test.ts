// A file that cannot be read or written is a matter of the command line, not a fault of the command.
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { toFailure } from "../src/failure.ts";

test.each<[string, () => Promise<unknown>, string]>([
  [
    "that does not exist",
    () => readFile("no-such-file.json"),
    "ENOENT: no such file or directory, open 'no-such-file.json'",
  ],
  ["in a folder that does not exist", () => once(createWriteStream("no-such-folder/file"), "open"), "ENOENT"],
  [
    "that is a folder",
    () => once(createWriteStream("."), "open"),
    "EISDIR: illegal operation on a directory, open '.'",
  ],
])("a file %s costs status 2, and the message names the file", async (_, open, message) => {
  const error: unknown = await open().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const failure = toFailure(error);
  expect(failure.status).toBe(2);
  expect(failure.message).toContain(message);
  expect(failure.message).not.toContain("report");
});

test.each<[string, Error]>([
  [
    "an error of the operating system without a file",
    Object.assign(new Error("out of memory"), { code: "ENOMEM" }),
  ],
  ["any other error", new TypeError("x is not a function")],
])("%s is a fault to report", (_, error) => {
  expect(toFailure(error)).toEqual({ status: 70, message: expect.stringContaining("please report it") });
});
