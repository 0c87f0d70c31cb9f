import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EngineState, EngineStateError, persistedEngine, startEngine } from "@snmp/usm";

const identity = "80001f888059dc486145a26322";
const otherEngineId = Uint8Array.from(Buffer.from("80001f8880aabbccdd00112233", "hex"));

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), "usm-engine-"))));
afterEach(() => rm(folder, { recursive: true, force: true }));

test("U6: keeps its identity, and stores its boots before it sends anything", async () => {
  const file = join(folder, "deeper", "engine.json");
  const first = await startEngine({ file });
  expect([first.boots, first.engineId.length]).toEqual([1, 13]);
  expect(JSON.parse(await readFile(file, "utf8"))).toEqual({
    engineId: Buffer.from(first.engineId).toString("hex"),
    boots: 1,
  });
  const second = await startEngine({ file });
  expect([second.boots, second.engineId]).toEqual([2, first.engineId]);
  const renamed = await startEngine({ file, engineId: otherEngineId });
  expect([renamed.boots, renamed.engineId]).toEqual([1, otherEngineId]);
  expect(await readdir(join(folder, "deeper"))).toEqual(["engine.json"]);
});

test("U6: stays at 2147483647", async () => {
  const file = join(folder, "engine.json");
  for (const boots of [2147483646, 2147483647]) {
    await writeFile(file, JSON.stringify({ engineId: identity, boots }));
    expect((await startEngine({ file })).boots).toBe(2147483647);
  }
});

test.each([
  "",
  "{",
  "[]",
  "null",
  '{"engineId":"80","boots":1}',
  `{"engineId":"${identity}","boots":-1}`,
  `{"engineId":"${identity}"}`,
])("rejects if the file holds %j, and does not begin again at boots 1", async (content) => {
  const file = join(folder, "engine.json");
  await writeFile(file, content);
  const error: unknown = await startEngine({ file }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(EngineStateError);
  expect(error).toMatchObject({ code: "ERR_SNMP_ENGINE_STATE", operation: "read", place: file });
  expect((error as Error).message).toContain("restore it, or delete it");
  expect(await readFile(file, "utf8")).toBe(content);
});

test("rejects if the file cannot be read or written, and leaves no other file behind", async () => {
  await expect(startEngine({ file: folder })).rejects.toMatchObject({
    operation: "read",
    cause: { code: "EISDIR" },
  });
  const file = join(folder, "n".repeat(250)); // itself a name that is allowed, but not with anything behind it
  await expect(startEngine({ file })).rejects.toMatchObject({
    operation: "write",
    cause: { code: "ENAMETOOLONG" },
  });
  expect(await readdir(folder)).toEqual([]);
});

test("loads from and saves to a custom store before the engine exists", async () => {
  const kept: EngineState[] = [];
  const store = {
    load: () => Promise.resolve(kept.at(-1)),
    save: async (state: EngineState) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      kept.push(state);
    },
  };
  const { engineId } = await startEngine({ store });
  expect((await startEngine({ store })).boots).toBe(2);
  const hexadecimal = Buffer.from(engineId).toString("hex");
  expect(kept).toEqual([
    { engineId: hexadecimal, boots: 1 },
    { engineId: hexadecimal, boots: 2 },
  ]);
  const full = { ...store, save: () => Promise.reject(new Error("the disk is full")) };
  await expect(startEngine({ store: full })).rejects.toThrow(
    "snmpEngineID and snmpEngineBoots cannot be written to the store: the disk is full; the engine must not start",
  );
});

test("refuses options with neither a file nor a store", async () => {
  await expect(startEngine({})).rejects.toThrow(TypeError);
});

test("the deprecated name persistedEngine still works", () => {
  expect(persistedEngine).toBe(startEngine);
});

test("refuses a second process that uses the file, until the first one has ended, be it by SIGKILL", async () => {
  if (process.platform !== "linux") return;
  const file = join(folder, "engine.json");
  const script = `
    const { createServer } = require("node:net");
    const { createHash } = require("node:crypto");
    const name = createHash("sha256").update(${JSON.stringify(file)}).digest("hex").slice(0, 32);
    createServer().listen({ path: "\\0snmp-engine-" + name }, () => console.log("claimed"));
  `;
  const other = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  await once(other.stdout, "data");
  const error: unknown = await startEngine({ file }).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: "ERR_SNMP_ENGINE_STATE", operation: "claim", place: file });
  expect((error as Error).message).toContain("another process that is running uses it");
  other.kill("SIGKILL");
  await once(other, "exit");
  expect((await startEngine({ file })).boots).toBe(1);
});
