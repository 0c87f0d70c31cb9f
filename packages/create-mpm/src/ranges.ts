// The versions of our packages that a new package depends on: the current ones when this package was published. pnpm writes them into
// `devDependencies` when it packs. In this repository, the packages themselves tell their versions.
import { readFileSync } from "node:fs";

/** Returns the version range for one of our packages. */
export function rangeOf(name: string): string {
  const range = (readManifest("../package.json").devDependencies as Record<string, string | undefined>)[name];
  if (range === undefined)
    throw new Error(
      `the version of ${name} is unknown: it is missing in the devDependencies of create-snmp-mpm`,
    );
  if (!range.startsWith("workspace:")) return range;
  return `^${String(readManifest(`../../${name.replace("@snmp/", "")}/package.json`).version)}`;
}

function readManifest(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8")) as Record<string, unknown>;
}
