import fc from "fast-check";
import { type Mib, MibError } from "../src/index.ts";
import { acmeMib, acmeOid } from "./support/modules.ts";

let mib: Mib;
beforeAll(() => {
  mib = acmeMib();
});

const row = "2.0.26.43.60.77.94.1.4.192.0.2.1.3.1.3.6.198.51.100.7.97.98";

describe("names into OIDs", () => {
  test.each([
    ["ACME-MIB::acmeState.0", `${acmeOid}.1.0`],
    ["acmeState.0", `${acmeOid}.1.0`],
    [".1.3.6.1", "1.3.6.1"],
    ["acme.acmeTable.acmeEntry.acmeCell", `${acmeOid}.20.1.8`],
    ["acme.20.1.8", `${acmeOid}.20.1.8`],
    ['acmeSetValue."abc"', `${acmeOid}.21.1.2.3.97.98.99`],
    ['acmeSetValue["abc"]', `${acmeOid}.21.1.2.3.97.98.99`],
    ["acmeSetValue[STRING: abc]", `${acmeOid}.21.1.2.3.97.98.99`],
    ["acmeSetValue.3.97.98.99", `${acmeOid}.21.1.2.3.97.98.99`],
    ['acmeSetValue."a.b]c"', `${acmeOid}.21.1.2.5.97.46.98.93.99`],
    [
      `acmeCell.green.'${"abcdef"}'.ipv4."192.0.2.1".3.1.3.6.198.51.100.7.'ab'`,
      `${acmeOid}.20.1.8.2.97.98.99.100.101.102.1.4.192.0.2.1.3.1.3.6.198.51.100.7.97.98`,
    ],
    [
      `acmeCell[green][00:1a:2b:3c:4d:5e][ipv4]["192.0.2.1"][1.3.6][198.51.100.7]['ab']`,
      `${acmeOid}.20.1.8.${row}`,
    ],
    [
      `acmeCell[green][0:1a:2b:3c:4d:5e][ipv4][192.0.2.1][acme][198.51.100.7]['ab']`,
      `${acmeOid}.20.1.8.2.0.26.43.60.77.94.1.4.192.0.2.1.8.${acmeOid}.198.51.100.7.97.98`,
    ],
    [
      `acmeCell.2.0.26.43.60.77.94.ipv6."2001:db8::1".3.1.3.6`,
      `${acmeOid}.20.1.8.2.0.26.43.60.77.94.2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.1.3.1.3.6`,
    ],
  ])("%s", (name, oid) => expect(mib.oid(name)).toBe(oid));

  test.each([
    ["acmeStat.0", /there is no "acmeStat" in the loaded modules; did you mean ACME-MIB::acmeState\?/],
    ["ACME-MIB::nothing", /there is no "nothing" in ACME-MIB/],
    ["ACMY-MIB::acmeState", /the module ACMY-MIB in "ACMY-MIB::acmeState" is not loaded/],
    ["acme-mib::acmeState", /did you mean ACME-MIB\?/],
    ["acmeState.x", /there is no "x" below/],
    ['acmeSetValue."abc', /no closing "/],
    ["acmeSetValue[3", /no closing bracket/],
    ["acmeCell.blue", /"blue" in the index of acmeCell is not a value of acmeColour \(a label or a number\)/],
    ["", /there is no ""/],
    ["1.99.1", /second arc/],
  ])("%j is refused with advice", (name, message) => {
    expect(() => mib.oid(name)).toThrow(message);
    expect(() => mib.oid(name)).toThrow(MibError);
  });
});

describe("OIDs into names", () => {
  test.each([
    [`${acmeOid}.1.0`, "ACME-MIB::acmeState.0"],
    [
      `${acmeOid}.20.1.8.${row}`,
      `ACME-MIB::acmeCell.green.0.26.43.60.77.94.ipv4."192.0.2.1".3.1.3.6.198.51.100.7.'ab'`,
    ],
    [`${acmeOid}.21.1.2.3.97.98.99`, 'ACME-MIB::acmeSetValue."abc"'],
    [`${acmeOid}.21.1.2.3.97.34.99`, "ACME-MIB::acmeSetValue.3.97.34.99"],
    [`${acmeOid}.21.1.2.3.97.98`, "ACME-MIB::acmeSetValue.3.97.98"],
    [`${acmeOid}.21.1.2.0`, 'ACME-MIB::acmeSetValue.""'],
    ["1.2.840", "iso.2.840"],
    ["2.999", "joint-iso-ccitt.999"],
    ["1", "iso"],
  ])("%s", (oid, name) => expect(mib.name(oid)).toBe(name));

  test("other forms", () => {
    const oid = `${acmeOid}.21.1.2.3.97.98.99`;
    expect(mib.name(oid, { form: "short" })).toBe('acmeSetValue."abc"');
    expect(mib.name(oid, { form: "numeric" })).toBe(`.${oid}`);
    expect(mib.name(oid, { numbers: true })).toBe("ACME-MIB::acmeSetValue.3.97.98.99");
    expect(mib.name(oid, { brackets: true })).toBe("ACME-MIB::acmeSetValue[STRING: abc]");
    expect(mib.name(oid, { form: "full" })).toBe(
      '.iso.3.6.1.4.1.32473.acme.acmeSet.acmeSetEntry.acmeSetValue."abc"',
    );
  });

  test("every OID comes back, whatever its suffix, in every form", () => {
    const columns = [1, 2, 8]
      .map((column) => `${acmeOid}.20.1.${column}`)
      .concat(`${acmeOid}.21.1.2`, acmeOid, "1.3.6.1.4.1", "0.0", "2.5");
    const arc = fc.oneof(fc.nat(5), fc.integer({ min: 30, max: 130 }), fc.nat(300), fc.nat(0xffffffff));
    const typical = fc
      .tuple(
        fc.nat(101),
        fc.uint8Array({ minLength: 6, maxLength: 6 }),
        fc.constantFrom(1, 2, 3, 4, 16, 0),
        fc.uint8Array({ maxLength: 20 }),
        fc.array(arc, { maxLength: 5 }),
        fc.uint8Array({ minLength: 4, maxLength: 4 }),
        fc.uint8Array({ maxLength: 9 }),
      )
      .map(([colour, mac, type, address, root, host, label]) => [
        colour,
        ...mac,
        type,
        address.length,
        ...address,
        root.length,
        ...root,
        ...host,
        ...label,
      ]);
    const forms = fc.constantFrom(
      {},
      { form: "short" } as const,
      { form: "full" } as const,
      { brackets: true },
      { numbers: true },
      { form: "numeric" } as const,
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...columns),
        fc.oneof(fc.array(arc, { minLength: 1, maxLength: 30 }), typical),
        forms,
        (column, suffix, options) => {
          const oid = `${column}.${suffix.join(".")}`;
          expect(mib.oid(mib.name(oid, options))).toBe(oid);
        },
      ),
      { numRuns: Number(process.env["SNMP_NAME_RUNS"] ?? 5000) },
    );
  }, 3_600_000);
});

describe("finding", () => {
  test("completes names", () => {
    expect(mib.complete("acmeAdd")).toEqual(["acmeAddress", "acmeAddressType"]);
    expect(mib.complete("ACME-MIB::acmeF")).toEqual(["ACME-MIB::acmeFlags"]);
  });

  test("searches names that are nearly right", () => {
    expect(mib.search("acmeStaet", 1)[0]!.name).toBe("acmeState");
    expect(mib.search("setval", 1)[0]!.name).toBe("acmeSetValue");
    expect(mib.search("ACMESTATE", 1)[0]!.name).toBe("acmeState");
  });

  test("walks the tree in the order of OIDs", () => {
    const names = [...mib.walk("acmeSet")].map(({ name }) => name);
    expect(names).toEqual(["acmeSet", "acmeSetEntry", "acmeSetName", "acmeSetValue"]);
    expect(
      mib
        .children("acme")
        .map(({ name }) => name)
        .slice(0, 3),
    ).toEqual(["acmeTrap", "acmeState", "acmeFlags"]);
    expect([...mib.walk()]).toHaveLength(mib.modules.get("ACME-MIB")!.nodes.length);
  });

  test("describes a column with the index of its row", () => {
    const description = mib.describe("acmeSetValue.3")!;
    expect(description).toMatchObject({
      module: "ACME-MIB",
      name: "acmeSetValue",
      kind: "column",
      access: "read-only",
      hint: "d-1",
    });
    expect(description.index!.map(({ name }) => name)).toEqual(["acmeSetName"]);
    expect(mib.describe("nobody")).toBeUndefined();
  });
});
