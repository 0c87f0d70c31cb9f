import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EngineState, EngineStateError, persistedEngine } from "@snmp/usm";

const identity = "80001f888059dc486145a26322";
const otherEngineId = Uint8Array.from(Buffer.from("80001f8880aabbccdd00112233", "hex"));

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), "usm-engine-"))));
afterEach(() => rm(folder, { recursive: true, force: true }));

test("U6: keeps its identity, and counts its starts before it sends anything", async () => {
  const file = join(folder, "deeper", "engine.json");
  const first = await persistedEngine({ file });
  expect([first.boots, first.engineId.length]).toEqual([1, 13]);
  expect(JSON.parse(await readFile(file, "utf8"))).toEqual({
    engineId: Buffer.from(first.engineId).toString("hex"),
    boots: 1,
  });
  const second = await persistedEngine({ file });
  expect([second.boots, second.engineId]).toEqual([2, first.engineId]);
  const renamed = await persistedEngine({ file, engineId: otherEngineId });
  expect([renamed.boots, renamed.engineId]).toEqual([1, otherEngineId]);
  expect(await readdir(join(folder, "deeper"))).toEqual(["engine.json"]);
});

test("U6: stays at 2147483647", async () => {
  const file = join(folder, "engine.json");
  for (const boots of [2147483646, 2147483647]) {
    await writeFile(file, JSON.stringify({ engineId: identity, boots }));
    expect((await persistedEngine({ file })).boots).toBe(2147483647);
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
])("a file that holds %j is not taken for a first start", async (content) => {
  const file = join(folder, "engine.json");
  await writeFile(file, content);
  const error: unknown = await persistedEngine({ file }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(EngineStateError);
  expect(error).toMatchObject({ code: "ERR_SNMP_ENGINE_STATE", operation: "read", place: file });
  expect((error as Error).message).toContain("restore it, or delete it");
  expect(await readFile(file, "utf8")).toBe(content);
});

test("a file that can't be read, or can't be written, is an error that says so, and leaves nothing behind", async () => {
  await expect(persistedEngine({ file: folder })).rejects.toMatchObject({
    operation: "read",
    cause: { code: "EISDIR" },
  });
  const file = join(folder, "n".repeat(250)); // itself a name that is allowed, but not with anything behind it
  await expect(persistedEngine({ file })).rejects.toMatchObject({
    operation: "write",
    cause: { code: "ENAMETOOLONG" },
  });
  expect(await readdir(folder)).toEqual([]);
});

test("a store of one's own is asked and told before there is an engine", async () => {
  const kept: EngineState[] = [];
  const store = {
    load: () => Promise.resolve(kept.at(-1)),
    save: async (state: EngineState) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      kept.push(state);
    },
  };
  const { engineId } = await persistedEngine({ store });
  expect((await persistedEngine({ store })).boots).toBe(2);
  const hexadecimal = Buffer.from(engineId).toString("hex");
  expect(kept).toEqual([
    { engineId: hexadecimal, boots: 1 },
    { engineId: hexadecimal, boots: 2 },
  ]);
  const full = { ...store, save: () => Promise.reject(new Error("the disk is full")) };
  await expect(persistedEngine({ store: full })).rejects.toThrow(
    "snmpEngineID and snmpEngineBoots cannot be written to the store: the disk is full; the engine must not start",
  );
});

test("either a file or a store", async () => {
  await expect(persistedEngine({})).rejects.toThrow(TypeError);
});
