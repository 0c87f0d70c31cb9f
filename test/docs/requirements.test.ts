// docs/requirements.md explains every number with which the title of a test begins.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/built.ts";

const number = String.raw`[CDLMPTU]\d{1,2}`;
const page = readFileSync(join(root, "docs/requirements.md"), "utf8");
const explained = [...page.matchAll(new RegExp(`^\\| (${number}) +\\| .+ \\| .*\\d.* \\|$`, "gm"))].map(
  ([, name]) => name!,
);
const named = listTests().flatMap((file) =>
  [
    ...readFileSync(file, "utf8").matchAll(new RegExp(`["\`](${number}(?:(?:, | and )[\\w.]+)*): `, "g")),
  ].flatMap(([, names]) => names!.match(new RegExp(`\\b${number}\\b`, "g"))!),
);

test("explains each number once, with a section of an RFC", () => {
  expect(explained).toEqual([...new Set(explained)]);
  expect(explained.length).toBeGreaterThan(30);
});

test("explains every number that a title names", () => {
  expect(new Set(named).size).toBeGreaterThan(25);
  expect([...new Set(named)].filter((name) => !explained.includes(name))).toEqual([]);
});

function listTests(): string[] {
  const folders = ["packages", "test", "bench", "examples"].map((name) => join(root, name));
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".test.ts") && !file.includes("node_modules"))
      .map((file) => join(folder, file)),
  );
}
