import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { libraryOf, MibError } from "../../src/index.ts";
import { loadMib } from "../../src/node/index.ts";
import { acme, acmeMib, acmeOid } from "../support/modules.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "snmp-load-"));
  writeFileSync(
    join(folder, "sub.txt"),
    "SUB-MIB DEFINITIONS ::= BEGIN IMPORTS acme FROM ACME-MIB; sub OBJECT IDENTIFIER ::= { acme 70 } END",
  );
  writeFileSync(join(folder, "whatever.my"), acme);
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a file is loaded with what it imports from files of any name beside it", async () => {
  const mib = await loadMib([join(folder, "sub.txt")]);
  expect(mib.oid("SUB-MIB::sub.1")).toBe(`${acmeOid}.70.1`);
  expect([...mib.modules.keys()]).toEqual(["ACME-MIB", "SUB-MIB"]);
  expect(mib.missing).toEqual([]);
});

test("a module is found by its name in a folder, and a folder is loaded whole", async () => {
  expect((await loadMib(["SUB-MIB"], { folders: [folder] })).oid("sub")).toBe(`${acmeOid}.70`);
  expect([...(await loadMib([`${folder}/`])).modules.keys()]).toEqual(["ACME-MIB", "SUB-MIB"]);
});

test("modules of a library are known by name, and to files that import them", async () => {
  const library = libraryOf({ "ACME-MIB": JSON.stringify(acmeMib().modules.get("ACME-MIB")) });
  rmSync(join(folder, "whatever.my"));
  const mib = await loadMib(["ACME-MIB", join(folder, "sub.txt")], { library });
  expect(mib.oid("sub")).toBe(`${acmeOid}.70`);
  expect(mib.oid("acmeState.0")).toBe(`${acmeOid}.1.0`);
});

test("missing modules are refused with advice, and missing imports are reported", async () => {
  await expect(loadMib(["NO-MIB"], { folders: [folder] })).rejects.toThrow(
    /the module NO-MIB is unknown: it is not in /,
  );
  await expect(loadMib([join(folder, "no.txt")])).rejects.toThrow(MibError);
  rmSync(join(folder, "whatever.my"));
  const mib = await loadMib([join(folder, "sub.txt")]);
  expect(mib.missing).toEqual([{ name: "ACME-MIB", neededBy: ["SUB-MIB"] }]);
  expect(mib.diagnostics.map(({ code }) => code)).toContain("import-module-missing");
});

test("a compilation is kept by the digest of its sources", async () => {
  const cache = join(folder, "cache");
  const first = await loadMib([join(folder, "sub.txt")], { cache });
  expect(readdirSync(cache)).toHaveLength(1);
  const second = await loadMib([join(folder, "sub.txt")], { cache });
  expect([...second.modules]).toEqual([...first.modules]);
  expect(second.diagnostics).toEqual(first.diagnostics);
  writeFileSync(
    join(folder, "sub.txt"),
    "SUB-MIB DEFINITIONS ::= BEGIN IMPORTS acme FROM ACME-MIB; sub OBJECT IDENTIFIER ::= { acme 71 } END",
  );
  expect((await loadMib([join(folder, "sub.txt")], { cache })).oid("sub")).toBe(`${acmeOid}.71`);
  // a damaged file is compiled anew
  for (const damage of ["{", "null", "{}", '{"modules":[{}],"diagnostics":[],"missing":[]}']) {
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), damage);
    expect((await loadMib([join(folder, "sub.txt")], { cache })).oid("sub")).toBe(`${acmeOid}.71`);
  }
});

test("a compilation with a library is not that without it", async () => {
  const cache = join(folder, "cache");
  const library = libraryOf({ "ACME-MIB": JSON.stringify(acmeMib().modules.get("ACME-MIB")) });
  rmSync(join(folder, "whatever.my"));
  expect((await loadMib([join(folder, "sub.txt")], { cache })).missing).toHaveLength(1);
  expect((await loadMib([join(folder, "sub.txt")], { cache, library })).missing).toEqual([]);
  expect((await loadMib([join(folder, "sub.txt")], { cache })).missing).toHaveLength(1);
});

test("the oldest compilations leave the cache", async () => {
  const cache = join(folder, "cache");
  await loadMib([join(folder, "sub.txt")], { cache });
  const [first] = readdirSync(cache);
  for (let i = 0; i < 60; i++) {
    const old = join(cache, `${String(i).padStart(64, "0")}.json`);
    writeFileSync(old, "{}");
    utimesSync(old, i, i);
  }
  writeFileSync(join(cache, "notes.txt"), "not of the cache");
  await loadMib([join(folder, "whatever.my")], { cache });
  const left = readdirSync(cache);
  expect(left).toHaveLength(51);
  expect(left).toContain(first);
  expect(left).toContain("notes.txt");
});

test("loads without a cache that cannot be written", async () => {
  const cache = join(folder, "file");
  writeFileSync(cache, "");
  expect((await loadMib([join(folder, "sub.txt")], { cache })).oid("sub")).toBe(`${acmeOid}.70`);
});

test("folders that cannot be read count as empty", async () => {
  mkdirSync(join(folder, "empty"));
  await expect(
    loadMib(["SUB-MIB"], { folders: [join(folder, "none"), join(folder, "empty")] }),
  ).rejects.toThrow(/unknown/);
});
