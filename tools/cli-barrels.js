// Lets the modules of the command's bundle import from the module that has a name, and not from a list of exports: where a file imports from
// another one of the bundle, esbuild would keep the whole list, and with it everything that the list imports.
import { readFileSync } from "node:fs";
import { dirname } from "node:path";

/** Returns the source of a module with its imports changed. `find` resolves an import from a folder to a path and its `sideEffects`. */
export function importDirectly(path, find) {
  const text = readFileSync(path, "utf8");
  return text.replace(/^import \{([^}]*)\} from "([^"]+)";$/gm, (whole, list, specifier) => {
    const found = find(specifier, dirname(path));
    const places = found && !found.sideEffects ? readList(found.path, find) : undefined;
    const names = readNames(list);
    if (places === undefined || !names.every(([name]) => places.has(name))) return whole;
    return names
      .map(([name, local]) => {
        const { module, original } = places.get(name);
        return `import { ${original} as ${local} } from ${JSON.stringify(module)};`;
      })
      .join(" ");
  });
}

const lists = new Map();

/** Returns the module that has each name of a list of exports; `undefined` if the file is something else. */
function readList(path, find) {
  if (!lists.has(path)) {
    const text = readFileSync(path, "utf8").replace(/\/\*[^]*?\*\/|\/\/.*/g, "");
    const isList = /^(?:\s*export (?:type )?\{[^}]*\} from "[^"]+";)*\s*$/.test(text);
    lists.set(path, isList ? new Map(readExports(text, dirname(path), find)) : undefined);
  }
  return lists.get(path);
}

function* readExports(text, folder, find) {
  for (const [, list, specifier] of text.matchAll(/export \{([^}]*)\} from "([^"]+)";/g)) {
    const source = find(specifier, folder);
    if (source === undefined) continue;
    for (const [original, name] of readNames(list)) {
      const deeper = source.sideEffects ? undefined : readList(source.path, find)?.get(original);
      yield [name, deeper ?? { module: source.path, original }];
    }
  }
}

/** Returns the values among the names, each with the name that it gets. */
function readNames(list) {
  return list
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "" && !each.startsWith("type "))
    .map((each) => each.split(" as "))
    .map(([name, local = name]) => [name, local]);
}
