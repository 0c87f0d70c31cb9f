// The bundle that a page would have, made of the built packages, and what of Node.js is left in it.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { build, type Metafile } from "esbuild";
import { allPackages, root } from "../support/built.ts";

/** A script that sets one global, and where it uses what only Node.js has. */
export interface Bundle {
  readonly code: string;
  /** `packages/x/dist/y.js: Buffer`, for our own files. */
  readonly ownUses: readonly string[];
  /** The same for files of dependencies, which look whether it is there before they use it. */
  readonly foreignUses: readonly string[];
  readonly metafile: Metafile;
}

/** Bundles TypeScript for browsers under a global name. Rejects, as esbuild does, where it imports one of Node's modules. */
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
      // without the paths of this repository's, which lead to the sources
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

/** Globals of Node.js that no browser has. A name of the same spelling that is declared, or a property, is not what is meant. */
const ofNode = ["Buffer", "process", "global", "require", "setImmediate", "__dirname", "__filename"];
const mark = "__of_node__";

/** By the comments with which esbuild begins each file. */
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
