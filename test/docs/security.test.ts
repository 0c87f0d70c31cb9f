// docs/security.md names a test for each state; the test exists.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/built.ts";

const page = readFileSync(join(root, "docs/security.md"), "utf8");
const rows = page.split("\n").filter((line) => /^\| (?!state|-)/.test(line));

test("there is a row for each of more than twenty states", () => expect(rows.length).toBeGreaterThan(20));

test.each(rows.map((row) => [row.split("|")[1]!.trim(), row]))("%s: its tests exist", (_, row) => {
  const named = [...row.matchAll(/\]\(\.\.\/([^)]+\.test\.ts)\) "([^"]+)"/g)];
  if (named.length === 0) expect(row).toMatch(/\]\(decisions\/[^)]+\.md\)/);
  for (const [, file, title] of named) {
    expect(existsSync(join(root, file!))).toBe(true);
    const source = readFileSync(join(root, file!), "utf8").replaceAll('\\"', '"').replaceAll("\\`", "`");
    expect({ file, title, exists: source.includes(title!) }).toEqual({ file, title, exists: true });
  }
});
