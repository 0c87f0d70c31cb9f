// Links the files of the bundle of @snmp/cli: each names what it imports from the others, and is translated to CommonJS.
import { posix } from "node:path";

/** Turns imports from modules of parts into imports from the files of these parts, and notes in `needed` what they must export. */
export function linkParts(file, text, needed) {
  const linked = text
    .replace(/^import \{([^}]*)\} from "part:([^:"]+):([^"]+)";$/gm, (_, names, place, module) => {
      const list = Array.from(names.matchAll(/([\w$]+)(?: as ([\w$]+))?/g), ([, name, local]) => [
        name,
        local,
      ]);
      const renamed = list.map(
        ([name, local = name]) => `${aliasOf(needed, place, module, name)} as ${local}`,
      );
      return `import { ${renamed.join(", ")} } from "${pathBetween(file, place)}";`;
    })
    .replace(/^import "part:[^"]+";$\n?/gm, "");
  if (linked.includes('"part:')) throw new Error(`${file} imports a whole module; name what it needs`);
  return linked;
}

/** Returns the name under which a part exports a name of one of its modules. */
export function aliasOf(needed, place, module, name) {
  const names = needed.get(place) ?? new Map();
  needed.set(place, names);
  const key = `${name} of ${module}`;
  if (!names.has(key)) names.set(key, `${name}_${names.size}`);
  return names.get(key);
}

/** Translates a file, which then loads others of the bundle with `require`. */
export async function toCommonJs(esbuild, text) {
  const linked = text
    // the last statement
    .replace(/^export \{\n([^}]*)\};\n$(?![^])/m, (_, list) => {
      return `module.exports = {\n${list.replace(/^ {2}(\S+) as (\w+)/gm, "  $2: $1")}};\n`;
    })
    .replace(/\bimport\(("(?:\.[^"]*\.cjs|node:[^"]*)")\)/g, "Promise.resolve().then(() => require($1))")
    .replaceAll("SNMP_REQUIRE(", "require(");
  const { code } = await esbuild.transform(linked, {
    ...format,
    format: "cjs",
    // names stay as they are, and lines short: stack traces say where
    minifyWhitespace: true,
    lineLimit: 100,
  });
  return loadLate(code);
}

/** Loads some modules of Node.js where they are used: a request to a numeric address, without files of the user's own, uses none of them. */
function loadLate(code) {
  const declaration = /\bvar (import_(?:node_os|promises)\d*)=(require\("node:(?:os|fs\/promises)"\));/g;
  let result = code.replace(declaration, "");
  for (const [, name, load] of code.matchAll(declaration)) result = result.replaceAll(`${name}.`, `${load}.`);
  return result;
}

/** Returns how the file at one place names the file at another. */
export function pathBetween(from, to) {
  const path = posix.relative(posix.dirname(from), `${to}.cjs`);
  return path.startsWith(".") ? path : `./${path}`;
}

/** The options of esbuild that all files of the bundle have in common. */
export const format = {
  platform: "node",
  target: "node20",
  charset: "ascii", // V8 reads other files as UTF-8, which takes longer
  legalComments: "none",
};
