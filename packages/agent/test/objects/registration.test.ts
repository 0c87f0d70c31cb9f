import { Agent, RegistrationError } from "@snmp/agent";
import { base, bareAgent, communities, numbers } from "../support/demo.ts";
import { Manager } from "../support/manager.ts";

describe("an overlapping registration", () => {
  const agent = bareAgent();
  agent.scalar(`${base}.1.0`, { type: "Integer32", value: 1, name: "first" });
  agent.table(`${base}.2.1`, { columns: {}, rows: new Map(), name: "table" });
  test.each([
    [
      "the same instance",
      `${base}.1.0`,
      `${base}.1.0 is already registered; each instance can have only one provider: unmount that one first`,
    ],
    [
      "above it",
      `${base}.1`,
      `${base}.1 overlaps with first (${base}.1.0), which is already registered; each instance can have only one provider`,
    ],
    ["below it", `${base}.1.0.5`, `${base}.1.0.5 overlaps with first (${base}.1.0), which`],
    ["in a table", `${base}.2.1.1.5`, `${base}.2.1.1.5 overlaps with table (${base}.2.1), which`],
    ["above everything", base, `${base} overlaps with first (${base}.1.0), which`],
  ])("is refused, and the error names both providers: %s", (_, oid, message) => {
    const register = () => agent.mount(numbers(oid, 1));
    expect(register).toThrow(RegistrationError);
    expect(register).toThrow(message);
  });

  test("is not confused with an OID that begins with the same digits", () => {
    agent.mount(numbers(`${base}.1.1`, 1));
    agent.mount(numbers(`${base}.2.10`, 1));
    agent.mount(numbers(`${base}.20`, 1));
  });
});

test("a scalar may be registered and removed with and without .0", async () => {
  const agent = bareAgent();
  const manager = new Manager(agent);
  agent.scalar(`${base}.1`, { type: "Integer32", value: 1 });
  expect(() => agent.scalar(`${base}.1.0`, { type: "Integer32", value: 2 })).toThrow(RegistrationError);
  expect(await manager.walk(base)).toEqual([`${base}.1.0`]);
  expect((await manager.get(`${base}.1.0`, `${base}.1`, `${base}.1.1`)).varbinds).toEqual([
    `${base}.1.0=Integer32:1`,
    `${base}.1=noSuchInstance:noSuchInstance`,
    `${base}.1.1=noSuchInstance:noSuchInstance`,
  ]);
  expect(agent.unmount(`${base}.1`)).toBe(true);
  expect(await manager.walk(base)).toEqual([]);
});

test("an instance is registered under exactly its OID", async () => {
  const agent = bareAgent();
  agent.instance(`${base}.1.6.2`, { type: "Counter64", value: 2n });
  expect(await new Manager(agent).walk(base)).toEqual([`${base}.1.6.2`]);
  expect(agent.unmount(`${base}.1.6.2`)).toBe(true);
});

test("a table may be registered under the OID of its entry or of the table; `oidIs` tells them apart if both end with .1", async () => {
  const agent = bareAgent();
  const options = {
    columns: { 2: { name: "x", type: "Integer32" } },
    rows: new Map([[1, { x: 5 }]]),
  } as const;
  agent.table(`${base}.1.1`, options);
  agent.table(`${base}.2.1`, { ...options, oidIs: "entry" });
  agent.table(`${base}.3`, { ...options, oidIs: "table" });
  agent.table(`${base}.4`, options);
  agent.table(`${base}.5.1`, { ...options, oidIs: "table" });
  agent.table(`${base}.6`, { ...options, oidIs: "entry" });
  expect(await new Manager(agent).walk(base)).toEqual([
    ...[1, 2, 3, 4].map((table) => `${base}.${table}.1.2.1`),
    `${base}.5.1.1.2.1`,
    `${base}.6.2.1`,
  ]);
  expect(() => agent.table(`${base}.4`, { ...options, oidIs: "row" as never })).toThrow(
    'oidIs must be "entry" or "table", not "row"',
  );
});

test("a walk returns instances in lexicographic order, whatever the order of registration", async () => {
  const agent = bareAgent();
  const arcs = [5, 100, 1, 20, 3, 10, 2];
  for (const arc of arcs) agent.scalar(`${base}.${arc}.0`, { type: "Integer32", value: arc });
  expect(await new Manager(agent).walk(base)).toEqual(
    [1, 2, 3, 5, 10, 20, 100].map((arc) => `${base}.${arc}.0`),
  );
});

test("objects can be registered and removed at any time", async () => {
  const agent = bareAgent();
  const manager = new Manager(agent);
  const scalar = agent.scalar(`${base}.1.0`, { type: "Integer32", value: 1 });
  agent.mount(numbers(`${base}.2`, 2));
  expect(await manager.walk(base)).toEqual([`${base}.1.0`, `${base}.2.1`, `${base}.2.2`]);
  scalar.value = 7;
  expect((await manager.get(`${base}.1.0`)).varbinds).toEqual([`${base}.1.0=Integer32:7`]);
  expect(agent.unmount(`.${base}.1.0`)).toBe(true);
  expect(agent.unmount(`${base}.1.0`)).toBe(false);
  expect(agent.unmount(`${base}.2.1`)).toBe(false);
  expect(await manager.walk(base)).toEqual([`${base}.2.1`, `${base}.2.2`]);
  agent.scalar(`${base}.1.0`, { type: "OctetString", value: "again" });
  expect(await manager.walk(base)).toEqual([`${base}.1.0`, `${base}.2.1`, `${base}.2.2`]);
});

test("objects of the user replace those that the agent serves by itself", async () => {
  const agent = new Agent({ communities });
  const manager = new Manager(agent);
  const system = "1.3.6.1.2.1.1";
  agent.scalar(`${system}.5.0`, { type: "OctetString", get: () => "demo" });
  agent.table(`${system}.9.1`, {
    columns: { 2: { type: "Integer32", name: "x" } },
    rows: new Map([[1, { x: 5 }]]),
  });
  expect((await manager.get(`${system}.5.0`, `${system}.9.1.2.1`)).varbinds).toEqual([
    `${system}.5.0=OctetString:demo`,
    `${system}.9.1.2.1=Integer32:5`,
  ]);
  agent.unmount(`${system}.9.1`);
  agent.unmount(`${system}.5.0`);
  agent.mount(numbers(system, 3));
  expect(await manager.walk(system)).toEqual([1, 2, 3].map((number) => `${system}.${number}`));
  expect(await manager.walk("1.3.6.1.2.1.11")).not.toEqual([]);
});

test("a refused registration changes nothing", async () => {
  const agent = new Agent({ communities });
  agent.scalar("1.3.6.1.2.1.5.1.0", { type: "Counter32", value: 1 });
  const before = await new Manager(agent).walk("1.3.6.1.2.1");
  expect(() => agent.mount(numbers("1.3.6.1.2.1", 3))).toThrow(RegistrationError);
  expect(await new Manager(agent).walk("1.3.6.1.2.1")).toEqual(before);
});

describe("invalid options", () => {
  test.each<[string, () => void, string | RegExp]>([
    [
      "neither value nor get",
      () => bareAgent().scalar(`${base}.1.0`, { type: "Integer32" }),
      "a scalar needs either `value` or `get`, not none of them",
    ],
    [
      "both",
      () => bareAgent().scalar(`${base}.1.0`, { type: "Integer32", value: 1, get: () => 1 }),
      "a scalar needs either `value` or `get`, not both",
    ],
    [
      "read-write without set",
      () => bareAgent().scalar(`${base}.1.0`, { type: "Integer32", get: () => 1, access: "read-write" }),
      "a read-write scalar with `get` needs `set` too",
    ],
    [
      "a value of another type",
      () => bareAgent().scalar(`${base}.1.0`, { type: "Integer32", value: "1" as never }),
      '"1" is not an integer',
    ],
    [
      "an unknown type",
      () => bareAgent().scalar(`${base}.1.0`, { type: "Integer" as never, value: 1 }),
      /"Integer" is (?:no|not a)\b.* type/,
    ],
  ])("are refused: %s", (_, register, message) => {
    expect(register).toThrow(RegistrationError);
    expect(register).toThrow(message);
  });

  test("an invalid OID is refused", () => {
    expect(() => bareAgent().scalar("1.3.six.0", { type: "Integer32", value: 1 })).toThrow(
      /"1\.3\.six\.0" is (?:no|not an) OBJECT IDENTIFIER/,
    );
  });

  test("a value that is assigned later is checked too", () => {
    const scalar = bareAgent().scalar(`${base}.1.0`, { type: "Integer32", value: 1 });
    expect(() => (scalar.value = 1.5)).toThrow("1.5 is not an integer");
    expect(() => (bareAgent().scalar(`${base}.1.0`, { type: "Integer32", get: () => 1 }).value = 5)).toThrow(
      "cannot be assigned: `get` returns it",
    );
  });
});
