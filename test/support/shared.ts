// Material beside the repository that it does not contain, such as recorded packets whose licence is not known.
import { existsSync } from "node:fs";
import { join } from "node:path";

/** The path of a file of that material: `sharedFile("conformance/hostile.json")`; `undefined` where it is not there. */
export function sharedFile(path: string): string | undefined {
  const file = join(__dirname, "..", "..", "..", "shared", path);
  return existsSync(file) ? file : undefined;
}

/** Declares tests that need such a file; where it is missing they are skipped, with the reason in their name and a warning. */
export function describeShared(name: string, path: string, tests: (file: string) => void): void {
  const file = sharedFile(path);
  if (file !== undefined) return describe(name, () => tests(file));
  const reason = `skipped: ../shared/${path} is missing`;
  console.warn(`${name}: ${reason}`);
  describe.skip(`${name} (${reason})`, () => test("needs the file", () => undefined));
}
