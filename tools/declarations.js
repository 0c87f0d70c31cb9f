// Makes declarations for compilers and programs that TypeScript's own output does not suit: CommonJS programs, and TypeScript before 5.7.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Returns the contents of the `.d.cts` files that a package.json names, by path: one beside the `.d.ts` file of each entry point, for
 * CommonJS programs. Node.js can require() an ES module, but TypeScript believes it only from 5.8 on, and never under
 * `"module": "node16"`: there it refuses the `.d.ts` file. Both files export the same declarations, so that a class is one type
 * in a program of both kinds.
 */
export function declareCommonJs({ exports }) {
  return new Map(
    Object.values(exports)
      .filter((entry) => entry.types?.require !== undefined)
      .map(({ types }) => [types.require, forward(basename(types.default).replace(/\.d\.ts$/, ".js"))]),
  );
}

/** Replaces the parts of a declaration that TypeScript 4.9 to 5.6 refuses. */
export function supportOlderCompilers(text) {
  return (
    text
      // imports of .ts files: 5.0
      .replaceAll(/\b(from |import\()"(\.\.?\/[^"]+)\.ts"/g, '$1"$2.js"')
      // the type of the memory of an array: 5.7
      .replaceAll(/\bUint8Array<ArrayBuffer(?:Like)?>/g, "Uint8Array")
      // the type of the value with which an iterator ends: 5.6
      .replaceAll(/\bAsyncIterableIterator<((?:[^<>]|<[^<>]*>)+), undefined>/g, "AsyncIterableIterator<$1>")
      // a getter whose type the setter does not accept: 5.1
      .replaceAll(
        /^( *)(get (\w+)\(\): .*;\n(?: *\/\*\*(?:(?!\*\/)[^])*\*\/\n)? *set \3\()/gm,
        "$1// @ts-ignore -- TypeScript 5.0 expects getter and setter of one type\n$1$2",
      )
  );
}

function forward(file) {
  return [
    "// The declarations of the ES module, which Node.js can require(). TypeScript before 5.8 reports an error in the next line.",
    "// @ts-ignore",
    `export * from "./${file}";`,
    "",
  ].join("\n");
}

/** Does both for a package that tsc has built in the current folder. */
function adaptBuilt() {
  const files = readdirSync("dist", { recursive: true })
    .filter((name) => name.endsWith(".d.ts"))
    .map((name) => join("dist", name));
  for (const file of files) writeFileSync(file, supportOlderCompilers(readFileSync(file, "utf8")));
  for (const [path, text] of declareCommonJs(JSON.parse(readFileSync("package.json", "utf8"))))
    writeFileSync(path, text);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) adaptBuilt();
