// Fails when files of a package import each other in a circle. Type imports and `import()` may, as they do not run code while a module loads.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { listFilesBelow } from "./fingerprints.js";
import { listWorkspaces, root } from "./workspace.js";

/** Finds circles among files, given as a map from path to source; returns each as a list of paths that ends where it begins. */
export function findCycles(sources) {
  const imports = new Map([...sources].map(([file, source]) => [file, importsOf(file, source)]));
  const cycles = [];
  const finished = new Set();
  const path = [];
  for (const file of sources.keys()) visit(file);
  return cycles;

  function visit(file) {
    if (finished.has(file) || !imports.has(file)) return;
    const start = path.indexOf(file);
    if (start !== -1) {
      cycles.push([...path.slice(start), file]);
      return;
    }
    path.push(file);
    for (const imported of imports.get(file)) visit(imported);
    path.pop();
    finished.add(file);
  }
}

/** Lists the files that a file imports values from. */
function importsOf(file, source) {
  const { statements } = ts.createSourceFile(file, source, ts.ScriptTarget.Latest);
  return statements
    .filter((statement) => statement.moduleSpecifier?.text.startsWith(".") && loadsCode(statement))
    .map(({ moduleSpecifier }) => join(dirname(file), moduleSpecifier.text));
}

function loadsCode({ importClause, exportClause, isTypeOnly }) {
  const names = importClause?.namedBindings?.elements ?? exportClause?.elements;
  if (isTypeOnly || importClause?.isTypeOnly) return false;
  const onlyNames = names !== undefined && importClause?.name === undefined;
  return !onlyNames || names.length === 0 || names.some((name) => !name.isTypeOnly);
}

function main() {
  const files = listWorkspaces()
    .filter(({ path }) => path.startsWith("packages/"))
    .flatMap(({ path }) => listFilesBelow(`${path}/src`))
    .filter((file) => file.endsWith(".ts"));
  const cycles = findCycles(new Map(files.map((file) => [file, readFileSync(join(root, file), "utf8")])));
  for (const cycle of cycles)
    console.error(
      `error: a circle of imports: ${cycle.join(" → ")}; move the shared code into a file of its own`,
    );
  console.log(`${files.length} files, ${cycles.length} circles of imports`);
  process.exitCode = cycles.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
