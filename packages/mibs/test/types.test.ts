// The types of rows and keys: a wrong use must not compile. `npm run types` checks it; what runs here are the values.
import type { KeyOf, RowOf } from "@snmp/mib";
import type { ifStackTable, ifXTable } from "@snmp/mibs/IF-MIB";
import { ifTable } from "@snmp/mibs/IF-MIB";
import { ipAddressTable, ipNetToPhysicalTable } from "@snmp/mibs/IP-MIB";
import { udpEndpointTable } from "@snmp/mibs/UDP-MIB";
import { vacmAccessTable } from "@snmp/mibs/SNMP-VIEW-BASED-ACM-MIB";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(equal: Equal<A, B>): void => expect(equal).toBe(true);

test("columns have the types of their values", () => {
  type Row = RowOf<typeof ifTable>;
  same<Row["ifIndex"], number>(true);
  same<Row["ifDescr"], string | undefined>(true);
  same<Row["ifAdminStatus"], "up" | "down" | "testing" | number | undefined>(true);
  same<Row["ifInOctets"], number | undefined>(true);
  same<RowOf<typeof ifXTable>["ifHCInOctets"], bigint | undefined>(true);
});

test("keys have the types of their elements", () => {
  same<KeyOf<typeof ifTable>, number>(true);
  same<KeyOf<typeof ifStackTable>, readonly [number, number]>(true);
  same<
    KeyOf<typeof vacmAccessTable>,
    readonly [string, string, number, "noAuthNoPriv" | "authNoPriv" | "authPriv" | number]
  >(true);
});

test("wrong uses do not compile", () => {
  const row = ifTable.decodeRow({ 8: { type: "Integer32", value: 2 } }, "3");
  // @ts-expect-error there is no such label
  expect(row.ifOperStatus === "upp").toBe(false);
  // @ts-expect-error the table has no such column
  expect(row.ifHCInOctets).toBeUndefined();
  // @ts-expect-error the key is a number
  expect(() => ifTable.encodeKey("three")).toThrow(/"three" is not a value of ifIndex/);
  // @ts-expect-error rows cannot be changed
  row.ifIndex = 4;
});

test("rows and keys are decoded", () => {
  const mac = Uint8Array.of(0, 0, 0x5e, 0, 0x53, 1);
  const row = ifTable.decodeRow(
    {
      3: { type: "Integer32", value: 6 },
      6: { type: "OctetString", value: mac },
      8: { type: "Integer32", value: 1 },
    },
    "3",
  );
  expect(row).toEqual({
    ifIndex: 3,
    ifType: "ethernetCsmacd",
    ifPhysAddress: "00:00:5e:00:53:01",
    ifOperStatus: "up",
  });
  expect(ifTable.decodeKey("3")).toBe(3);
  expect(ipAddressTable.decodeKey("1.4.192.0.2.1")).toEqual(["ipv4", "192.0.2.1"]);
  expect(ipNetToPhysicalTable.encodeKey([3, "ipv6", "2001:db8::1"])).toBe(
    "3.2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.1",
  );
  const endpoint = "1.4.192.0.2.1.161.1.4.0.0.0.0.0.7";
  expect(udpEndpointTable.encodeKey(udpEndpointTable.decodeKey(endpoint))).toBe(endpoint);
  expect(vacmAccessTable.decodeKey("2.97.98.0.3.1")).toEqual(["ab", "", 3, "noAuthNoPriv"]);
});
