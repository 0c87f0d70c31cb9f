import { Agent, RegistrationError } from "@snmp/agent";
import { base, bareAgent, communities, numbers } from "../support/demo.ts";
import { Manager } from "../support/manager.ts";

describe("what overlaps", () => {
  const agent = bareAgent();
  agent.scalar(`${base}.1.0`, { type: "Integer32", value: 1, name: "first" });
  agent.table(`${base}.2.1`, { columns: {}, rows: new Map(), name: "table" });
  test.each([
    [
      "the same instance",
      `${base}.1.0`,
      `${base}.1.0 is registered already: each instance can have one provider only`,
    ],
    [
      "above it",
      `${base}.1`,
      `${base}.1 overlaps with first (${base}.1.0), which is registered already: each instance can have one provider only`,
    ],
    ["below it", `${base}.1.0.5`, `${base}.1.0.5 overlaps with first (${base}.1.0), which`],
    ["in a table", `${base}.2.1.1.5`, `${base}.2.1.1.5 overlaps with table (${base}.2.1), which`],
    ["above everything", base, `${base} overlaps with first (${base}.1.0), which`],
  ])("is refused with the names of both: %s", (_, oid, message) => {
    const register = () => agent.mount(numbers(oid, 1));
    expect(register).toThrow(RegistrationError);
    expect(register).toThrow(message);
  });

  test("is not what only begins with the same digits", () => {
    agent.mount(numbers(`${base}.1.1`, 1));
    agent.mount(numbers(`${base}.2.10`, 1));
    agent.mount(numbers(`${base}.20`, 1));
  });
});

test("in any order of registration, the order of the walk is that of the names", async () => {
  const agent = bareAgent();
  const arcs = [5, 100, 1, 20, 3, 10, 2];
  for (const arc of arcs) agent.scalar(`${base}.${arc}.0`, { type: "Integer32", value: arc });
  expect(await new Manager(agent).walk(base)).toEqual(
    [1, 2, 3, 5, 10, 20, 100].map((arc) => `${base}.${arc}.0`),
  );
});

test("objects come and go at any time", async () => {
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

test("what the agent serves by itself gives way", async () => {
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

test("what is refused leaves everything as it was", async () => {
  const agent = new Agent({ communities });
  agent.scalar("1.3.6.1.2.1.5.1.0", { type: "Counter32", value: 1 });
  const before = await new Manager(agent).walk("1.3.6.1.2.1");
  expect(() => agent.mount(numbers("1.3.6.1.2.1", 3))).toThrow(RegistrationError);
  expect(await new Manager(agent).walk("1.3.6.1.2.1")).toEqual(before);
});

describe("options that make no object", () => {
  test.each<[string, () => void, string]>([
    [
      "neither value nor get",
      () => bareAgent().scalar(`${base}.1.0`, { type: "Integer32" }),
      "either `value` or `get`",
    ],
    [
      "both",
      () => bareAgent().scalar(`${base}.1.0`, { type: "Integer32", value: 1, get: () => 1 }),
      "either `value` or `get`",
    ],
    [
      "read-write without set",
      () => bareAgent().scalar(`${base}.1.0`, { type: "Integer32", get: () => 1, access: "read-write" }),
      "needs `set`",
    ],
    [
      "a value of another type",
      () => bareAgent().scalar(`${base}.1.0`, { type: "Integer32", value: "1" as never }),
      '"1" is not an integer',
    ],
    [
      "a type that is none",
      () => bareAgent().scalar(`${base}.1.0`, { type: "Integer" as never, value: 1 as never }),
      '"Integer" is no type',
    ],
  ])("%s", (_, register, message) => {
    expect(register).toThrow(RegistrationError);
    expect(register).toThrow(message);
  });

  test("a name that is no OID", () => {
    expect(() => bareAgent().scalar("1.3.six.0", { type: "Integer32", value: 1 })).toThrow(
      '"1.3.six.0" is no OBJECT IDENTIFIER',
    );
  });

  test("a value set later is checked as well", () => {
    const scalar = bareAgent().scalar(`${base}.1.0`, { type: "Integer32", value: 1 });
    expect(() => (scalar.value = 1.5)).toThrow("1.5 is not an integer");
    expect(() => (bareAgent().scalar(`${base}.1.0`, { type: "Integer32", get: () => 1 }).value = 5)).toThrow(
      "is read by `get`",
    );
  });
});
