// The same snmpd.conf for snmpd and for an agent: every decision is compared. SNMP_CONFS=100 tries as many generated files.
import fc from "fast-check";
import { Agent } from "@snmp/agent";
import { fromSnmpdConf } from "@snmp/agent/snmpd-conf";
import "@snmp/usm";
import { describeNetSnmp } from "../../../../test/support/net-snmp.ts";
import { startSnmpd, writable } from "../../../../test/support/snmpd.ts";
import { communities, conf, root } from "../support/snmpd-confs.ts";
import { authKey, decisionsOf, privKey, sources } from "../support/access-decisions.ts";

const createUsers = [
  `createUser ops SHA-256 "${authKey.password}" AES "${privKey.password}"`,
  `createUser signer SHA-256 "${authKey.password}"`,
  "createUser anybody",
];

/** An agent with the options, and with the objects of the snmpd of tests. */
function agentWith(conf: string): Agent {
  const { options, issues } = fromSnmpdConf(conf);
  expect(issues.filter(({ reason }) => !reason.startsWith("an earlier line has the same names"))).toEqual([]);
  const agent = new Agent({ ...options, listen: "udp://127.0.0.1:0" });
  const values = [
    ["1", "Integer32", 42],
    ["2", "OctetString", "hello"],
    ["3", "ObjectIdentifier", root],
    ["4", "Gauge32", 4294967295],
    ["5", "Counter32", 4294967295],
    ["6", "TimeTicks", 123456],
    ["8", "Integer32", -2147483648],
  ] as const;
  for (const [arc, type, value] of values)
    agent.scalar(`${writable}.${arc}.0`, { type, value, access: "read-write" } as never);
  return agent;
}

async function expectSameAccess(lines: readonly string[]): Promise<Record<string, string>> {
  const snmpd = await startSnmpd({ readOnly: [], readWrite: [], lines: [...lines, ...createUsers] });
  await using agent = agentWith([...lines, ...createUsers].join("\n"));
  try {
    await agent.listen();
    const expected = await decisionsOf(snmpd.port);
    expect({ lines, decisions: await decisionsOf(agent.port!) }).toEqual({ lines, decisions: expected });
    return expected;
  } finally {
    await snmpd.stop();
  }
}

describeNetSnmp(
  "an agent with the options of fromSnmpdConf gives the same access as snmpd",
  ["snmpd"],
  () => {
    jest.setTimeout(120_000);

    test.each<[string, string[]]>([
      [
        "communities",
        ["rocommunity public", "rwcommunity private 127.0.0.2", "rocommunity private 127.0.0.0/8"],
      ],
      [
        "communities with subtrees",
        [`rocommunity public default .${writable}.2`, `rwcommunity private default ${writable}.1.0`],
      ],
      [
        "a community with a view",
        [
          `view some included .${root}`,
          `view some excluded .${writable}.2`,
          `view some included .${writable}.2.0`,
          `view some excluded .${writable}.5`,
          "rwcommunity public default -V some",
        ],
      ],
      [
        "a view with a mask",
        [
          `view wild included .${writable}.0.0 ff.40`,
          `view wild excluded .${writable}.5.0 ff.c0`,
          "rocommunity public default -V wild",
        ],
      ],
      [
        "full access control",
        [
          "com2sec local 127.0.0.1 private",
          "com2sec guest default public",
          "com2sec far 127.0.0.2/32 private",
          "group Local v2c local",
          "group Guest v1 guest",
          "group Guest v2c guest",
          "group Guest v2c far",
          `view all included .1`,
          `view part included .${writable}.1`,
          `view part included .${writable}.8`,
          'access Guest "" any noauth exact part none none',
          'access Local "" any noauth exact all part none',
          "group Signed usm ops",
          "group Signed usm signer",
          'access Signed "" usm auth exact all none none',
          'access Signed "" usm priv exact part part none',
        ],
      ],
      [
        "users",
        [
          "rwuser ops priv",
          `rouser signer auth .${writable}.2`,
          "view few included .1.3.6.1.2.1.1",
          "rouser anybody noauth -V few",
        ],
      ],
      ["users with the default level", ["rwuser ops", "rouser anybody", "rouser -s usm signer"]],
      ["nobody", []],
    ])("%s", async (_, lines) => {
      const decisions = Object.values(await expectSameAccess(lines));
      if (lines.length > 0) expect(decisions).toContain("allowed");
      expect(decisions).toContain("denied");
    });

    test("generated files", async () => {
      const runs = Number(process.env["SNMP_CONFS"] ?? 6);
      let allowed = 0;
      let decided = 0;
      for (const lines of fc.sample(conf, { seed: 5, numRuns: runs })) {
        const decisions = Object.values(await expectSameAccess(lines));
        decided += decisions.length;
        allowed += decisions.filter((decision) => decision === "allowed").length;
      }
      expect(decided).toBe(runs * (sources.length * 2 * communities.length + 9) * 7);
      expect(allowed).toBeGreaterThan(runs);
    });
  },
);
