import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { Delivery } from "../../src/delivery.ts";
import { jsonLines } from "../../src/sinks/json-lines.ts";
import { makeResult, makeResults, slot } from "../support/results.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "snmp-lines-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const call = { signal: new AbortController().signal };
const parse = (text: string): { target: { name: string }; slot: number }[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { target: { name: string }; slot: number });

test("adds a line per result to a file, which may be moved away between two batches", async () => {
  const path = join(folder, "results.jsonl");
  const sink = jsonLines(path);
  await sink.write(makeResults(2), call);
  const lines = parse(readFileSync(path, "utf8"));
  expect(lines.map(({ target }) => target.name)).toEqual(["device-0", "device-1"]);
  expect(lines[0]).toMatchObject({ slot, values: { "sysName.0": "core-1" } });
  expect(statSync(path).mode & 0o777).toBe(0o640);
  rmSync(path);
  await sink.write(makeResults(1), call);
  await sink.write(makeResults(1), call);
  expect(parse(readFileSync(path, "utf8"))).toHaveLength(2);
});

test("a line that was torn does not swallow the next one", async () => {
  const path = join(folder, "torn.jsonl");
  writeFileSync(path, '{"target":');
  await jsonLines(path).write([makeResult()], call);
  const [torn, line, rest] = readFileSync(path, "utf8").split("\n");
  expect([torn, rest]).toEqual(['{"target":', ""]);
  expect(parse(line!)).toHaveLength(1);
});

test("a file that cannot be opened rejects the write", async () => {
  const sink = jsonLines(join(folder, "missing", "results.jsonl"));
  await expect(async () => sink.write(makeResults(1), call)).rejects.toThrow(/ENOENT/);
});

test("writes into a stream, waits until it has the octets, and leaves it open", async () => {
  const stream = new PassThrough({ highWaterMark: 16 });
  const sink = jsonLines(stream);
  let isWritten = false;
  const writing = Promise.resolve(sink.write(makeResults(3), call)).then(() => (isWritten = true));
  await new Promise((resolve) => setTimeout(resolve, 20));
  stream.setEncoding("utf8");
  let text = "";
  stream.on("data", (chunk: string) => (text += chunk));
  await writing;
  expect(isWritten).toBe(true);
  await sink.close?.();
  expect(stream.writableEnded).toBe(false);
  expect(parse(text)).toHaveLength(3);
});

test("a stream that breaks makes dead letters, and does not end the process", async () => {
  const stream = new Writable({
    write: (_chunk, _encoding, done) => done(new Error("EPIPE")),
  });
  const errors: unknown[] = [];
  const delivery = new Delivery(
    jsonLines(stream, {
      batch: { maxWait: 0, maxResults: 1, backoff: 1, onDeadLetter: (_, error) => errors.push(error) },
    }),
  );
  for (const result of makeResults(2)) delivery.push(result);
  await delivery.close();
  expect(errors).toMatchObject([
    { code: "ERR_SNMP_SINK", isPermanent: true, message: "jsonLines: the stream has ended: EPIPE" },
    { isPermanent: true },
  ]);
});

test("a write into a stream that nobody reads ends with its signal", async () => {
  const stream = new Writable({ write: () => undefined });
  const controller = new AbortController();
  const writing = jsonLines(stream).write([makeResult()], { signal: controller.signal });
  controller.abort(new Error("too late"));
  await expect(writing).rejects.toThrow("too late");
});

test("no line shows anything but the names of a target", () => {
  const result = makeResult();
  const withSecret = Object.assign(result, { target: { ...result.target, credentials: "very-secret" } });
  expect(JSON.stringify(withSecret)).not.toContain("very-secret");
});

test("an unknown option is refused", () => {
  expect(() => jsonLines("x", { bach: {} } as object)).toThrow(/batch/);
});
