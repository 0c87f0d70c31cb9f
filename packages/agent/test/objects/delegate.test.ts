// A delegate serves the names without an object.
import { Agent, type MibDelegate } from "@snmp/agent";
import "@snmp/mpm-v2c";
import { compareOids } from "@snmp/pdu";
import { nameAfter } from "../../src/objects/delegate.ts";
import { Manager } from "../support/manager.ts";

const base = "1.3.6.1.4.1.99999";

/** Serves names 1 to 5 below the base, whatever objects the agent has. */
function createDelegate(ranges: string[] = []): MibDelegate {
  const served = [1, 2, 3, 4, 5].map((number) => `${base}.${number}.0`);
  return {
    get: (oid) =>
      served.includes(oid) ? { oid, type: "Integer32", value: -1 } : { oid, type: "noSuchInstance" },
    next: async ({ start, include, end }) => {
      ranges.push(`${start} ${include} ${end}`);
      const oid = served.find((name) => compareOids(name, start) >= (include ? 0 : 1));
      if (oid === undefined || (end !== undefined && compareOids(oid, end) >= 0)) return undefined;
      return { oid, type: "Integer32", value: -1 };
    },
    prepare: (assignments) => assignments.map(() => "noCreation"),
  };
}

function createAgent(): Agent {
  const agent = new Agent({ communities: [{ name: "public", access: "read-write" }], builtInGroups: false });
  agent.scalar(`${base}.2`, { type: "Integer32", value: 2 });
  agent.scalar(`${base}.4`, { type: "Integer32", value: 4 });
  return agent;
}

test("objects and the delegate are one MIB in order; objects have precedence", async () => {
  await using agent = createAgent();
  const ranges: string[] = [];
  agent.delegate(createDelegate(ranges));
  const manager = new Manager(agent);
  const found: string[] = [];
  for (let at = base; ;) {
    const [varbind] = (await manager.next(at)).pdu.varbinds;
    if (varbind!.type === "endOfMibView") break;
    found.push(`${varbind!.oid.slice(base.length + 1)}=${String(varbind)}`);
    at = varbind!.oid;
  }
  expect(found).toEqual(["1.0=-1", "2.0=2", "3.0=-1", "4.0=4", "5.0=-1"]);
  expect(ranges[0]).toBe(`${base} false ${base}.2.0`);
  expect(ranges).toContain(`${base}.2.1 true ${base}.4.0`);
  expect(ranges.at(-1)).toBe(`${base}.5.0 false undefined`);
});

test("without a delegate its names do not exist again", async () => {
  await using agent = createAgent();
  agent.delegate(createDelegate());
  const manager = new Manager(agent);
  const type = async (oid: string): Promise<string> => (await manager.get(oid)).pdu.varbinds[0]!.type;
  expect([await type(`${base}.1.0`), await type(`${base}.9.0`), await type(`${base}.2.1`)]).toEqual([
    "Integer32",
    "noSuchInstance",
    "noSuchInstance",
  ]);
  agent.delegate(undefined);
  expect(await type(`${base}.1.0`)).toBe("noSuchObject");
});

test("a delegate that throws, or returns a name outside of the range, is genErr", async () => {
  await using agent = createAgent();
  const manager = new Manager(agent);
  agent.delegate({
    ...createDelegate(),
    next: () => ({ oid: `${base}.9.9`, type: "Integer32", value: 1 }),
    get: () => {
      throw new Error("broken");
    },
  });
  expect((await manager.next(base)).pdu).toMatchObject({ errorStatus: 5, errorIndex: 1 });
  expect((await manager.get(`${base}.1.0`)).pdu).toMatchObject({ errorStatus: 5, errorIndex: 1 });
});

test("the first name after a subtree is found, also where arcs are at their end", () => {
  expect(nameAfter("1.3.6")).toBe("1.3.7");
  expect(nameAfter("1.3.4294967295.4294967295")).toBe("1.4");
  expect(nameAfter("4294967295")).toBeUndefined();
});
