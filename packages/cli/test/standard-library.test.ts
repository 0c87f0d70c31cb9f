// The bundle reads the standard modules from files, by an index: it must give the same names as @snmp/mibs.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { libraryOf, Mib } from "@snmp/mib";
import { standardMib } from "@snmp/mibs";
import { texts } from "../../mibs/src/generated/texts.ts";
import { openLibrary } from "../src/names/standard-library.ts";

type WriteNames = (
  folder: string,
  modules: Readonly<Record<string, string>>,
  runtime: { readonly Mib: typeof Mib; readonly libraryOf: typeof libraryOf },
) => void;
const { writeNames } = jest.requireActual<{ writeNames: WriteNames }>("../../../tools/cli-names.js");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "snmp-standard-"));
  writeNames(folder, texts, { Mib, libraryOf });
});
afterAll(() => rmSync(folder, { recursive: true }));

test("every name and every OID of the standard modules is found by the index", () => {
  const all = standardMib();
  const nodes = [...all.walk()];
  expect(nodes.length).toBeGreaterThan(4000);
  const mib = new Mib([], { library: openLibrary(folder) });
  const faults = nodes.filter(
    ({ oid, name, module }) =>
      mib.name(oid) !== all.name(oid) ||
      mib.oid(name) !== all.oid(name) ||
      mib.oid(`${module.name}::${name}`) !== oid,
  );
  expect(faults.map(({ name }) => name)).toEqual([]);
});

test.each([
  ["ifDescr.3", "1.3.6.1.2.1.2.2.1.2.3"],
  ["sysUpTime.0", "1.3.6.1.2.1.1.3.0"],
  ["RFC1213-MIB::ifDescr.3", "1.3.6.1.2.1.2.2.1.2.3"],
  ['ipAddressIfIndex.ipv4."192.0.2.1"', "1.3.6.1.2.1.4.34.1.3.1.4.192.0.2.1"],
  ["interfaces.ifTable.ifEntry.ifType", "1.3.6.1.2.1.2.2.1.3"],
])("%s is found without reading the other modules", (name, oid) => {
  expect(new Mib([], { library: openLibrary(folder) }).oid(name)).toBe(oid);
});

test("an unknown name and an unknown OID have no module", () => {
  const library = openLibrary(folder);
  expect(library.modulesWithName("ifDesc")).toEqual([]);
  expect(library.modulesWithOid("2.5")).toEqual([]);
  expect(library.module("NO-SUCH-MIB")).toBeUndefined();
});
