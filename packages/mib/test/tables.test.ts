import type { CompiledModule } from "../src/compiled.ts";
import { type AnyTable, libraryOf, Mib, MibError, packModule } from "../src/index.ts";
import { acmeMib, acmeOid } from "./support/modules.ts";

let mib: Mib;
let compiled: CompiledModule;
let table: AnyTable;
beforeAll(() => {
  mib = acmeMib();
  compiled = mib.modules.get("ACME-MIB")!;
  table = mib.table("acmeTable");
});

const index = "2.0.26.43.60.77.94.1.4.192.0.2.1.3.1.3.6.198.51.100.7.97.98";
const key = ["green", "00:1a:2b:3c:4d:5e", "ipv4", "192.0.2.1", "1.3.6", "198.51.100.7", "ab"];

test("a table says what to read", () => {
  expect(table).toMatchObject({
    name: "acmeTable",
    module: "ACME-MIB",
    oid: `${acmeOid}.20`,
    entry: `${acmeOid}.20.1`,
  });
  expect(
    table.columns.filter(({ isReadable }) => isReadable).map(({ name, number }) => [name, number]),
  ).toEqual([["acmeCell", 8]]);
  expect(Object.isFrozen(table)).toBe(true);
});

test("an index becomes a tuple of typed values, and comes back", () => {
  expect(table.decodeKey(index)).toEqual(key);
  expect(table.encodeKey(key)).toBe(index);
  expect(mib.table("acmeSet").decodeKey("3.97.98.99")).toBe("abc");
  expect(mib.table("acmeSet").encodeKey("abc")).toBe("3.97.98.99");
});

test("octets that are not text are written in hexadecimal, and come back", () => {
  const set = mib.table("acmeSet");
  expect(set.decodeKey("2.0.255")).toBe("0x00ff");
  expect(set.encodeKey("0x00ff")).toBe("2.0.255");
  // a text that looks like octets must not be taken for them
  expect(set.encodeKey(set.decodeKey("4.48.120.97.98"))).toBe("4.48.120.97.98");
});

test("an index that does not fit is given as it is", () => {
  expect(table.decodeKey("1.2")).toBe("1.2");
  expect(mib.table("acmeSet").decodeKey("9.97")).toBe("9.97");
});

test("a key that does not fit is refused with advice", () => {
  expect(() => table.encodeKey(["green"])).toThrow(/acmeTable has 7 index elements \(acmeColour, /);
  expect(() => table.encodeKey(["pink", ...key.slice(1)])).toThrow(MibError);
});

test("a row has labels, decimals, addresses, and its index", () => {
  expect(table.decodeRow({ 8: { type: "Counter64", value: 7n } }, index)).toEqual({
    acmeColour: "green",
    acmeMac: "00:1a:2b:3c:4d:5e",
    acmeAddressType: "ipv4",
    acmeAddress: "192.0.2.1",
    acmeRoot: "1.3.6",
    acmeHost: "198.51.100.7",
    acmeLabel: "ab",
    acmeCell: 7n,
  });
  const set = mib.table("acmeSet");
  expect(set.decodeRow({ 2: { type: "Integer32", value: 235 } }, "1.97")).toEqual({
    acmeSetName: "a",
    acmeSetValue: 23.5,
  });
  expect(set.decodeRow({ 2: { type: "noSuchInstance", value: null } }, "1.97")).toEqual({ acmeSetName: "a" });
});

test("modules of a library are parsed when they are needed, and packing loses nothing", () => {
  const find = (name: string): CompiledModule | undefined => (name === "ACME-MIB" ? compiled : undefined);
  const packed = packModule(compiled, find);
  expect(JSON.stringify(packed).length).toBeLessThan(JSON.stringify(compiled).length * 0.9);
  const library = libraryOf({ "ACME-MIB": JSON.stringify(packed) });
  expect(library.module("ACME-MIB")).toEqual(compiled);
  const lazy = new Mib([], { library });
  expect(lazy.oid("acmeState.0")).toBe(`${acmeOid}.1.0`);
  expect(lazy.name(`${acmeOid}.20.1.8.${index}`)).toBe(mib.name(`${acmeOid}.20.1.8.${index}`));
  expect(new Mib([], { library }).name(`${acmeOid}.1.0`)).toBe("ACME-MIB::acmeState.0");
  expect(() => new Mib([], { library }).oid("acmeStat")).toThrow(/did you mean ACME-MIB::acmeState/);
  expect([...new Mib([], { library }).walk()]).toHaveLength(compiled.nodes.length);
});

test("a table that is unknown is refused", () => {
  expect(() => mib.table("acmeState")).toThrow(/"acmeState" is not a table, nor a row or a column of one/);
  expect(() => mib.table("nothing")).toThrow(/there is no "nothing" in the loaded modules/);
});
