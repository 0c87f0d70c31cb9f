import { formatGrid } from "../../src/format/grid.ts";

const columns = [{ title: "index" }, { title: "descr" }, { title: "octets", side: "right" as const }];
const rows = [
  ["1", "lo", "17"],
  ["22", "eth0", "123456"],
];

test("makes columns as wide as their widest cell", () => {
  expect(formatGrid(columns, rows)).toEqual([
    "index  descr  octets",
    "1      lo         17",
    "22     eth0   123456",
  ]);
});

test("splits columns that do not fit into blocks, each with the first column", () => {
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

test("gives a column that is wider than the terminal a block", () => {
  expect(formatGrid(columns, rows, { width: 3 })).toHaveLength(7);
});

test("prints a single column, and a grid without rows", () => {
  expect(formatGrid([{ title: "index" }], [["1"]])).toEqual(["index", "1"]);
  expect(formatGrid(columns, [])).toEqual(["index  descr  octets"]);
});
