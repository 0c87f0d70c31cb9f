import { formatGrid } from "../../src/format/grid.ts";

const columns = [{ title: "index" }, { title: "descr" }, { title: "octets", side: "right" as const }];
const rows = [
  ["1", "lo", "17"],
  ["22", "eth0", "123456"],
];

test("columns are as wide as what is in them", () => {
  expect(formatGrid(columns, rows)).toEqual([
    "index  descr  octets",
    "1      lo         17",
    "22     eth0   123456",
  ]);
});

test("what is wider than the terminal goes into blocks that each begin with the first column", () => {
  expect(formatGrid(columns, rows, { width: 15 })).toEqual([
    "index  descr",
    "1      lo",
    "22     eth0",
    "",
    "index  octets",
    "1          17",
    "22     123456",
  ]);
});

test("a column that is wider than the terminal still gets its block", () => {
  expect(formatGrid(columns, rows, { width: 3 })).toHaveLength(7);
});

test("a single column and no rows are no problem", () => {
  expect(formatGrid([{ title: "index" }], [["1"]])).toEqual(["index", "1"]);
  expect(formatGrid(columns, [])).toEqual(["index  descr  octets"]);
});
