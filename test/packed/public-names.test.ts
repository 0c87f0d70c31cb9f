// Every public name that an entry point has had: `public-names.json` lists them. A name may leave the list only with a breaking release.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { execute, executeNode, root } from "../support/built.ts";
import { packAll, project, removeAll, write } from "./project.ts";

type Kind = "value" | "type";
const entries = Object.entries(
  JSON.parse(readFileSync(join(root, "test/packed/public-names.json"), "utf8")) as Record<
    string,
    Record<string, Kind>
  >,
);
/** A project that depends on every package. */
let place: string;
beforeAll(async () => {
  const tarballs = await packAll();
  place = await project("names", tarballs, [...tarballs.keys()]);
}, 180_000);
afterAll(removeAll);

test("a program that uses every public name of every entry point compiles", async () => {
  const files = entries.map(([entry, names], index) =>
    write(
      join(place, `names-${index}.mts`),
      `export { ${Object.keys(names).join(", ")} } from "${entry}";\n`,
    ),
  );
  const { status, stdout } = await execute(
    join(root, "node_modules/.bin/tsc"),
    ["--noEmit", "--strict", "--skipLibCheck", "--target", "es2023", "--module", "nodenext", ...files],
    { cwd: place },
  );
  expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
}, 120_000);

test("every public value is there at run time", async () => {
  const code = `
    const missing = [];
    for (const [entry, names] of ${JSON.stringify(entries)}) {
      const exported = await import(entry);
      for (const [name, kind] of Object.entries(names)) if (kind === "value" && !(name in exported)) missing.push(entry + ": " + name);
    }
    console.log(missing.join("\\n"));`;
  const { status, stdout } = await executeNode(write(join(place, "names.mjs"), code), [], { cwd: place });
  expect({ status, stdout }).toEqual({ status: 0, stdout: "\n" });
}, 60_000);
