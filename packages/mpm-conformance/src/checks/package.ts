// The package of a plug-in, as discover(), package managers and bundlers see it.
import { readFileSync } from "node:fs";
import { attempt, demand } from "../failure.ts";
import { entryOf, findEntryFile, type Manifest, type PackagePlaces, readManifest } from "../manifest.ts";
import type { Checks } from "../runner.ts";

/** The subject of these checks. */
export interface PackageSubject {
  readonly plugin: { readonly name: string };
  readonly options: PackagePlaces;
}

/**
 * Returns the checks of a package whose plug-ins have `keyword` and are registered with the function `register` of the package `from`;
 * one check that is skipped if no package.json is given.
 */
export function packageChecks(
  options: PackagePlaces,
  keyword: string,
  register: string,
  from: string,
): Checks<PackageSubject> {
  if (options.manifest === undefined) return withoutManifest;
  return {
    "package: it has the name of the plug-in": {
      risk: "error messages tell users to install a package that does not exist",
      exemption,
      async run(subject) {
        const { name } = await readManifest(subject.options);
        demand(
          name === subject.plugin.name,
          `the package is called ${JSON.stringify(name)}, the plug-in ${JSON.stringify(subject.plugin.name)}`,
          "give the plug-in the name of its package",
        );
      },
    },
    [`package: it has the keyword ${keyword}`]: {
      risk: "discover() does not find the package",
      exemption,
      async run(subject) {
        const { name, keywords = [] } = await readManifest(subject.options);
        if (name === from) return; // the package that discovers the others
        demand(
          keywords.includes(keyword),
          `"keywords" in package.json lacks ${JSON.stringify(keyword)}`,
          "add it",
        );
      },
    },
    "package: it is a module": {
      risk: "a CommonJS build is a second copy of everything, with its own state",
      exemption,
      async run(subject) {
        const manifest = await readManifest(subject.options);
        demand(
          manifest.type === "module",
          `"type" in package.json is ${JSON.stringify(manifest.type)}`,
          'set it to "module"',
        );
        demand(
          entryOf(manifest) !== undefined,
          '"exports" in package.json names no file for "."',
          'add { ".": { "types": "./dist/index.d.ts", "default": "./dist/index.js" } }',
        );
      },
    },
    "package: sideEffects lists the entry file": {
      risk: "bundlers drop a bare import of the package, and the plug-in is not registered",
      exemption,
      async run(subject) {
        const manifest = await readManifest(subject.options);
        const entry = entryOf(manifest) ?? "";
        demand(
          keepsSideEffects(manifest.sideEffects, entry),
          `"sideEffects" in package.json is ${JSON.stringify(manifest.sideEffects)}, which does not cover ${JSON.stringify(entry)}`,
          `set it to [${JSON.stringify(entry)}]`,
        );
      },
    },
    [`package: the entry file itself calls ${register}()`]: {
      risk: "all bundlers drop a call that stands in a file which the entry file imports",
      exemption,
      async run(subject) {
        if ((await readManifest(subject.options)).name === from) return;
        const file = await findEntryFile(subject.options);
        const text = await attempt(
          `reading ${file}`,
          "build the package before the kit runs, or name its entry file in the option `entry`",
          () => readFileSync(file, "utf8"),
        );
        demand(
          calls(text, register, from),
          `${file} does not call ${register}() of ${from}`,
          "move the call into that file",
        );
      },
    },
    [`package: it depends on ${from}`]: {
      risk: "the package works where it is developed, and cannot be imported where it is installed",
      exemption,
      async run(subject) {
        const manifest = await readManifest(subject.options);
        if (manifest.name === from) return;
        const where = Object.hasOwn(manifest.devDependencies ?? {}, from)
          ? 'is in "devDependencies" of package.json only'
          : "is not among the dependencies in package.json";
        demand(
          Object.hasOwn(manifest.dependencies ?? {}, from) ||
            Object.hasOwn(manifest.peerDependencies ?? {}, from),
          `${from}, which ${register}() is imported from, ${where}`,
          'add it to "dependencies" or "peerDependencies"',
        );
      },
    },
  };
}

const exemption = "leave out the option `manifest`";

const withoutManifest: Checks<PackageSubject> = {
  "package: package.json and the entry file": {
    risk: "the package may not be found, or not be registered",
    inapplicable: () => "the option `manifest` is missing",
    run: () => undefined,
  },
};

function keepsSideEffects(sideEffects: Manifest["sideEffects"], entry: string): boolean {
  if (typeof sideEffects === "boolean" || sideEffects === undefined) return sideEffects !== false;
  const path = entry.replace(/^\.\//, "");
  return sideEffects.some((pattern) => {
    const source = pattern.replace(/^\.\//, "").replace(/[.+?^${}()|[\]\\]/g, "\\$&");
    const glob = source.replaceAll("**/", "(?:.+/)?").replace(/\*+/g, "[^/]*");
    return new RegExp(pattern.includes("/") ? `^${glob}$` : `(?:^|/)${glob}$`).test(path);
  });
}

/** Whether the module `text` calls its import `name` of the package `from`. */
function calls(text: string, name: string, from: string): boolean {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<![:"'])\/\/.*$/gm, "");
  for (const [, clause = "", , source] of code.matchAll(/\bimport\s*([^;"']*?)\s*from\s*(["'])([^"']+)\2/g)) {
    if (source !== from) continue;
    const callee = calleeIn(clause, name);
    if (
      callee !== undefined &&
      new RegExp(`(?<![\\w$.])${callee.replace(/[$.]/g, "\\$&")}\\s*\\(`).test(code)
    )
      return true;
  }
  return false;
}

/** Returns the local name of the export `name` after `import clause from`; `undefined` if it is not imported. */
function calleeIn(clause: string, name: string): string | undefined {
  const namespace = /\*\s*as\s+([\w$]+)/.exec(clause)?.[1];
  if (namespace !== undefined) return `${namespace}.${name}`;
  const imported = new RegExp(`\\b${name}\\b(?:\\s+as\\s+([\\w$]+))?`).exec(clause);
  return imported === null ? undefined : (imported[1] ?? name);
}
