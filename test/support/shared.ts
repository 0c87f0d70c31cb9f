// Material beside the repository, such as recorded packets whose licence is unknown.
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Returns the path of a file of that material, such as `conformance/hostile.json`; `undefined` if it is missing. */
export function findSharedFile(path: string): string | undefined {
  const file = join(__dirname, "..", "..", "..", "shared", path);
  return existsSync(file) ? file : undefined;
}

/** Declares tests that need such a file. Without it they are skipped, with the reason in their name and a warning. */
export function describeShared(name: string, path: string, tests: (file: string) => void): void {
  const file = findSharedFile(path);
  if (file !== undefined) return describe(name, () => tests(file));
  const reason = `skipped: ../shared/${path} is missing`;
  console.warn(`${name}: ${reason}`);
  describe.skip(`${name} (${reason})`, () => test("needs the file", () => undefined));
}
