// SNMPv3 both ways: our client with net-snmp's agent, and net-snmp's tools with our agent, each with the same 43 users.
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { v3 } from "@snmp/mpm-v3";
import "@snmp/usm";
import { asPrinted, describeNetSnmp, readWithTool } from "../support/net-snmp.ts";
import { type Snmpd, startSnmpd, writable } from "../support/snmpd.ts";
import { matrixUsers } from "../support/v3-users.ts";

const system = "1.3.6.1.2.1.1";
const sysName = `${system}.5.0`;
const sysLocation = `${system}.6.0`;
const cases = matrixUsers.map((user) => [user.name, user] as const);

test("the matrix has all 43 users", () => {
  expect(new Set(matrixUsers.map(({ name }) => name)).size).toBe(43);
});

describeNetSnmp("the client and snmpd", ["snmpd", "snmpbulkwalk"], () => {
  let snmpd: Snmpd;
  beforeAll(async () => {
    snmpd = await startSnmpd({ lines: matrixUsers.flatMap(({ lines }) => lines) });
  });
  afterAll(() => snmpd.stop());

  test.each(cases)("get, set and a walk as %s", async (name, { input, options }) => {
    await using client = new Client(snmpd.target, v3(input));
    const [got] = await client.get(sysName);
    expect(got.toString()).toBe("interop");
    const text = `set as ${name}`;
    await client.set({ oid: `${writable}.2.0`, type: "OctetString", value: text });
    expect(String((await client.get(`${writable}.2.0`))[0])).toBe(text);
    const walked = await client.walk(`${system}.9`).toArray();
    const expected = await readWithTool(
      "snmpbulkwalk",
      { port: snmpd.port, version: "3", options },
      `.${system}.9`,
    );
    expect(walked.length).toBeGreaterThan(20);
    expect(walked.map(asPrinted)).toEqual(expected);
  });
});

describeNetSnmp("net-snmp's tools and the agent", ["snmpget", "snmpset", "snmpbulkwalk"], () => {
  let agent: Agent;
  let location = "";
  beforeAll(async () => {
    agent = new Agent({
      port: 0,
      users: matrixUsers.map(({ input }) => ({ ...input, access: "read-write" as const })),
      system: { name: "ours" },
    });
    agent.scalar(sysLocation, {
      type: "OctetString",
      get: () => location,
      set: (value) => void (location = Buffer.from(value).toString()),
    });
    await agent.listen();
  });
  afterAll(() => agent.close());

  test.each(cases)("snmpget, snmpset and snmpbulkwalk as %s", async (name, { options }) => {
    const target = { port: agent.port!, version: "3", options } as const;
    expect(await readWithTool("snmpget", target, `.${sysName}`)).toEqual([
      { oid: sysName, type: "OctetString", value: hex("ours") },
    ]);
    const text = `set as ${name}`;
    await readWithTool("snmpset", target, `.${sysLocation}`, "s", text);
    expect(location).toBe(text);
    const walked = await readWithTool("snmpbulkwalk", target, `.${system}`);
    expect(walked).toContainEqual({ oid: sysLocation, type: "OctetString", value: hex(text) });
    expect(walked.length).toBeGreaterThan(7);
  });

  const hex = (text: string): string => Buffer.from(text).toString("hex");
});
