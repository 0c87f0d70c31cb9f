// Compares walks of a live agent, some of whose values change meanwhile.
import type { PrintedVarbind } from "./net-snmp.ts";

/** Subtrees whose rows or values change between two walks: only their objects are compared, not their values. */
const volatile = [
  "1.3.6.1.2.1.4.22", // ARP
  "1.3.6.1.2.1.4.35",
  "1.3.6.1.2.1.6", // TCP connections
  "1.3.6.1.2.1.7", // UDP endpoints
  "1.3.6.1.2.1.25.1", // hrSystem
  "1.3.6.1.2.1.25.2", // hrStorage
  "1.3.6.1.2.1.25.3", // load of processors
  "1.3.6.1.2.1.25.4", // processes
  "1.3.6.1.2.1.25.5",
  "1.3.6.1.4.1.2021", // load, memory and disks
  "1.3.6.1.4.1.8072.1.5", // caches
  "1.3.6.1.4.1.8072.1.8", // transactions
];

export function isVolatile(oid: string): boolean {
  return volatile.some((subtree) => oid === subtree || oid.startsWith(`${subtree}.`));
}

/** Expects the same names and types everywhere, and the same values where the walks before and after agree. */
export function expectSameTree(
  ours: PrintedVarbind[],
  before: PrintedVarbind[],
  after: PrintedVarbind[],
): void {
  const names = (tree: PrintedVarbind[]): string[] =>
    tree.filter(({ oid }) => !isVolatile(oid)).map(({ oid, type }) => `${oid} ${type}`);
  expect(names(ours)).toEqual(names(after));
  const later = new Map(after.map((varbind) => [varbind.oid, varbind]));
  const own = new Map(ours.map((varbind) => [varbind.oid, varbind]));
  const steady = before.filter(({ oid, value }) => !isVolatile(oid) && later.get(oid)?.value === value);
  expect(steady.map(({ oid }) => own.get(oid))).toEqual(steady);
  expect(steady.length).toBeGreaterThan(ours.filter(({ oid }) => !isVolatile(oid)).length * 0.9);
  // volatile subtrees: only objects that one of the tools' walks has, with the same types
  const objects = new Set([...before, ...after].map(({ oid, type }) => `${objectOf(oid)} ${type}`));
  expect(ours.filter(({ oid, type }) => isVolatile(oid) && !objects.has(`${objectOf(oid)} ${type}`))).toEqual(
    [],
  );
  const both = before.filter(({ oid }) => isVolatile(oid) && later.has(oid));
  expect(both.filter(({ oid, type }) => own.get(oid) !== undefined && own.get(oid)!.type !== type)).toEqual(
    [],
  );
}

/** Returns the first arcs of a volatile cell's name, about its column. */
function objectOf(oid: string): string {
  return oid.split(".").slice(0, 11).join(".");
}
