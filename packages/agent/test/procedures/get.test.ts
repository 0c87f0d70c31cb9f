import type { AgentOptions, ObjectError } from "@snmp/agent";
import { makeVarbind } from "@snmp/pdu";
import { bareAgent, base, demoAgent, numbers } from "../support/demo.ts";
import { Manager, type Reply } from "../support/manager.ts";

describe("Get (RFC 3416 §4.2.1)", () => {
  test("returns values of all types", async () => {
    const manager = new Manager(demoAgent());
    const { status, index, varbinds } = await manager.get(
      `${base}.1.1.0`,
      `${base}.1.2.0`,
      `${base}.1.3.0`,
      `${base}.1.4.0`,
      `${base}.2.1.3.2`,
    );
    expect([status, index]).toEqual(["noError", 0]);
    expect(varbinds).toEqual([
      `${base}.1.1.0=Integer32:-5`,
      `${base}.1.2.0=OctetString:text`,
      `${base}.1.3.0=Counter64:18446744073709551615`,
      `${base}.1.4.0=Gauge32:4294967295`,
      `${base}.2.1.3.2=Counter64:20`,
    ]);
  });

  test("returns noSuchInstance below an existing object, noSuchObject elsewhere", async () => {
    const manager = new Manager(demoAgent());
    const types = async (...oids: string[]): Promise<string[]> =>
      (await manager.get(...oids)).pdu.varbinds.map(({ type }) => type);
    // objects: the scalar itself, another instance, below the instance; a row that is not there, a column without index, an index too long
    expect(
      await types(
        `${base}.1.1`,
        `${base}.1.1.1`,
        `${base}.1.1.0.0`,
        `${base}.2.1.2.3`,
        `${base}.2.1.2`,
        `${base}.2.1.2.1.1`,
      ),
    ).toEqual(new Array(6).fill("noSuchInstance"));
    // no objects: nothing registered, above the scalar, the entry, an unknown column, a not-accessible column, another tree
    expect(
      await types(
        `${base}.9`,
        `${base}.1`,
        `${base}.2.1`,
        `${base}.2.1.9.1`,
        `${base}.2.1.1.1`,
        "0.0",
        "2.999.1",
      ),
    ).toEqual(new Array(7).fill("noSuchObject"));
  });

  test("answers an empty list with an empty list", async () => {
    expect((await new Manager(demoAgent()).get()).pdu).toMatchObject({
      errorStatus: 0,
      errorIndex: 0,
      varbinds: [],
    });
  });

  test("answers the same name twice if it is requested twice", async () => {
    expect((await new Manager(demoAgent()).get(`${base}.1.1.0`, `${base}.1.1.0`)).varbinds).toHaveLength(2);
  });

  test("ignores the values and the error fields of a request", async () => {
    const manager = new Manager(demoAgent());
    const { pdu } = await manager.get(`${base}.1.1.0`);
    const varbinds = [{ ...pdu.varbinds[0]!, oid: `${base}.1.2.0` }] as typeof pdu.varbinds;
    const reply = await manager.request({
      type: "GetRequest",
      requestId: -1,
      errorStatus: 2147483647,
      errorIndex: -7,
      varbinds,
    });
    expect(reply.varbinds).toEqual([`${base}.1.2.0=OctetString:text`]);
    expect(reply.pdu).toMatchObject({ requestId: -1, errorStatus: 0, errorIndex: 0 });
  });
});

describe("asynchronous objects", () => {
  test("are read at the same time and answered in the order of the request", async () => {
    const agent = bareAgent();
    let reading = 0;
    let maxReading = 0;
    for (let number = 1; number <= 5; number++) {
      agent.scalar(`${base}.${number}.0`, {
        type: "Integer32",
        get: async () => {
          maxReading = Math.max(maxReading, ++reading);
          await new Promise((resolve) => setTimeout(resolve, 6 - number));
          reading--;
          return number;
        },
      });
    }
    const manager = new Manager(agent);
    const expected = [1, 2, 3, 4, 5].map((number) => `${base}.${number}.0=Integer32:${number}`);
    expect((await manager.get(...expected.map((text) => text.split("=")[0]!))).varbinds).toEqual(expected);
    expect(maxReading).toBe(5);
    expect(await manager.walk(base)).toHaveLength(5);
  });

  test("that do not answer in time are genErr, and reported", async () => {
    const errors: ObjectError[] = [];
    const agent = bareAgent({
      limits: { timeout: 30 },
      onError: (error) => errors.push(error as ObjectError),
    });
    agent.scalar(`${base}.1.0`, { type: "Integer32", value: 1 });
    agent.scalar(`${base}.2.0`, { type: "Integer32", get: () => new Promise<number>(() => undefined) });
    const { status, index } = await new Manager(agent).get(`${base}.1.0`, `${base}.2.0`);
    expect([status, index]).toEqual(["genErr", 2]);
    expect(errors[0]!.message).toBe(
      `get of ${base}.2.0 failed: did not finish within 30 ms (limits.timeout)`,
    );
  });
});

describe("a request of thousands of variable bindings", () => {
  const slow = (options: AgentOptions = {}) => {
    const agent = bareAgent({ limits: { timeout: 60_000, cpu: 60_000 }, ...options });
    const provider = numbers(`${base}.1`, 3000);
    const spin = (): void => {
      for (const start = performance.now(); performance.now() - start < 0.1;);
    };
    agent.mount({
      ...provider,
      get: (oid) => (spin(), provider.get(oid)),
      next: (oid) => (spin(), provider.next(oid)),
      prepare: (assignments) => assignments.map(() => ({ commit: spin, undo: spin })),
    });
    agent.scalar(`${base}.2.0`, { type: "Integer32", value: 1 });
    return new Manager(agent, 1, "private");
  };
  const oids = Array.from({ length: 1500 }, (_, i) => `${base}.1.${i + 1}`);

  test.each<[string, (manager: Manager) => Promise<Reply>]>([
    ["Get", (manager) => manager.get(...oids)],
    ["GetNext", (manager) => manager.next(...oids)],
    ["Set", (manager) => manager.set(...oids.map((oid) => ({ oid, type: "Integer32", value: 1 }) as const))],
  ])("does not keep other requests waiting: %s", async (_, ask) => {
    const manager = slow();
    const done: string[] = [];
    const long = ask(manager).then(({ status }) => done.push(`long ${status}`));
    const short = manager.get(`${base}.2.0`).then(() => done.push("short"));
    await Promise.all([long, short]);
    expect(done).toEqual(["short", "long noError"]);
  });

  test("is genErr at the variable binding that comes too late", async () => {
    const errors: string[] = [];
    const manager = slow({
      limits: { timeout: 20, cpu: 60_000 },
      onError: (error) => errors.push(error.message),
    });
    const { status, index } = await manager.get(...oids);
    expect(status).toBe("genErr");
    expect(index % 128).toBe(1);
    expect(errors).toEqual([
      `get of ${base}.1.${index} failed: did not finish within 20 ms (limits.timeout)`,
    ]);
  });
});

describe("objects that fail", () => {
  const failing: readonly (readonly [string, () => never, string])[] = [
    [
      "a getter that throws",
      () => {
        throw new Error("no such disk");
      },
      "no such disk",
    ],
    ["a getter that rejects", () => Promise.reject(new Error("no such disk")) as never, "no such disk"],
    [
      "a value of another type",
      () => "5" as never,
      `${base}.2.0: "5" is not an integer in the range -2147483648..2147483647`,
    ],
    [
      "a value out of range",
      () => 2147483648 as never,
      `${base}.2.0: 2147483648 is not an integer in the range -2147483648..2147483647`,
    ],
  ];
  test.each(failing)(
    "%s: the answer is genErr with the index and the names of the request, and the cause is reported",
    async (_, get, why) => {
      const errors: ObjectError[] = [];
      const agent = bareAgent({ onError: (error) => errors.push(error as ObjectError) });
      agent.scalar(`${base}.1.0`, { type: "Integer32", value: 1 });
      agent.scalar(`${base}.2.0`, { type: "Integer32", get });
      const manager = new Manager(agent);
      const { status, index, varbinds } = await manager.get(`${base}.1.0`, `${base}.2.0`, `${base}.3.0`);
      expect([status, index]).toEqual(["genErr", 2]);
      expect(varbinds).toEqual([`${base}.1.0=Null:`, `${base}.2.0=Null:`, `${base}.3.0=Null:`]);
      expect(await manager.next(`${base}.1.0`)).toMatchObject({ status: "genErr", index: 1 });
      expect(await new Manager(agent, 0).get(`${base}.2.0`)).toMatchObject({ status: "genErr", index: 1 });
      expect(errors.map(({ code, operation }) => `${code} ${operation}`)).toEqual([
        "ERR_SNMP_OBJECT get",
        "ERR_SNMP_OBJECT next",
        "ERR_SNMP_OBJECT get",
      ]);
      expect(errors[0]!.oid).toBe(`${base}.2.0`);
      expect(errors[0]!.message).toBe(`get of ${base}.2.0 failed: ${why}`);
    },
  );

  test("a provider that goes backwards, leaves its subtree or returns no variable binding cannot make a manager loop", async () => {
    const messages: string[] = [];
    const agent = bareAgent({ onError: (error) => messages.push(error.message) });
    const good = numbers(`${base}.1`, 3);
    let returned: unknown = good.next(`${base}.1.1`);
    agent.mount({ ...good, next: () => returned as never, get: () => returned as never });
    const manager = new Manager(agent);
    expect(await manager.next(`${base}.1.2`)).toMatchObject({ status: "genErr", index: 1 });
    returned = numbers(`${base}.7`, 3).next(`${base}.7`);
    expect(await manager.next(`${base}.1.2`)).toMatchObject({ status: "genErr", index: 1 });
    expect(await manager.get(`${base}.1.2`)).toMatchObject({ status: "genErr", index: 1 });
    returned = null;
    expect(await manager.get(`${base}.1.2`)).toMatchObject({ status: "genErr", index: 1 });
    expect(await manager.next(`${base}.1.2`)).toMatchObject({ status: "genErr", index: 1 });
    expect(messages[0]).toContain(`the provider returned ${base}.1.2, which does not follow ${base}.1.2`);
    expect(messages[1]).toContain(`the provider of ${base}.1 returned ${base}.7.1`);
  });

  test("values of a provider are checked, unless @snmp/pdu made them", async () => {
    const agent = bareAgent();
    agent.mount({
      ...numbers(`${base}.1`, 1),
      get: (oid) => ({ oid, type: "Integer32", value: "five" }) as never,
    });
    expect(await new Manager(agent).get("0.0", `${base}.1.1`)).toMatchObject({ status: "genErr", index: 2 });
    agent.mount({ ...numbers(`${base}.2`, 1), get: (oid) => ({ oid, type: "OctetString", value: "five" }) });
    expect((await new Manager(agent).get(`${base}.2.1`)).varbinds).toEqual([`${base}.2.1=OctetString:five`]);
    agent.mount({ ...numbers(`${base}.3`, 1), get: (oid) => makeVarbind(oid, "Integer32", "five") });
    expect(await new Manager(agent).get(`${base}.3.1`)).toMatchObject({ status: "genErr", index: 0 });
  });

  test("the manager gets its answer even if a callback throws", async () => {
    const agent = bareAgent({
      onError: () => {
        throw new Error("callback");
      },
    });
    agent.scalar(`${base}.1.0`, {
      type: "Integer32",
      get: () => {
        throw new Error("getter");
      },
    });
    expect(await new Manager(agent).get(`${base}.1.0`)).toMatchObject({ status: "genErr", index: 1 });
  });
});
