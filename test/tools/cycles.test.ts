// The check for circular imports.
import { join } from "node:path";
import { root } from "../support/built.ts";

const { findCycles } = jest.requireActual<{ findCycles(sources: Map<string, string>): string[][] }>(
  join(root, "tools/check-cycles.js"),
);
const cyclesOf = (sources: Record<string, string>): string[][] =>
  findCycles(new Map(Object.entries(sources)));

test("finds a circle of value imports, and shows its path", () => {
  const sources = {
    "src/a.ts": 'import { b } from "./b.ts";',
    "src/b.ts": 'export { c } from "./deep/c.ts";',
    "src/deep/c.ts": 'import "../a.ts";',
  };
  expect(cyclesOf(sources)).toEqual([["src/a.ts", "src/b.ts", "src/deep/c.ts", "src/a.ts"]]);
});

test.each([
  ['import type { B } from "./b.ts";'],
  ['import { type B, type C } from "./b.ts";'],
  ['export type { B } from "./b.ts";'],
  ['export { type B } from "./b.ts";'],
  ['const b = () => import("./b.ts");'],
  ['import { b } from "@snmp/b";'],
])("accepts %s", (source) => {
  expect(cyclesOf({ "src/a.ts": source, "src/b.ts": 'import { a } from "./a.ts";' })).toEqual([]);
});

test.each([
  ['import { type B, c } from "./b.ts";'],
  ['import B from "./b.ts";'],
  ['import * as b from "./b.ts";'],
  ['export * from "./b.ts";'],
  ['import "./b.ts";'],
])("finds %s", (source) => {
  expect(cyclesOf({ "src/a.ts": source, "src/b.ts": 'import { a } from "./a.ts";' })).toHaveLength(1);
});
