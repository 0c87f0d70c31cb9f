// An agent with something of every kind, for tests.
import "@snmp/mpm-v1";
import "@snmp/mpm-v2c";
import { Agent, type AgentOptions, type CommunityOptions, type SetError } from "@snmp/agent";
import { makeVarbind, type Varbind, varbindFrom } from "@snmp/pdu";

/** Where the objects of tests are. */
export const base = "1.3.6.1.4.1.99999";

export const communities: readonly CommunityOptions[] = [
  { name: "public" },
  { name: "private", access: "read-write" },
];

/** An agent without the groups of its own, so that a test sees nothing but what it registers. */
export function bareAgent(options: AgentOptions = {}): Agent {
  return new Agent({ communities, builtInGroups: false, ...options });
}

/** Scalars of every type under `${base}.1`, and a table of two rows with a Counter64 column under `${base}.2`. */
export function demoAgent(options: AgentOptions = {}): Agent {
  const agent = bareAgent(options);
  agent.scalar(`${base}.1.1.0`, { type: "Integer32", value: -5 });
  agent.scalar(`${base}.1.2.0`, { type: "OctetString", value: "text" });
  agent.scalar(`${base}.1.3.0`, { type: "Counter64", value: 2n ** 64n - 1n });
  agent.scalar(`${base}.1.4.0`, { type: "Gauge32", value: 4294967295 });
  agent.table(`${base}.2.1`, {
    index: ["number"],
    columns: {
      1: { name: "number", type: "Integer32", access: "not-accessible" },
      2: { name: "name", type: "OctetString" },
      3: { name: "octets", type: "Counter64" },
      4: { name: "speed", type: "Gauge32" },
    },
    rows: [
      { number: 2, name: "two", octets: 20n, speed: 200 },
      { number: 1, name: "one", octets: 10n, speed: 100 },
    ],
  });
  return agent;
}

/** A provider of instances 1 to `count` below `root`, each with its own number, that a test can wrap. */
export function numbers(
  root: string,
  count: number,
): {
  readonly root: string;
  get(oid: string): Varbind;
  next(oid: string): Varbind | undefined;
  prepare?(assignments: readonly Varbind[]): readonly SetError[];
} {
  const at = (number: number): Varbind =>
    varbindFrom({ oid: `${root}.${number}`, type: "Integer32", value: number });
  const arcOf = (oid: string): number =>
    oid.startsWith(`${root}.`) ? Number(oid.slice(root.length + 1).split(".")[0]) : 0;
  return {
    root,
    get: (oid) =>
      arcOf(oid) >= 1 && arcOf(oid) <= count && oid === `${root}.${arcOf(oid)}`
        ? at(arcOf(oid))
        : makeVarbind(oid, "noSuchInstance", null),
    next: (oid) => (arcOf(oid) < count ? at(arcOf(oid) + 1) : undefined),
  };
}
