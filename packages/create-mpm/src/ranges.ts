// Which versions of our packages a new package asks for: those that were current when this one was published. pnpm writes them into
// `devDependencies` when it packs; in this repository they stand in the packages themselves.
import { readFileSync } from "node:fs";

/** The range for the newest known version of one of our packages. */
export function rangeOf(name: string): string {
  const range = (manifestAt("../package.json").devDependencies as Record<string, string | undefined>)[name];
  if (range === undefined) throw new Error(`no version of ${name} is known`);
  if (!range.startsWith("workspace:")) return range;
  return `^${String(manifestAt(`../../${name.replace("@snmp/", "")}/package.json`).version)}`;
}

function manifestAt(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8")) as Record<string, unknown>;
}
