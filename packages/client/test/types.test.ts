// The types, checked by `npm run types`, which fails where one of these assignments does. At run time they only pass.
import type { ErrorResponse, SnmpError } from "@snmp/mpm-core";
import type { standardMib } from "@snmp/mibs";
import { ifTable, ifXTable } from "@snmp/mibs/IF-MIB";
import { ipAddressTable } from "@snmp/mibs/IP-MIB";
import { v2c } from "@snmp/mpm-v2c";
import { isException, makeVarbind, type Varbind, type VarbindInput } from "@snmp/pdu";
import { FakeAgent } from "../../../test/support/fake-agent.ts";
import { mib } from "../../../test/support/fake-mib.ts";
import {
  Client,
  type NamedRows,
  type NamedVarbind,
  type Reply,
  type Table,
  type TableRow,
  type Walk,
  WalkError,
} from "../src/index.ts";

/** Whether two types are the same. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Same<A, B>): void => undefined;
/** `is<Type>()(value, true)` compiles where `value` has exactly that type. */
const is =
  <Expected>() =>
  <Actual>(_value: Actual, _same: Same<Actual, Expected>): void =>
    undefined;

const instances = [
  makeVarbind("1.3.6.1.1", "Counter64", 2n ** 40n),
  makeVarbind("1.3.6.1.2", "OctetString", Buffer.from("x")),
];

test("a type narrows its value", () => {
  const narrowed = (varbind: Varbind): unknown => {
    switch (varbind.type) {
      case "Counter64":
        same<typeof varbind.value, bigint>(true);
        return varbind.value + 1n;
      case "Integer32":
      case "Counter32":
      case "Gauge32":
        same<typeof varbind.value, number>(true);
        return varbind.value + 1;
      case "TimeTicks":
        same<typeof varbind.value, number>(true);
        return varbind.duration.days;
      case "OctetString":
        same<typeof varbind.value, Uint8Array>(true);
        return varbind.text + varbind.hex + varbind.mac;
      case "ObjectIdentifier":
      case "IpAddress":
        same<typeof varbind.value, string>(true);
        return varbind.value.length;
      case "Raw":
        same<typeof varbind.tag, number>(true);
        return varbind.hex;
      case "Opaque":
        same<typeof varbind.float, number | undefined>(true);
        return varbind.float;
      case "Null":
      case "noSuchObject":
      case "noSuchInstance":
      case "endOfMibView":
        same<typeof varbind.value, null>(true);
        return varbind.value;
    }
  };
  expect(instances.map(narrowed)).toEqual([2n ** 40n + 1n, "x7878"]);
  is<"noSuchObject" | "noSuchInstance" | "endOfMibView" | undefined>()(
    instances.filter(isException)[0]?.type,
    true,
  );
  // @ts-expect-error -- Counter64 has no text
  const text = (varbind: Varbind): unknown => (varbind.type === "Counter64" ? varbind.text : "");
  expect(text(instances[1]!)).toBe("");
});

test("a call has a reply for each name it was given", async () => {
  await using agent = await FakeAgent.listen(mib(instances));
  await using client = new Client(agent.target, v2c("public"));
  const pair = await client.get("1.3.6.1.1", "1.3.6.1.2");
  is<Reply<readonly [Varbind, Varbind]>>()(pair, true);
  is<2>()(pair.length, true);
  const [first, second] = pair;
  same<typeof first, Varbind>(true);
  expect([first.value, second.toString()]).toEqual([2n ** 40n, "x"]);
  const one = await client.get("1.3.6.1.1", { timeout: 1000, signal: undefined });
  is<Reply<readonly [Varbind]>>()(one, true);
  const mixed = await client.getNext([1, 3, 6, 1], "1.3.6.1.1", { retries: 0 });
  is<Reply<readonly [Varbind, Varbind]>>()(mixed, true);
  const names: string[] = ["1.3.6.1.1"];
  const any = await client.get(...names);
  is<Reply<readonly Varbind[]>>()(any, true);
  is<Varbind | undefined>()(any[0], true);
  const written = await client.set({ oid: "1.3.6.1.2", type: "OctetString", value: "y" }, { retries: 0 });
  same<typeof written, Reply<readonly [Varbind]>>(true);
  expect(written).toHaveLength(1);
  const list = await client.get(["1.3.6.1.1", "1.3.6.1.2"], { timeout: 1000 });
  is<Reply<readonly [Varbind, Varbind]>>()(list, true);
  const values: VarbindInput[] = [{ oid: "1.3.6.1.2", type: "OctetString", value: "y" }];
  is<Reply<readonly Varbind[]>>()(await client.set(values), true);
});

test("the value that set takes depends on the type", () => {
  const check = (client: Client): unknown[] => [
    client.set({ oid: "1.3", type: "Counter64", value: 1n }),
    // @ts-expect-error -- an Integer32 is a number
    client.set({ oid: "1.3", type: "Integer32", value: "1" }),
    // @ts-expect-error -- an IpAddress is text
    client.set({ oid: "1.3", type: "IpAddress", value: 1 }),
    // @ts-expect-error -- there is no such type
    client.set({ oid: "1.3", type: "String", value: "x" }),
    // @ts-expect-error -- the name is missing
    client.set({ type: "Integer32", value: 1 }),
    // @ts-expect-error -- there is no such option
    client.get("1.3", { timeOut: 1 }),
    // @ts-expect-error -- a name is text or arcs
    client.get(["1.3.6", 7]),
    // @ts-expect-error -- there is no such option
    client.set({ oid: "1.3", type: "Integer32", value: 1 }, { timeOut: 1 }),
  ];
  expect(check).toBeDefined();
});

test("walks and tables", async () => {
  await using agent = await FakeAgent.listen(mib(instances));
  await using client = new Client(agent.target, v2c("public"));
  const walk: Walk = client.walk("1.3");
  for await (const varbind of walk) is<Varbind>()(varbind, true);
  for await (const page of client.walk("1.3").pages()) is<Reply>()(page, true);
  is<Reply<Varbind[]>>()(await client.walk("1.3"), true);
  const table: Table = await client.table("1.3.7");
  const row = table.get("1");
  same<typeof row, TableRow | undefined>(true);
  const cell = row?.[2];
  same<typeof cell, Varbind | undefined>(true);
  expect(cell).toBeUndefined();
});

test("isInstance narrows an unknown error", () => {
  const error: unknown = new WalkError("broke off", "1.3", undefined, 0, []);
  if (!WalkError.isInstance(error)) throw new Error("it is one");
  same<typeof error, WalkError>(true);
  same<typeof error.partial, readonly Varbind[]>(true);
  const base: SnmpError = error;
  expect(base.code).toBe("ERR_SNMP_WALK");
  same<ErrorResponse["errorIndex"], number>(true);
});

test("typed tables have typed keys and rows", () => {
  const check = async (client: Client): Promise<void> => {
    const rows = await client.table(ifTable);
    const row = rows.get(3)!;
    type Status = "up" | "down" | "testing" | "unknown" | "dormant" | "notPresent" | "lowerLayerDown";
    is<Status | number | undefined>()(row.ifOperStatus, true);
    is<number>()(row.ifIndex, true);
    const narrow = (await client.table(ifTable, { columns: ["ifDescr", "ifType"] })).get(3)!;
    same<keyof typeof narrow, "ifIndex" | "ifDescr" | "ifType">(true);
    for (const [key, { ifDescr }] of rows) {
      is<number>()(key, true);
      is<string | undefined>()(ifDescr, true);
    }
    is<bigint | undefined>()((await client.table(ifXTable)).get(3)!.ifHCInOctets, true);
    const addresses = await client.table(ipAddressTable);
    // @ts-expect-error -- a column of text is not a number
    is<number | undefined>()(row.ifDescr, true);
    expect([
      addresses.get(["ipv4", "192.0.2.1"]),
      // @ts-expect-error -- there is no such label
      row.ifOperStatus === "upp",
      // @ts-expect-error -- there is no such column
      row.ifHCInOctets,
      // @ts-expect-error -- the key is a number
      rows.get("3"),
      // @ts-expect-error -- the column was not read
      narrow.ifSpeed,
      // @ts-expect-error -- there is no such column
      client.table(ifTable, { columns: ["ifDesc"] }),
      // @ts-expect-error -- a typed table has columns by name
      client.table(ifTable, { columns: [2] }),
      // @ts-expect-error -- the key is a tuple
      addresses.get("192.0.2.1"),
    ]).toBeDefined();
  };
  expect(check).toBeDefined();
});

type Mib = ReturnType<typeof standardMib>;

test("a client with mib has names and decoded values", () => {
  const check = async (mib: Mib): Promise<void> => {
    const named = new Client("192.0.2.1", v2c("public"), { mib, timeout: 1000 });
    is<Client<Mib>>()(named, true);
    const [status, uptime] = await named.get("IF-MIB::ifOperStatus.3", "sysUpTime.0");
    is<NamedVarbind>()(status, true);
    is<string>()(uptime.name, true);
    if (status.type === "Counter64") is<bigint>()(status.value, true);
    for await (const varbind of named.walk("ifTable")) is<NamedVarbind>()(varbind, true);
    is<Reply<readonly NamedVarbind[]>>()(await named.getBulk(["ifTable"]), true);
    is<Reply<readonly [NamedVarbind]>>()(await named.set({ oid: "sysName.0", value: "x" }), true);
    is<Table<NamedVarbind>>()(await named.table("1.3.6.1.2.1.2.2"), true);
    is<string | undefined>()((await named.table(ifTable)).get(3)!.ifDescr, true);
    const tableByName: NamedRows = await named.table("ifTable");
    is<unknown>()(tableByName.get(3)?.ifDescr, true);
    // a client with names is a client
    const plain: Client = named;
    const [sysName] = await plain.get("1.3.6.1.2.1.1.5.0");
    expect([
      named.set([{ oid: "ifAdminStatus.3", value: 2 }], { retries: 0 }),
      // @ts-expect-error -- without mib, values have a type
      plain.set({ oid: "sysName.0", value: "x" }),
      // @ts-expect-error -- without mib, there are no names
      sysName.name,
      // @ts-expect-error -- a mib has methods
      new Client("192.0.2.1", v2c("public"), { mib: {} }),
    ]).toBeDefined();
  };
  expect(check).toBeDefined();
});
