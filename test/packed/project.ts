// Projects of users: folders outside of the repository, with tarballs installed into them.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { allPackages, execute, root } from "../support/built.ts";

const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  packageManager: string;
};
let made: string | undefined;
/** The folder of all projects, made at the first use. */
const folder = (): string => (made ??= realpathSync(mkdtempSync(join(tmpdir(), "snmp-packed-"))));

/** Packs every published package as a release would; resolves to the path of each tarball by package. */
export async function packAll(): Promise<ReadonlyMap<string, string>> {
  const packages = allPackages();
  await pnpm(root, [
    "--recursive",
    ...packages.map(({ name }) => `--filter=${name}`),
    "pack",
    "--pack-destination",
    join(folder(), "tarballs"),
  ]);
  return new Map(
    packages.map(({ name, manifest: { version } }) => {
      const tarball = join(folder(), "tarballs", `${name.replace("@", "").replace("/", "-")}-${version}.tgz`);
      if (!existsSync(tarball)) throw new Error(`pnpm packed no ${tarball}`);
      return [name, tarball];
    }),
  );
}

/** Makes an empty project with these packages installed from their tarballs; resolves to its folder. */
export async function project(
  name: string,
  tarballs: ReadonlyMap<string, string>,
  dependencies: readonly string[],
): Promise<string> {
  const place = placeOf(name);
  const own = Object.fromEntries(dependencies.map((dependency) => [dependency, "*"]));
  write(join(place, "package.json"), JSON.stringify({ name, private: true, dependencies: own }));
  await install(place, tarballs);
  return place;
}

/** Returns the folder for a project of that name. */
export function placeOf(name: string): string {
  return join(folder(), name);
}

/** Installs the dependencies of a project, or of all packages of a pnpm workspace; our packages come from the tarballs. */
export async function install(place: string, tarballs: ReadonlyMap<string, string>): Promise<void> {
  const file = join(place, "package.json");
  const overrides = Object.fromEntries(Array.from(tarballs, ([name, tarball]) => [name, `file:${tarball}`]));
  write(file, JSON.stringify({ ...(JSON.parse(readFileSync(file, "utf8")) as object), pnpm: { overrides } }));
  const alone = existsSync(join(place, "pnpm-workspace.yaml")) ? [] : ["--ignore-workspace"];
  // from pnpm's store where possible
  await pnpm(place, ["install", ...alone, "--prefer-offline", "--ignore-scripts"]);
}

/** Writes a file, and makes its folder. */
export function write(file: string, text: string): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** Removes all projects. */
export function removeAll(): void {
  if (made !== undefined) rmSync(made, { recursive: true });
}

async function pnpm(cwd: string, args: readonly string[]): Promise<void> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const { status, stdout, stderr } = await execute("npx", ["--yes", packageManager, ...args], {
    cwd,
    env,
    timeout: 120_000,
  });
  if (status !== 0) throw new Error(`pnpm ${args.join(" ")} failed:\n${stdout}${stderr}`);
}
