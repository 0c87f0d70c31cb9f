// A copy of the repository, with the changes that are not committed yet, to release from.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Outcome, allPackages, execute, root } from "../support/built.ts";
import { copyEnvironment, type Registry, succeed } from "./registry.ts";

/** How a changeset raises a version. */
export type Bump = "patch" | "minor" | "major";

export class Repository {
  readonly folder: string;
  readonly #registry: Registry;
  readonly #packages = allPackages().map((entry) => ({
    ...entry,
    path: entry.folder.slice(root.length + 1),
  }));

  private constructor(folder: string, registry: Registry) {
    this.folder = folder;
    this.#registry = registry;
  }

  /** A copy of the work tree, with its dependencies installed and its packages built. */
  static async copy(folder: string, registry: Registry): Promise<Repository> {
    const copy = new Repository(folder, registry);
    const listed = await succeed(
      "git",
      ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
      root,
      {},
    );
    for (const file of listed.split("\0").filter((name) => name !== "" && existsSync(join(root, name)))) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      cpSync(join(root, file), join(folder, file));
    }
    // the same sources make the same files: only later changes are built again
    for (const { path } of copy.#packages)
      cpSync(join(root, path, "dist"), join(folder, path, "dist"), { recursive: true });
    // only GitHub can sign the provenance of a package
    for (const { path } of copy.#packages)
      copy.edit(`${path}/package.json`, '"provenance": true', '"provenance": false');
    await succeed("git", ["init", "--quiet", "--initial-branch=main"], folder, {});
    await copy.commit();
    await copy.#pnpm("install", "--frozen-lockfile", "--prefer-offline");
    return copy;
  }

  /** Replaces text; throws if it is missing. */
  edit(file: string, from: string, to: string): void {
    const text = readFileSync(join(this.folder, file), "utf8");
    if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
    writeFileSync(join(this.folder, file), text.replaceAll(from, to));
  }

  /** Writes a changeset. */
  change(bumps: Readonly<Record<string, Bump>>): void {
    const lines = Object.entries(bumps).map(([name, bump]) => `"${name}": ${bump}\n`);
    writeFileSync(
      join(this.folder, ".changeset/rehearsal.md"),
      `---\n${lines.join("")}---\n\nA rehearsal.\n`,
    );
  }

  /** The version of each package now. */
  versions(): Record<string, string> {
    return Object.fromEntries(this.#packages.map(({ name, path }) => [name, this.manifest(path).version]));
  }

  /** The package.json in a folder of the repository. */
  manifest(path: string): { version: string; peerDependencies?: Record<string, string> } {
    return readJson(join(this.folder, path, "package.json"));
  }

  /** Runs `npm run release:version`; resolves to its outcome. */
  tryVersion(): Promise<Outcome> {
    return execute("npm", ["run", "--silent", "release:version"], {
      cwd: this.folder,
      env: this.#registry.env,
      timeout: 120_000,
    });
  }

  /** Versions, builds and publishes; resolves to the new versions by package. */
  async release(...rebuilt: readonly string[]): Promise<Record<string, string>> {
    const before = this.versions();
    const { status, stdout, stderr } = await this.tryVersion();
    if (status !== 0) throw new Error(`release:version failed:\n${stdout}${stderr}`);
    await this.commit();
    for (const name of rebuilt) await this.#pnpm("--filter", name, "run", "build");
    await this.#pnpm("--filter", "@snmp/cli", "exec", "node", "../../tools/bundle-cli.js");
    const { npm_config_cache: _, ...env } = this.#registry.env; // pnpm itself is in the usual cache
    await succeed("node", ["tools/publish.js"], this.folder, env);
    const after = this.versions();
    return Object.fromEntries(Object.entries(after).filter(([name, version]) => before[name] !== version));
  }

  /** Rejects if the lock file does not match the manifests any more: CI would refuse the pull request of the release. */
  checkLockFile(): Promise<void> {
    return this.#pnpm("install", "--frozen-lockfile", "--lockfile-only", "--offline");
  }

  async commit(): Promise<void> {
    const author = ["-c", "user.name=rehearsal", "-c", "user.email=rehearsal@example.com"];
    await succeed("git", ["add", "--all"], this.folder, {});
    await succeed(
      "git",
      [...author, "commit", "--quiet", "--allow-empty", "--message", "A rehearsal"],
      this.folder,
      {},
    );
  }

  async #pnpm(...args: string[]): Promise<void> {
    const { packageManager } = readJson<{ packageManager: string }>(join(root, "package.json"));
    await succeed("npx", ["--yes", packageManager, ...args], this.folder, copyEnvironment());
  }
}

/** Reads a JSON file. */
export function readJson<Content>(file: string): Content {
  return JSON.parse(readFileSync(file, "utf8")) as Content;
}
