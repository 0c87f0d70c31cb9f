// Names of MIB modules in every call, by the public interface.
import { standardMib } from "@snmp/mibs";
import { ifStackTable, ifTable, ifXTable } from "@snmp/mibs/IF-MIB";
import { ipAddressTable } from "@snmp/mibs/IP-MIB";
import { v2c } from "@snmp/mpm-v2c";
import { makeVarbind, type Varbind } from "@snmp/pdu";
import { inspect } from "node:util";
import { FakeAgent, reply } from "../../../test/support/fake-agent.ts";
import { mib } from "../../../test/support/fake-mib.ts";
import {
  Client,
  EncodeError,
  ErrorResponse,
  type NamedVarbind,
  type Varbind as Bound,
} from "../src/index.ts";

const interfaces = "1.3.6.1.2.1.2.2.1";
const octets = (text: string): Uint8Array => new TextEncoder().encode(text);
const instances = (): Varbind[] => [
  makeVarbind("1.3.6.1.2.1.1.2.0", "ObjectIdentifier", "1.3.6.1.4.1.8072.3.2.10"),
  makeVarbind("1.3.6.1.2.1.1.3.0", "TimeTicks", 9378405),
  makeVarbind("1.3.6.1.2.1.1.5.0", "OctetString", octets("core-1")),
  ...[3, 10].flatMap((index) => [
    makeVarbind(`${interfaces}.1.${index}`, "Integer32", index),
    makeVarbind(`${interfaces}.2.${index}`, "OctetString", octets(`eth${index}`)),
    makeVarbind(`${interfaces}.3.${index}`, "Integer32", 6),
    makeVarbind(`${interfaces}.6.${index}`, "OctetString", Uint8Array.of(0, 0, 0x5e, 0, 0x53, index)),
    makeVarbind(`${interfaces}.7.${index}`, "Integer32", 1),
    makeVarbind(`${interfaces}.8.${index}`, "Integer32", 2),
    makeVarbind(`1.3.6.1.2.1.31.1.1.1.6.${index}`, "Counter64", 2n ** 60n),
  ]),
  makeVarbind("1.3.6.1.2.1.4.34.1.3.1.4.192.0.2.1", "Integer32", 3),
  makeVarbind("1.3.6.1.2.1.4.34.1.3.2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.1", "Integer32", 3),
  makeVarbind("1.3.6.1.2.1.31.1.2.1.3.0.3", "Integer32", 1),
];

let agent: FakeAgent;
let plain: Client;
let named: Client<ReturnType<typeof standardMib>>;
beforeEach(async () => {
  agent = await FakeAgent.listen(mib(instances()));
  plain = new Client(agent.target, v2c("public"));
  named = new Client(agent.target, v2c("public"), { mib: standardMib() });
});
afterEach(async () => {
  await Promise.all([plain.close(), named.close(), agent.close()]);
});

describe("without mib", () => {
  test("a name is refused with advice", async () => {
    const advice =
      /"ifDescr\.3" is not an OBJECT IDENTIFIER.*; for names, give the client MIB modules: new Client\(/;
    await expect(plain.get("ifDescr.3")).rejects.toThrow(advice);
    await expect(plain.get("ifDescr.3")).rejects.toThrow(EncodeError);
    await expect(plain.getNext("ifDescr.3")).rejects.toThrow(advice);
    await expect(plain.getBulk(["ifDescr.3"])).rejects.toThrow(advice);
    await expect(plain.table("ifTable")).rejects.toThrow(/standardMib/);
    await expect(plain.set({ oid: "ifDescr.3", type: "Integer32", value: 1 })).rejects.toThrow(advice);
    expect(() => plain.walk("ifTable")).toThrow(/standardMib/);
    // @ts-expect-error -- the type is missing
    await expect(plain.set({ oid: `${interfaces}.7.3`, value: 1 })).rejects.toThrow(
      /for values without `type`/,
    );
  });

  test("an invalid OID gets no advice about names", async () => {
    await expect(plain.get("1.3..6")).rejects.toThrow(/an arc is empty$/);
  });
});

describe("with mib", () => {
  test("get takes names and OIDs, and its values have names and are decoded", async () => {
    const reply = await named.get("IF-MIB::ifOperStatus.3", "sysUpTime.0", `${interfaces}.6.3`);
    expect(
      reply.map(({ oid, name, value, decoded, formatted }) => [oid, name, value, decoded, formatted]),
    ).toEqual([
      [`${interfaces}.8.3`, "IF-MIB::ifOperStatus.3", 2, "down", "down"],
      [
        "1.3.6.1.2.1.1.3.0",
        expect.stringMatching(/::sysUpTime(?:\.0|Instance)$/),
        9378405,
        9378405,
        "1 day, 2:03:04.05",
      ],
      [
        `${interfaces}.6.3`,
        "IF-MIB::ifPhysAddress.3",
        Uint8Array.of(0, 0, 0x5e, 0, 0x53, 3),
        "00:00:5e:00:53:03",
        "00:00:5e:00:53:03",
      ],
    ]);
    const [status] = reply;
    expect(String(status)).toBe("down");
    expect(inspect(status)).toBe("IF-MIB::ifOperStatus.3 = Integer32: down");
    expect(JSON.parse(JSON.stringify(status))).toEqual({
      name: "IF-MIB::ifOperStatus.3",
      oid: `${interfaces}.8.3`,
      type: "Integer32",
      value: 2,
      formatted: "down",
    });
  });

  test("a type still narrows its value, and octets keep their views", async () => {
    const [name] = await named.get("sysName.0");
    const text: string = name.type === "OctetString" ? name.text : "";
    expect([text, name.name]).toEqual(["core-1", "SNMPv2-MIB::sysName.0"]);
    const asPlain: Bound = name;
    expect(asPlain.type).toBe("OctetString");
  });

  test("a missing instance has a name and no decoded value", async () => {
    const [missing] = await named.get("ifDescr.77");
    expect([missing.name, missing.type, missing.decoded]).toEqual([
      "IF-MIB::ifDescr.77",
      "noSuchInstance",
      undefined,
    ]);
  });

  test("getNext, getBulk and walk take names", async () => {
    const [next] = await named.getNext("ifDescr");
    expect(next.name).toBe("IF-MIB::ifDescr.3");
    const bulk = await named.getBulk(["ifDescr"], { maxRepetitions: 2 });
    expect(bulk.map(({ name }) => name)).toEqual(["IF-MIB::ifDescr.3", "IF-MIB::ifDescr.10"]);
    const walked: NamedVarbind[] = [];
    for await (const varbind of named.walk("IF-MIB::ifOperStatus")) walked.push(varbind);
    expect(walked.map(({ name, decoded }) => `${name} ${String(decoded)}`)).toEqual([
      "IF-MIB::ifOperStatus.3 down",
      "IF-MIB::ifOperStatus.10 down",
    ]);
    expect((await named.walk("interfaces"))[0]?.name).toBe("IF-MIB::ifIndex.3");
  });

  test("set parses and checks values by their object", async () => {
    const [written] = await named.set({ oid: "ifAdminStatus.3", value: "down" });
    expect([written.value, written.decoded]).toEqual([2, "down"]);
    await named.set([
      { oid: "sysName.0", value: "core-2" },
      { oid: "ifAdminStatus.10", type: "Integer32", value: 3 },
      { oid: "sysObjectID.0", type: "ObjectIdentifier", value: "IF-MIB::ifMIB" },
    ]);
    const values = await plain.get("1.3.6.1.2.1.1.5.0", `${interfaces}.7.10`, "1.3.6.1.2.1.1.2.0");
    expect(values.map(String)).toEqual(["core-2", "3", "1.3.6.1.2.1.31"]);
  });

  test("set refuses values before anything is sent, and names the object", async () => {
    const before = agent.requests.length;
    await expect(named.set({ oid: "ifAdminStatus.3", value: "sideways" })).rejects.toThrow(
      /ifAdminStatus must be one of up\(1\), down\(2\), testing\(3\), not "sideways"/,
    );
    await expect(named.set({ oid: "ifAdminStatus.3", value: 7 })).rejects.toThrow(
      /ifAdminStatus must be one of/,
    );
    await expect(named.set({ oid: "sysName.0", value: "x".repeat(256) })).rejects.toThrow(
      /sysName must have 0\.\.255 octets, not 256/,
    );
    await expect(named.set({ oid: "ifIndex.3", value: 0 })).rejects.toThrow(
      /ifIndex must have 1\.\.2147483647, not 0/,
    );
    await expect(named.set({ oid: "ifTable", value: 1 })).rejects.toThrow(EncodeError);
    expect(agent.requests).toHaveLength(before);
  });

  test("an unknown name is refused with what may be meant", async () => {
    await expect(named.get("ifDesc.1")).rejects.toThrow(
      /there is no "ifDesc".*did you mean IF-MIB::ifDescr\?/,
    );
    await expect(named.get("ifDesc.1")).rejects.toThrow(EncodeError);
    await expect(named.table("ifTabel")).rejects.toThrow(/did you mean IF-MIB::ifTable\?/);
    await expect(named.table("sysName")).rejects.toThrow(/"sysName" is not a table/);
  });

  test("errors show names beside OIDs", async () => {
    await using refusing = await FakeAgent.listen((request) =>
      reply(request, { errorStatus: 17, errorIndex: 1, varbinds: request.pdu.varbinds }),
    );
    await using client = new Client(refusing.target, v2c("public"), { mib: standardMib() });
    const error: unknown = await client
      .set({ oid: "sysName.0", value: "x" })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ErrorResponse);
    expect(String(error)).toContain("notWritable for 1.3.6.1.2.1.1.5.0 (SNMPv2-MIB::sysName.0)");
    expect((error as Error).stack).toContain("SNMPv2-MIB::sysName.0");
    await expect(client.walk("ifTable")).rejects.toThrow(/1\.3\.6\.1\.2\.1\.2\.2 \(IF-MIB::ifTable\)/);
    await expect(client.table(ifTable)).rejects.toThrow(/\(IF-MIB::ifEntry\)/);
  });

  test("a table by name has column names, decoded values and decoded keys", async () => {
    const rows = await named.table("IF-MIB::ifTable");
    expect([...rows.keys()]).toEqual([3, 10]);
    expect(rows.get(3)).toMatchObject({ ifIndex: 3, ifDescr: "eth3", ifOperStatus: "down" });
    const column = await named.table("ifDescr");
    expect([...column]).toEqual([
      [3, { ifIndex: 3, ifDescr: "eth3" }],
      [10, { ifIndex: 10, ifDescr: "eth10" }],
    ]);
    expect((await named.table("ifEntry", { columns: ["ifType"] })).get(10)).toEqual({
      ifIndex: 10,
      ifType: "ethernetCsmacd",
    });
  });

  test("a table by OID keeps its form, and its cells have names", async () => {
    const rows = await named.table("1.3.6.1.2.1.2.2");
    expect([...rows.keys()]).toEqual(["3", "10"]);
    expect(rows.get("3")?.[8]?.name).toBe("IF-MIB::ifOperStatus.3");
  });

  test("an option that is not a mib is refused", () => {
    // @ts-expect-error -- a Mib is an object
    expect(() => new Client(agent.target, v2c("public"), { mib: "IF-MIB" })).toThrow(
      /mib must be a Mib of @snmp\/mib/,
    );
  });
});

describe("typed tables, without mib", () => {
  test("rows are decoded, keyed and sorted by their decoded index", async () => {
    const rows = await plain.table(ifTable);
    expect([...rows.keys()]).toEqual([3, 10]);
    expect(rows.get(3)).toEqual({
      ifIndex: 3,
      ifDescr: "eth3",
      ifType: "ethernetCsmacd",
      ifPhysAddress: "00:00:5e:00:53:03",
      ifAdminStatus: "up",
      ifOperStatus: "down",
    });
    expect((await plain.table(ifXTable)).get(10)?.ifHCInOctets).toBe(2n ** 60n);
  });

  test("columns narrow the rows", async () => {
    const rows = await plain.table(ifTable, { columns: ["ifDescr", "ifOperStatus"] });
    expect(rows.get(10)).toEqual({ ifIndex: 10, ifDescr: "eth10", ifOperStatus: "down" });
    expect(agent.requests[0]!.oids).toEqual([`${interfaces}.2`, `${interfaces}.8`]);
    expect((await plain.table(ifTable, { columns: [] })).size).toBe(0);
    // @ts-expect-error -- the table has no such column
    await expect(plain.table(ifTable, { columns: ["ifDesc"] })).rejects.toThrow(
      /ifTable has no column "ifDesc"; use/,
    );
  });

  test("columns that are in the index alone come from it", async () => {
    const rows = await plain.table(ifStackTable, { columns: ["ifStackHigherLayer"] });
    expect([...rows]).toEqual([[[0, 3], { ifStackHigherLayer: 0, ifStackLowerLayer: 3 }]]);
  });

  test("keys of several elements are compared by their elements", async () => {
    const rows = await plain.table(ipAddressTable);
    expect([...rows.keys()]).toEqual([
      ["ipv4", "192.0.2.1"],
      ["ipv6", "2001:db8::1"],
    ]);
    expect(rows.get(["ipv4", "192.0.2.1"])?.ipAddressIfIndex).toBe(3);
    expect(rows.has(["ipv6", "2001:db8:0::1"])).toBe(true);
    expect(rows.has(["ipv4", "192.0.2.2"])).toBe(false);
    expect(rows.delete(["ipv4", "192.0.2.1"])).toBe(true);
    expect(rows.set(["ipv6", "2001:db8::1"], {} as never).size).toBe(1);
  });

  test("an empty table has no rows", async () => {
    await using empty = await FakeAgent.listen(mib([]));
    await using client = new Client(empty.target, v2c("public"));
    expect((await client.table(ifTable)).size).toBe(0);
  });
});
