// A user of the published packages: a project, npm, and the registry.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { write } from "../packed/project.ts";
import { type Registry, succeed } from "./registry.ts";
import { readJson } from "./repository.ts";

export class User {
  readonly folder: string;
  readonly #registry: Registry;

  constructor(folder: string, registry: Registry) {
    this.folder = folder;
    this.#registry = registry;
    write(
      join(folder, "package.json"),
      JSON.stringify({ name: "project-of-a-user", private: true, type: "module" }),
    );
  }

  /** Runs npm in the project; resolves to its output. */
  npm(...args: string[]): Promise<string> {
    return succeed("npm", args, this.folder, this.#registry.env);
  }

  /** Runs a module in the project, which must succeed; resolves to its output. */
  run(code: string, ...args: string[]): Promise<string> {
    return succeed(process.execPath, [write(join(this.folder, "main.js"), code), ...args], this.folder, {});
  }

  /** The files of a folder of the project. */
  files(folder: string): string[] {
    return readdirSync(join(this.folder, folder)).map((file) => `${folder}/${file}`);
  }

  /** Replaces text in a file of the project. */
  edit(file: string, from: string, to: string): void {
    write(join(this.folder, file), readFileSync(join(this.folder, file), "utf8").replaceAll(from, to));
  }

  /** Returns the versions of a package in the tree, by folder. */
  copies(name: string): Record<string, string> {
    return Object.fromEntries(
      foldersOf(join(this.folder, "node_modules"), name).map((place) => {
        const { version } = readJson<{ version: string }>(join(place, "package.json"));
        return [place.slice(this.folder.length + 1), version];
      }),
    );
  }
}

/** Finds a package in a tree of node_modules. */
function foldersOf(modules: string, name: string): string[] {
  if (!existsSync(modules)) return [];
  const packages = readdirSync(modules)
    .filter((entry) => !entry.startsWith("."))
    .flatMap((entry) =>
      entry.startsWith("@") ? readdirSync(join(modules, entry)).map((inner) => join(entry, inner)) : [entry],
    );
  const here = packages.includes(name) ? [join(modules, name)] : [];
  return [...here, ...packages.flatMap((entry) => foldersOf(join(modules, entry, "node_modules"), name))];
}
