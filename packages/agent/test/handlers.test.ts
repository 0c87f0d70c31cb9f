// Faults that authors of agents report about other agents; each test shows that this agent does not have the fault.
import { setTimeout as wait } from "node:timers/promises";
import type { RequestInfo } from "@snmp/agent";
import { makeVarbind, requestPdu } from "@snmp/pdu";
import { base, bareAgent } from "./support/demo.ts";
import { Manager } from "./support/manager.ts";

interface Row {
  readonly id: number;
  value: number;
}

const columns = { 1: { name: "id", type: "Integer32" }, 2: { name: "value", type: "Integer32" } } as const;
const never = new Promise<never>(() => undefined);

describe("the handlers of objects", () => {
  test("get the signal, the context, the principal and the peer of a request", async () => {
    const agent = bareAgent({ communities: [{ name: "public", context: "bridge1", securityName: "ops" }] });
    let seen: RequestInfo | undefined;
    const get = (request: RequestInfo): number => ((seen = request), 1);
    agent.context("bridge1").scalar(`${base}.1`, { type: "Integer32", get });
    const manager = new Manager(agent);
    expect((await manager.get(`${base}.1.0`)).status).toBe("noError");
    expect(seen).toMatchObject({
      context: "bridge1",
      principal: {
        messageProcessingModel: 1,
        securityModel: 2,
        securityName: "ops",
        securityLevel: "noAuthNoPriv",
        contextName: "bridge1",
      },
      peer: undefined,
    });
    expect(seen!.signal.aborted).toBe(true); // the request is answered
  });

  test("get the address of the peer", async () => {
    const agent = bareAgent();
    const peers: (string | undefined)[] = [];
    agent.scalar(`${base}.1`, { type: "Integer32", get: ({ peer }) => peers.push(peer) });
    const message = new Manager(agent).encode(
      requestPdu("GetRequest", 1, [makeVarbind(`${base}.1.0`, "Null", null)]),
    );
    await agent.handle(message, "udp://192.0.2.1:5000");
    await agent.handle(message);
    expect(peers).toEqual(["udp://192.0.2.1:5000", undefined]);
  });

  test("that hang cost genErr after limits.handler, and their signal aborts", async () => {
    const errors: Error[] = [];
    const agent = bareAgent({ limits: { handler: 20 }, onError: (error) => errors.push(error) });
    let signal: AbortSignal | undefined;
    agent.scalar(`${base}.1`, { type: "Integer32", value: 1 });
    agent.scalar(`${base}.2`, { type: "Integer32", get: (request) => ((signal = request.signal), never) });
    const manager = new Manager(agent);
    expect(await manager.get(`${base}.1.0`, `${base}.2.0`)).toMatchObject({ status: "genErr", index: 2 });
    expect(signal!.aborted).toBe(true);
    expect(errors.map(String)).toEqual([
      expect.stringContaining(`get of ${base}.2.0 failed: did not finish within 20 ms (limits.handler)`),
    ]);
    expect((await manager.get(`${base}.1.0`)).status).toBe("noError");
  });

  test("stop when the agent closes", async () => {
    const agent = bareAgent();
    let stopped: unknown;
    const started = new Promise<void>((resolve) => {
      agent.scalar(`${base}.1`, {
        type: "Integer32",
        get: async ({ signal }) => {
          signal.addEventListener("abort", () => void (stopped = signal.reason));
          resolve();
          return never;
        },
      });
    });
    const reply = new Manager(agent).send(
      requestPdu("GetRequest", 1, [makeVarbind(`${base}.1.0`, "Null", null)]),
    );
    await started;
    await agent.close();
    await reply;
    expect(String(stopped)).toContain("closed");
  });

  test("may be asynchronous, in any order, for several names of one GetNext (GoSNMPServer#19, node-net-snmp#90)", async () => {
    const agent = bareAgent();
    for (const [number, delay] of [
      [1, 15],
      [2, 1],
      [3, 8],
    ] as const)
      agent.scalar(`${base}.${number}`, { type: "Integer32", get: () => wait<number>(delay, number) });
    const { varbinds } = await new Manager(agent).next(`${base}.3`, `${base}.1`, `${base}.2`);
    expect(varbinds).toEqual([3, 1, 2].map((number) => `${base}.${number}.0=Integer32:${number}`));
  });

  test("that fail cost genErr with the position of their name, and other names their answer in the next PDU", async () => {
    const agent = bareAgent();
    agent.scalar(`${base}.1`, { type: "Integer32", get: () => wait<number>(5, 1) });
    agent.scalar(`${base}.2`, { type: "Integer32", get: () => Promise.reject<number>(new Error("no")) });
    const manager = new Manager(agent);
    expect(await manager.next(`${base}.1`, `${base}.2`)).toMatchObject({ status: "genErr", index: 2 });
    expect((await manager.next(`${base}.1`)).varbinds).toEqual([`${base}.1.0=Integer32:1`]);
  });
});

describe("the rows of a table", () => {
  /** An index without parts: the rows come with their index. */
  const table = (rows: never, index: readonly string[] = ["id"]) => {
    const agent = bareAgent();
    agent.table<Row>(`${base}.1`, { columns, rows, ...(index.length > 0 && { index }), maxAge: 0 });
    return { agent, manager: new Manager(agent) };
  };
  const walked = [1, 2].flatMap((column) => [9, 10].map((id) => `${base}.1.${column}.${id}`));
  const rows: readonly Row[] = [
    { id: 10, value: 100 },
    { id: 9, value: 90 },
  ];
  const pairs = rows.map((row) => [row.id, row] as const);

  test.each<[string, unknown, (readonly string[])?]>([
    ["an array", rows],
    ["a map", new Map(pairs), []],
    ["a function that returns a set", () => new Set(rows)],
    [
      "a generator",
      function* () {
        yield* rows;
      },
    ],
    [
      "an asynchronous generator",
      async function* () {
        for (const row of rows) yield await wait(1, row);
      },
    ],
    [
      "a generator of pairs of index and row",
      function* () {
        yield* pairs;
      },
      [],
    ],
    ["a promise of a map", () => Promise.resolve(new Map(pairs)), []],
    [
      "functions that read one by one",
      { keys: () => [10, 9], row: (index: string) => rows.find(({ id }) => String(id) === index) },
      [],
    ],
    [
      "asynchronous functions that read one by one",
      {
        keys: async function* () {
          yield* await wait(1, [10, 9]);
        },
        row: (index: string) =>
          wait(
            1,
            rows.find(({ id }) => String(id) === index),
          ),
      },
      [],
    ],
  ])("may be %s", async (_, given, index = ["id"]) => {
    const { manager } = table(given as never, index);
    expect(await manager.walk(`${base}.1`)).toEqual(walked);
    const reply = await manager.bulk(0, 3, `${base}.1.2`, `${base}.1.1`);
    expect(reply.varbinds.slice(0, 4)).toEqual([
      `${base}.1.2.9=Integer32:90`,
      `${base}.1.1.9=Integer32:9`,
      `${base}.1.2.10=Integer32:100`,
      `${base}.1.1.10=Integer32:10`,
    ]);
    expect((await manager.get(`${base}.1.2.9`, `${base}.1.2.11`)).varbinds).toEqual([
      `${base}.1.2.9=Integer32:90`,
      `${base}.1.2.11=noSuchInstance:noSuchInstance`,
    ]);
  });

  test("are fetched once for a PDU, however many names ask for them (net-snmp PR#122)", async () => {
    let calls = 0;
    const { manager } = table((async () => (calls++, await wait(1, rows))) as never);
    await manager.bulk(1, 20, `${base}.1.1`, `${base}.1.2`, `${base}.1.1`);
    expect(calls).toBe(1);
    await manager.get(`${base}.1.1.9`, `${base}.1.2.9`, `${base}.1.2.10`);
    expect(calls).toBe(2);
  });

  test("that are read one by one are read once for a PDU, and only those that are asked for", async () => {
    const read: string[] = [];
    const row = (index: string) => (read.push(index), wait(1, { id: Number(index), value: 1 }));
    const keys = () => Array.from({ length: 1000 }, (_, i) => i + 1);
    const { manager } = table({ keys, row } as never, []);
    await manager.get(`${base}.1.1.7`, `${base}.1.2.7`, `${base}.1.2.500`);
    expect(read).toEqual(["7", "500"]);
  });

  test("that are gone between their key and their reading do not exist", async () => {
    const row = (index: string) => (index === "2" ? undefined : { id: Number(index), value: 1 });
    const { manager } = table({ keys: () => [1, 2, 3], row } as never, []);
    expect(await manager.walk(`${base}.1.2`)).toEqual([`${base}.1.2.1`, `${base}.1.2.3`]);
    expect((await manager.get(`${base}.1.2.2`)).varbinds).toEqual([
      `${base}.1.2.2=noSuchInstance:noSuchInstance`,
    ]);
  });

  test("that are read one by one are read-only", () => {
    const source = { keys: () => [1], row: () => ({ id: 1, value: 1 }) };
    expect(() =>
      bareAgent().table(`${base}.1`, {
        columns: { 1: { type: "Integer32", access: "read-write" } },
        rows: source,
      }),
    ).toThrow("rows that are read one by one are read-only; give a map or a function instead");
  });

  test("whose function once hangs are fetched again by the next request (node-net-snmp#65)", async () => {
    const agent = bareAgent({ limits: { timeout: 1000 } });
    let calls = 0;
    const fetch = (): Promise<Row[]> => (++calls === 1 ? never : Promise.resolve([...rows]));
    agent.table<Row>(`${base}.1`, { columns, index: ["id"], rows: fetch, maxAge: 60_000 });
    const manager = new Manager(agent);
    const [first, second] = [
      manager.get(`${base}.1.2.9`),
      wait(500).then(() => manager.get(`${base}.1.2.9`)),
    ];
    expect((await first).status).toBe("genErr");
    expect((await second).varbinds).toEqual([`${base}.1.2.9=Integer32:90`]);
    expect((await manager.get(`${base}.1.2.10`)).status).toBe("noError");
    expect(calls).toBe(2);
  });

  test("that fail cost only names within the table an error", async () => {
    const { agent, manager } = table((() => Promise.reject(new Error("no database"))) as never);
    agent.scalar(`${base}.2`, { type: "Integer32", value: 1 });
    expect(await manager.next(`${base}.2`, `${base}.1`)).toMatchObject({ status: "genErr", index: 2 });
    expect((await manager.next(`${base}.2`)).varbinds).toEqual([`${base}.2.0=Integer32:1`]);
  });

  test("may change in values (netsnmpagent#33), grow and shrink between the PDUs of a walk (net-snmp#288)", async () => {
    const live: Row[] = Array.from({ length: 9 }, (_, i) => ({ id: i + 1, value: i + 1 }));
    const { manager } = table(live as never);
    expect((await manager.bulk(0, 3, `${base}.1.2`)).varbinds.at(-1)).toBe(`${base}.1.2.3=Integer32:3`);
    live[3]!.value = 44;
    live.splice(4, 2);
    live.push({ id: 12, value: 12 });
    expect((await manager.bulk(0, 5, `${base}.1.2.3`)).varbinds).toEqual(
      [
        [4, 44],
        [7, 7],
        [8, 8],
        [9, 9],
        [12, 12],
      ].map(([id, value]) => `${base}.1.2.${id}=Integer32:${value}`),
    );
  });

  test("with the same index are refused", async () => {
    const errors: Error[] = [];
    const agent = bareAgent({ onError: (error) => errors.push(error) });
    const twice = function* () {
      yield [1, rows[0]!] as const;
      yield [1, rows[1]!] as const;
    };
    agent.table<Row>(`${base}.1`, { columns, rows: twice });
    expect((await new Manager(agent).next(base)).status).toBe("genErr");
    expect(String(errors[0])).toContain("two rows have the same index");
  });
});

test("a GetBulk walks from one table into the next, and past columns that a view hides", async () => {
  const hidden = `${base}.2.1`;
  const agent = bareAgent({ communities: [{ name: "public", view: { exclude: [hidden] } }] });
  for (const number of [1, 2, 3])
    agent.table<Row>(`${base}.${number}`, {
      oidIs: "entry",
      columns,
      index: ["id"],
      rows: [
        { id: 1, value: number },
        { id: 2, value: number },
      ],
    });
  const { varbinds } = await new Manager(agent).bulk(0, 20, base);
  const cells = [1, 2, 3].flatMap((number) =>
    [1, 2].flatMap((column) => [1, 2].map((row) => `${base}.${number}.${column}.${row}`)),
  );
  expect(varbinds.map((text) => text.split("=")[0])).toEqual([
    ...cells.filter((oid) => !oid.startsWith(hidden)),
    `${base}.3.2.2`,
  ]);
});
