import type { ObjectError } from "@snmp/agent";
import { type MibProvider, type ScalarOptions, type SetError, type SetStep } from "@snmp/agent";
import type { VarbindInput } from "@snmp/pdu";
import { base, bareAgent, numbers } from "../support/demo.ts";
import { Manager } from "../support/manager.ts";

const int = (oid: string, value: number): VarbindInput => ({ oid, type: "Integer32", value });
const text = (oid: string, value: string): VarbindInput => ({ oid, type: "OctetString", value });

const [one, two, three] = [`${base}.1.0`, `${base}.2.0`, `${base}.3.0`] as const;

/** An agent with writable integers 1, 2, 3 at one, two, three, and a manager that may write. */
function writable(
  options: Partial<ScalarOptions<"Integer32">> = {},
  ...agentOptions: Parameters<typeof bareAgent>
) {
  const agent = bareAgent(...agentOptions);
  agent.scalar(one, { type: "Integer32", value: 1, access: "read-write" });
  agent.scalar(two, { type: "Integer32", value: 2, access: "read-write", ...options });
  agent.scalar(three, { type: "Integer32", value: 3, access: "read-write" });
  const manager = new Manager(agent, 1, "private");
  const values = async (): Promise<string> =>
    (await manager.get(one, two, three)).pdu.varbinds.map(String).join();
  return { agent, manager, values };
}

describe("Set (RFC 3416 §4.2.5)", () => {
  test("assigns all values and answers with them", async () => {
    const { manager, values } = writable();
    expect(await manager.set(int(one, 10), int(three, -30))).toMatchObject({
      status: "noError",
      index: 0,
      varbinds: [`${one}=Integer32:10`, `${three}=Integer32:-30`],
    });
    expect(await values()).toBe("10,2,-30");
  });

  test("passes hooks a value of the declared type", async () => {
    const agent = bareAgent();
    const taken: unknown[] = [];
    const hook = (value: unknown): void => void taken.push(value);
    agent.scalar(`${base}.1.0`, { type: "OctetString", value: "", set: hook });
    agent.scalar(`${base}.2.0`, { type: "Counter64", value: 0n, set: hook });
    agent.scalar(`${base}.3.0`, { type: "Unsigned32", value: 0, set: hook });
    agent.scalar(`${base}.4.0`, { type: "IpAddress", value: "0.0.0.0", set: hook });
    const manager = new Manager(agent, 1, "private");
    const { status } = await manager.set(
      { oid: `${base}.1.0`, type: "OctetString", value: "abc" },
      { oid: `${base}.2.0`, type: "Counter64", value: 5n },
      { oid: `${base}.3.0`, type: "Unsigned32", value: 4294967295 },
      { oid: `${base}.4.0`, type: "IpAddress", value: "192.0.2.1" },
    );
    expect(status).toBe("noError");
    expect(taken).toEqual([new TextEncoder().encode("abc"), 5n, 4294967295, "192.0.2.1"]);
    expect((await manager.get(`${base}.1.0`)).varbinds).toEqual([`${base}.1.0=OctetString:abc`]);
  });

  test("assigns nothing if one of the values is refused", async () => {
    const { manager, values } = writable({ validate: (value) => (value > 5 ? "wrongValue" : undefined) });
    expect(await manager.set(int(one, 10), int(two, 6), int(three, 30))).toMatchObject({
      status: "wrongValue",
      index: 2,
      varbinds: [`${one}=Integer32:10`, `${two}=Integer32:6`, `${three}=Integer32:30`],
    });
    expect(await values()).toBe("1,2,3");
    expect((await manager.set(int(two, 5))).status).toBe("noError");
  });

  describe("refuses a value with", () => {
    const agent = bareAgent({
      communities: [
        { name: "private", access: "read-write", view: { include: [base], exclude: [`${base}.9`] } },
      ],
    });
    agent.scalar(one, { type: "OctetString", value: "", size: [0, 4], access: "read-write" });
    agent.scalar(two, {
      type: "Integer32",
      value: 1,
      range: [1, 10],
      access: "read-write",
      validate: (value) => reasons[value],
    });
    agent.scalar(three, { type: "Integer32", value: 1 });
    agent.mount(numbers(`${base}.4`, 5));
    const reasons: Record<number, SetError> = {
      2: "inconsistentValue",
      3: "resourceUnavailable",
      4: "genErr",
      5: "wrongEncoding",
    };
    const manager = new Manager(agent, 1, "private");
    test.each<[string, string, VarbindInput]>([
      ["noAccess", "outside of the view", int("1.3.6.1.2.1.1.4.0", 1)],
      ["noAccess", "excluded from the view", int(`${base}.9.1`, 1)],
      ["notWritable", "there is no object", int(`${base}.8.0`, 1)],
      ["notWritable", "a read-only object, whatever the value", text(three, "x")],
      ["notWritable", "a provider without `prepare`", int(`${base}.4.1`, 1)],
      ["wrongType", "another type", int(one, 1)],
      ["wrongType", "a Null", { oid: two, type: "Null" }],
      ["wrongType", "before wrongValue", { oid: two, type: "Gauge32", value: 11 }],
      ["wrongLength", "too long", text(one, "12345")],
      ["wrongValue", "out of range", int(two, 11)],
      ["wrongEncoding", "by the object's own word", int(two, 5)],
      ["inconsistentValue", "by the object's own word", int(two, 2)],
      ["resourceUnavailable", "by the object's own word", int(two, 3)],
      ["genErr", "by the object's own word", int(two, 4)],
      ["notWritable", "another instance of a scalar", int(`${base}.2.1`, 5)],
      ["noCreation", "below an instance", int(`${base}.2.0.1`, 6)],
    ])("%s: %s", async (status, _, input) => {
      expect(await manager.set(text(one, "ok"), input)).toMatchObject({ status, index: 2 });
    });

    test("the reason and the index of the first invalid one", async () => {
      expect(await manager.set(text(one, "ok"), int(two, 11), int(one, 1))).toMatchObject({
        status: "wrongValue",
        index: 2,
      });
    });
  });

  test("checks the size of the answer before anything changes", async () => {
    const agent = bareAgent({ maxMessageSize: 484 });
    const scalar = agent.scalar(one, { type: "OctetString", value: "", access: "read-write" });
    const manager = new Manager(agent, 1, "private");
    expect(await manager.set(text(one, "x".repeat(500)))).toMatchObject({
      status: "tooBig",
      index: 0,
      varbinds: [],
    });
    expect(scalar.value).toBe("");
  });

  test("accepts an empty Set", async () => {
    expect(await writable().manager.set()).toMatchObject({ status: "noError", varbinds: [] });
  });
});

describe("the second phase", () => {
  test("undoes everything if a commit fails, and answers commitFailed with its index", async () => {
    const errors: ObjectError[] = [];
    const log: string[] = [];
    let fails = true;
    const { manager, values } = writable(
      {
        set: (value) => {
          log.push(`set ${value}`);
          if (fails) throw new Error("disk full");
        },
        undo: (previous) => void log.push(`undo to ${previous}`),
      },
      { onError: (error) => errors.push(error as ObjectError) },
    );
    expect(await manager.set(int(one, 10), int(two, 20), int(three, 30))).toMatchObject({
      status: "commitFailed",
      index: 2,
    });
    expect(await values()).toBe("1,2,3");
    expect(log).toEqual(["set 20", "undo to 2"]);
    expect(errors.map(({ message }) => message)).toEqual([`set of ${two} failed: disk full`]);
    fails = false;
    expect((await manager.set(int(one, 10), int(two, 20))).status).toBe("noError");
    expect(await values()).toBe("10,20,3");
  });

  test("sets the previous value again if there is no `undo`", async () => {
    const agent = bareAgent();
    let value = 5;
    agent.scalar(one, {
      type: "Integer32",
      get: async () => value,
      set: async (next) => void (value = next),
    });
    agent.scalar(two, {
      type: "Integer32",
      value: 1,
      set: () => {
        throw new Error("no");
      },
    });
    expect(await new Manager(agent, 1, "private").set(int(one, 6), int(two, 2))).toMatchObject({
      status: "undoFailed",
      index: 0,
    });
    expect(value).toBe(5);
  });

  test("answers undoFailed without an index if an undo fails, and reports both failures", async () => {
    const errors: string[] = [];
    const { manager } = writable(
      {
        set: () => Promise.reject(new Error("first")),
        undo: () => Promise.reject(new Error("second")),
      },
      { onError: (error) => errors.push(error.message) },
    );
    expect(await manager.set(int(one, 10), int(two, 20))).toMatchObject({ status: "undoFailed", index: 0 });
    expect(errors).toEqual([`set of ${two} failed: first`, `undo of ${two} failed: second`]);
  });

  test("treats a commit that does not end in time as failed, and runs the next Set", async () => {
    const { manager, values } = writable(
      { set: () => new Promise(() => undefined), undo: () => undefined },
      { limits: { timeout: 500 } },
    );
    expect(await manager.set(int(one, 10), int(two, 20))).toMatchObject({ status: "commitFailed", index: 2 });
    expect(await values()).toBe("1,2,3");
    expect((await manager.set(int(one, 11))).status).toBe("noError");
  });

  test("runs one Set at a time", async () => {
    const log: string[] = [];
    const { manager } = writable({
      set: async (value) => {
        log.push(`begin ${value}`);
        await new Promise((resolve) => setTimeout(resolve, 3));
        log.push(`end ${value}`);
      },
    });
    await Promise.all([manager.set(int(two, 1)), manager.set(int(two, 2)), manager.set(int(two, 3))]);
    expect(log).toEqual(["begin 1", "end 1", "begin 2", "end 2", "begin 3", "end 3"]);
  });

  test("releases the steps of a provider if another assignment is refused, and undoes them in reverse order", async () => {
    const log: string[] = [];
    const provider = (root: string): MibProvider => ({
      ...numbers(root, 9),
      prepare: (assignments) =>
        assignments.map(({ oid, value }): SetStep => {
          const name = oid.slice(base.length + 1);
          return {
            commit: () => {
              log.push(`commit ${name}`);
              if (value === 13) throw new Error("unlucky");
            },
            undo: () => void log.push(`undo ${name}`),
            release: () => void log.push(`release ${name}`),
          };
        }),
    });
    const agent = bareAgent();
    agent.mount(provider(`${base}.1`));
    agent.mount(provider(`${base}.2`));
    const manager = new Manager(agent, 1, "private");
    const names = [`${base}.1.1`, `${base}.2.1`, `${base}.1.2`];
    expect((await manager.set(...names.map((oid) => int(oid, 1)))).status).toBe("noError");
    expect(log.splice(0)).toEqual(["commit 1.1", "commit 2.1", "commit 1.2"]);
    expect(await manager.set(int(names[0]!, 1), int(`${base}.3`, 1), int(names[1]!, 1))).toMatchObject({
      status: "notWritable",
      index: 2,
    });
    expect(log.splice(0)).toEqual(["release 1.1", "release 2.1"]);
    expect(await manager.set(int(names[0]!, 1), int(names[1]!, 13), int(names[2]!, 1))).toMatchObject({
      status: "commitFailed",
      index: 2,
    });
    expect(log.splice(0)).toEqual(["commit 1.1", "commit 2.1", "release 1.2", "undo 2.1", "undo 1.1"]);
  });

  test("answers genErr and reports if the first phase throws or prepares too few steps", async () => {
    const errors: string[] = [];
    const { agent, manager, values } = writable(
      {
        validate: () => {
          throw new Error("no idea");
        },
      },
      { onError: (error) => errors.push(error.message) },
    );
    expect(await manager.set(int(one, 10), int(two, 20))).toMatchObject({ status: "genErr", index: 2 });
    agent.mount({ ...numbers(`${base}.9`, 9), prepare: () => [] });
    expect(await manager.set(int(one, 10), int(`${base}.9.1`, 20))).toMatchObject({
      status: "genErr",
      index: 2,
    });
    expect(errors).toEqual([
      `validate of ${two} failed: no idea`,
      `validate of ${base}.9.1 failed: the provider prepared 0 of 1 assignments; prepare() must return one result for each`,
    ]);
    expect(await values()).toBe("1,2,3");
  });
});
