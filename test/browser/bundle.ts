// The bundle of the built packages for a page, and the uses of Node.js that are left in it.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { build, type Metafile } from "esbuild";
import { allPackages, root } from "../support/built.ts";

/** A script that sets one global, and its uses of globals that only Node.js has. */
export interface Bundle {
  readonly code: string;
  /** `packages/x/dist/y.js: Buffer`, for our own files. */
  readonly ownUses: readonly string[];
  /** The same for files of dependencies, which check for the global before they use it. */
  readonly foreignUses: readonly string[];
  readonly metafile: Metafile;
}

/** Bundles TypeScript for browsers under a global name. Rejects if it imports a module of Node.js. */
export async function bundleForBrowser(code: string, globalName: string): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), "snmp-browser-"));
  try {
    for (const { name, folder: target } of allPackages()) {
      const link = join(folder, "node_modules", name);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(target, link, "junction");
    }
    const result = await build({
      stdin: { contents: code, resolveDir: folder, loader: "ts", sourcefile: "page.ts" },
      // without this repository's tsconfig.json, whose paths lead to the sources
      tsconfigRaw: "{}",
      absWorkingDir: root,
      ...{ bundle: true, platform: "browser", format: "iife", globalName, target: "es2022" },
      define: Object.fromEntries(ofNode.map((name) => [name, `${mark}${name}`])),
      ...{ write: false, metafile: true, logLevel: "silent", charset: "utf8" },
    });
    const output = result.outputFiles[0]!.text;
    const uses = usesIn(output);
    return {
      code: output.replaceAll(mark, ""),
      ownUses: uses.filter((use) => !use.includes("node_modules")),
      foreignUses: uses.filter((use) => use.includes("node_modules")),
      metafile: result.metafile,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Globals of Node.js that browsers do not have. Declared names and properties with the same spelling do not count. */
const ofNode = ["Buffer", "process", "global", "require", "setImmediate", "__dirname", "__filename"];
const mark = "__of_node__";

/** Splits the output at the comments with which esbuild begins each file. */
function usesIn(output: string): string[] {
  const uses = new Set<string>();
  let file = "";
  for (const line of output.split("\n")) {
    const [, begun] = /^ {2}\/\/ (\S+\.[jt]s)$/.exec(line) ?? [];
    if (begun !== undefined) file = relative(".", begun);
    for (const [, name] of line.matchAll(new RegExp(`\\b${mark}(\\w+)`, "g"))) uses.add(`${file}: ${name}`);
  }
  return [...uses].sort();
}
