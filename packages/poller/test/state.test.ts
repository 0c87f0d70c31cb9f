import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { ifXTable } from "@snmp/mibs/IF-MIB";
import { v2c } from "@snmp/mpm-v2c";
import { FileState, Poller, type PollerOptions, type PollResult, type TargetState } from "@snmp/poller";
import { simulate } from "@snmp/simulator";
import { restoreItems, storeItems } from "../src/state.ts";

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "poller-"));
  path = join(folder, "state.jsonl");
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const state: TargetState = { slot: 5, circuit: { failures: 2, wait: 1 }, items: [] };

async function pollOnce(options: Pick<PollerOptions, "targets" | "onWarning">): Promise<PollResult> {
  await using poller = new Poller({
    every: 200,
    credentials: v2c("public"),
    collect: [ifXTable],
    state: path,
    ...options,
  });
  for await (const result of poller) return result;
  throw new Error("there was no result");
}

test("the first poll after a restart has rates", async () => {
  await using device = await simulate(
    {
      "1.3.6.1.2.1.1.3.0": { type: "TimeTicks", value: 100_000 },
      "1.3.6.1.2.1.31.1.1.1.1.1": { type: "OctetString", value: "eth0" },
      "1.3.6.1.2.1.31.1.1.1.6.1": { type: "Counter64", value: 2n ** 60n },
    },
    { upTime: "running" },
  );
  const targets = [{ name: "core-1", address: device.address }];
  expect((await pollOnce({ targets })).rates).toEqual([]);
  const [rate] = (await pollOnce({ targets })).rates;
  expect(rate).toMatchObject({ table: "ifXTable", key: "eth0", name: "ifHCInOctets", perSecond: 0 });
  expect(await readdir(folder)).toEqual(["state.jsonl"]);
  const text = await readFile(path, "utf8");
  expect(text).toContain(String(2n ** 60n));
  expect(text).not.toContain("public");
});

test("states of targets that are gone are dropped, once all targets have come", async () => {
  await using device = await simulate({ "1.3.6.1.2.1.1.3.0": { type: "TimeTicks", value: 100 } });
  const core = { name: "core-1", address: device.address };
  const names = async (): Promise<string[]> =>
    (await new FileState(path).load()).map(([name]) => name).sort();
  await new FileState(path).save([
    ["core-1", state],
    ["gone", state],
  ]);
  await pollOnce({ targets: [core] });
  expect(await names()).toEqual(["core-1"]);
  await new FileState(path).save([["gone", state]]);
  await pollOnce({
    targets: (async function* () {
      yield Promise.resolve(core);
    })(),
  });
  expect(await names()).toEqual(["core-1"]);
});

test.each([
  ["cut off", (text: string) => text.slice(0, -20)],
  ["without its end", (text: string) => text.split("\n").slice(0, -2).join("\n")],
  ["overwritten", () => "\0\0\0\0"],
  ["of another program", () => '{"format":"other"}\n'],
  ["with a damaged target", (text: string) => text.replace('"failures":2', '"failures":"x"')],
])("a file that is %s is reported and set aside, and polling begins without it", async (_, damage) => {
  await new FileState(path).save([["core-1", state]]);
  await writeFile(path, damage(await readFile(path, "utf8")));
  await using device = await simulate({ "1.3.6.1.2.1.1.3.0": { type: "TimeTicks", value: 1 } });
  const warnings: string[] = [];
  await pollOnce({ targets: [device.address], onWarning: ({ message }) => warnings.push(message) });
  expect(warnings).toEqual([expect.stringMatching(/state\.jsonl cannot be read at line \d: .*moved to/)]);
  expect((await readdir(folder)).sort()).toEqual(["state.jsonl", "state.jsonl.damaged"]);
});

test("a state that cannot be saved is reported, and an onWarning that throws does no harm", async () => {
  const emitted: string[] = [];
  const emitWarning = jest.spyOn(process, "emitWarning").mockImplementation((text) => {
    emitted.push(String(text));
  });
  await using device = await simulate({ "1.3.6.1.2.1.1.3.0": { type: "TimeTicks", value: 1 } });
  path = join(folder, "missing", "state.jsonl");
  const onWarning = (): void => {
    throw new Error("no log");
  };
  await pollOnce({ targets: [device.address], onWarning });
  emitWarning.mockRestore();
  expect(emitted).toEqual([
    "onWarning threw: Error: no log",
    expect.stringMatching(/^the state could not be saved: .*ENOENT/),
  ]);
});

test("a missing file is an empty state", async () => {
  expect(await new FileState(path).load()).toEqual([]);
});

test("a save that fails leaves the file as it was, and no other file", async () => {
  const store = new FileState(path);
  await store.save([["core-1", state]]);
  const failing = (function* (): Generator<readonly [string, TargetState]> {
    yield ["core-2", state];
    throw new Error("no more");
  })();
  await expect(store.save(failing)).rejects.toThrow("no more");
  expect(await store.load()).toEqual([["core-1", state]]);
  expect(await readdir(folder)).toEqual(["state.jsonl"]);
});

test("counters come back as they were", () => {
  const counters = fc.dictionary(fc.string(), fc.oneof(fc.nat(), fc.bigInt(0n, 2n ** 64n - 1n)), {
    noNullPrototype: true,
  });
  const row = fc.record({ discontinuity: fc.option(fc.nat(), { nil: undefined }), counters });
  const clock = fc.record({ at: fc.nat(), upTime: fc.nat() });
  const items = fc.array(fc.tuple(fc.string(), clock, fc.array(fc.tuple(fc.string(), row))));
  fc.assert(
    fc.property(items, (list) => {
      const kept = new Map(
        list.map(([name, at, rows]) => [name, { clock: at, rows: new Map(rows) }] as const),
      );
      const back = new Map(restoreItems(JSON.parse(JSON.stringify(storeItems(kept))) as never));
      expect(back).toEqual(kept);
    }),
  );
});
