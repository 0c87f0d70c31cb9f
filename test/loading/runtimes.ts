// The runtimes of tools/runtimes.json on this machine: those that tools/runtimes.js fetched, and the Node.js that the tests run on.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/built.ts";

/** A column of the table in docs/loading.md. */
export interface Runtime {
  /** Title of the column. */
  readonly column: string;
  readonly kind: "node" | "deno" | "bun";
  readonly version: string;
  /** Path of the program; `undefined` if it is missing. */
  readonly program: string | undefined;
}

/** All of them, in the order of the table. */
export function runtimes(): Runtime[] {
  const listed = JSON.parse(readFileSync(join(root, "tools/runtimes.json"), "utf8")) as {
    readonly column: string;
    readonly runtime: Runtime["kind"];
    readonly version: string;
  }[];
  return listed.map(({ column, runtime: kind, version }) => ({
    column,
    kind,
    version,
    program: findFetched(kind, version) ?? own(column),
  }));
}

/** Returns the arguments that run a module after loading others. */
export function launch({ kind }: Runtime, file: string, preloaded: readonly string[] = []): string[] {
  const flag = kind === "node" ? "--import" : "--preload";
  const flags = preloaded.flatMap((name) => [flag, kind === "deno" ? `npm:${name}` : name]);
  return kind === "deno" ? ["run", "--allow-all", "--quiet", ...flags, file] : [...flags, file];
}

function findFetched(kind: Runtime["kind"], version: string): string | undefined {
  const folder = join(root, ".cache/runtimes/node_modules", `${kind}-${version}`);
  return [join(folder, "bin", kind), join(folder, kind)].find((file) => existsSync(file));
}

/** Returns the Node.js of this process if it is of the line of that column. */
function own(column: string): string | undefined {
  const [major, minor] = process.versions.node.split(".");
  const line = `${major}.${minor}` === "20.19" ? "20.19" : major;
  return column === `Node ${line}` ? process.execPath : undefined;
}
