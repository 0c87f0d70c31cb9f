// The package of a plug-in: what discover() and bundlers read in it.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { attempt, demand } from "../failure.ts";
import type { Checks } from "../runner.ts";

/** What these checks want to know. */
export interface PackageSubject {
  readonly plugin: { readonly name: string };
  readonly options: {
    readonly manifest?: URL | string | undefined;
    readonly entry?: URL | string | undefined;
  };
}

/**
 * The checks of a package whose plug-ins have `keyword` and are registered with the function `register` of the package `from`; one that
 * is skipped where no package.json is given.
 */
export function packageChecks(
  options: PackageSubject["options"],
  keyword: string,
  register: string,
  from: string,
): Checks<PackageSubject> {
  if (options.manifest === undefined) return withoutManifest;
  return {
    "package: it has the name of the plug-in": {
      async run(subject) {
        const { name } = await manifestOf(subject);
        demand(
          name === subject.plugin.name,
          `the package is ${JSON.stringify(name)}, and the plug-in ${JSON.stringify(subject.plugin.name)}`,
          "give the plug-in the name of its package: users read it in messages and install what it says",
        );
      },
    },
    [`package: it has the keyword ${keyword}`]: {
      async run(subject) {
        const { keywords = [] } = await manifestOf(subject);
        demand(
          keywords.includes(keyword),
          `"keywords" lacks ${JSON.stringify(keyword)}`,
          `add it: discover() finds the package by it`,
        );
      },
    },
    "package: it is a module": {
      async run(subject) {
        const manifest = await manifestOf(subject);
        demand(
          manifest.type === "module",
          `"type" is ${JSON.stringify(manifest.type)}`,
          'set it to "module": a CommonJS build would be a second copy of everything',
        );
        demand(
          entryOf(manifest) !== undefined,
          '"exports" names no file for "."',
          'add { ".": { "types": "./dist/index.d.ts", "default": "./dist/index.js" } }',
        );
      },
    },
    "package: sideEffects lists the entry file": {
      async run(subject) {
        const manifest = await manifestOf(subject);
        const entry = entryOf(manifest) ?? "";
        demand(
          keepsSideEffects(manifest.sideEffects, entry),
          `"sideEffects" is ${JSON.stringify(manifest.sideEffects)}, so that bundlers drop a bare import of the package, and with it the registration`,
          `set it to [${JSON.stringify(entry)}]`,
        );
      },
    },
    [`package: the entry file itself calls ${register}()`]: {
      async run(subject) {
        const file = await entryFile(subject);
        const text = await attempt(
          `reading ${file}`,
          "build the package before the kit runs, or name its entry file in `entry`",
          () => readFileSync(file, "utf8"),
        );
        demand(
          calls(text, register, from),
          `${file} does not call ${register}() of ${from} itself`,
          "call it in that very file: when a file that the entry imports does it, all bundlers drop the call",
        );
      },
    },
  };
}

const withoutManifest: Checks<PackageSubject> = {
  "package: package.json and the entry file": {
    inapplicable: () => "the kit was given no `manifest`",
    run: () => undefined,
  },
};

interface Manifest {
  readonly name?: string;
  readonly keywords?: readonly string[];
  readonly type?: string;
  readonly main?: string;
  readonly exports?: unknown;
  readonly sideEffects?: boolean | readonly string[];
}

async function manifestOf({ options }: PackageSubject): Promise<Manifest> {
  const file = pathOf(options.manifest!);
  return attempt(
    `reading ${file}`,
    "let `manifest` name the package.json of the package: a URL, or a path from the working directory",
    () => {
      return JSON.parse(readFileSync(file, "utf8")) as Manifest;
    },
  );
}

async function entryFile(subject: PackageSubject): Promise<string> {
  const { manifest, entry } = subject.options;
  if (entry !== undefined) return pathOf(entry);
  return join(dirname(pathOf(manifest!)), entryOf(await manifestOf(subject)) ?? "index.js");
}

/** The file that `import` of the package by its name loads, as package.json names it. */
function entryOf({ exports, main }: Manifest): string | undefined {
  let at: unknown =
    typeof exports === "object" && exports !== null && "." in exports ? exports["."] : (exports ?? main);
  while (typeof at === "object" && at !== null) {
    const conditions = at as Record<string, unknown>;
    at = conditions.node ?? conditions.import ?? conditions.default;
  }
  return typeof at === "string" ? at : undefined;
}

function keepsSideEffects(sideEffects: Manifest["sideEffects"], entry: string): boolean {
  if (typeof sideEffects === "boolean" || sideEffects === undefined) return sideEffects !== false;
  const path = entry.replace(/^\.\//, "");
  return sideEffects.some((pattern) => {
    const source = pattern.replace(/^\.\//, "").replace(/[.+?^${}()|[\]\\]/g, "\\$&");
    const glob = source.replaceAll("**/", "(?:.+/)?").replace(/\*+/g, "[^/]*");
    return new RegExp(pattern.includes("/") ? `^${glob}$` : `(?:^|/)${glob}$`).test(path);
  });
}

/** Whether the module `text` calls what it imports as `name` from the package `from`. */
function calls(text: string, name: string, from: string): boolean {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<![:"'])\/\/.*$/gm, "");
  for (const [, clause = "", , source] of code.matchAll(/\bimport\s+([^;"']*?)\s*from\s*(["'])([^"']+)\2/g)) {
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

/** What the export `name` is called after `import clause from`; `undefined` when it is not imported. */
function calleeIn(clause: string, name: string): string | undefined {
  const namespace = /\*\s*as\s+([\w$]+)/.exec(clause)?.[1];
  if (namespace !== undefined) return `${namespace}.${name}`;
  const imported = new RegExp(`\\b${name}\\b(?:\\s+as\\s+([\\w$]+))?`).exec(clause);
  return imported === null ? undefined : (imported[1] ?? name);
}

function pathOf(place: URL | string): string {
  return place instanceof URL || place.startsWith("file:") ? fileURLToPath(place) : place;
}
