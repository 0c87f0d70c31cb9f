// Makes packages as users do: from the packed tarballs, in an empty folder. There is one package of each kind, in one workspace, so that
// the dependencies are installed once.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { execute, root } from "../../../test/support/built.ts";
import { install, packAll, placeOf, project, removeAll, write } from "../../../test/packed/project.ts";

const kinds = {
  model: "2560001",
  "security-model": "2560002",
  auth: "zebra512",
  priv: "zebra256",
  transport: "zebra",
};
const folders = Object.keys(kinds).map((kind) => `my-${kind}`);

const attw = join(root, "node_modules/.bin/attw");

let tarballs: ReadonlyMap<string, string>;
/** A project with create-snmp-mpm and nothing else. */
let maker: string;
/** A workspace with the new packages, and a project that uses them. */
let workspace: string;

beforeAll(async () => {
  tarballs = await packAll();
  maker = await project("maker", tarballs, ["create-snmp-mpm"]);
  workspace = placeOf("workspace");
  for (const [kind, identifier] of Object.entries(kinds)) {
    const options = ["--kind", kind, "--identifier", identifier, "--scope", "corp"];
    await run(join(maker, "node_modules/.bin/create-snmp-mpm"), [join(workspace, `my-${kind}`), ...options]);
  }
  const dependencies = Object.fromEntries(
    ["@snmp/mpm-core", ...folders.map((folder) => `@corp/${folder}`)].map((name) => [name, "*"]),
  );
  write(
    join(workspace, "user/package.json"),
    JSON.stringify({ name: "user", private: true, type: "module", dependencies }),
  );
  write(join(workspace, "package.json"), JSON.stringify({ name: "workspace", private: true }));
  write(join(workspace, "pnpm-workspace.yaml"), "packages: ['*']\nlinkWorkspacePackages: true\n");
  await install(workspace, tarballs);
}, 180_000);

afterAll(() => removeAll());

describe.each(folders)("%s", (name) => {
  test("builds, and passes its tests and the kit", async () => {
    const output = await run("npm", ["test"], folderOf(name));
    expect(output).toMatch(/# fail 0\b|ℹ fail 0\b/);
    const passed = Number(/(?:#|ℹ) pass (\d+)/.exec(output)?.[1]);
    expect(passed).toBeGreaterThan(name === "my-model" ? 60 : 15);
  }, 120_000);

  test("passes `npx snmp-plugin-check` without a test file, and has a report for its README", async () => {
    const report = await run("npm", ["run", "--silent", "check", "--", "--report"], folderOf(name));
    expect(report).toMatch(/^## Conformance\n/);
    expect(report).toMatch(/\| [\w ]+ \| \d+ \| 0 \| \d+ \|/);
  }, 60_000);

  test("is ready to be published", async () => {
    const [packed] = JSON.parse(await run("npm", ["pack", "--ignore-scripts", "--json"], folderOf(name))) as [
      { filename: string; files: { path: string }[] },
    ];
    const files = packed.files.map(({ path }) => path).filter((path) => !path.startsWith("dist/"));
    expect(files.sort()).toEqual(["LICENSE", "README.md", "package.json"]);
    expect(await run("npm", ["run", "lint:package", "--", packed.filename], folderOf(name))).toContain(
      "All good!",
    );
    // one package shows that the types resolve: all are compiled and exported alike
    if (name === "my-model") await run(attw, [packed.filename, "--profile", "esm-only"], folderOf(name));
  }, 300_000);

  test("has a README whose example runs", async () => {
    expect(await runExample(folderOf(name), folderOf(name))).toBe("core-1\n");
  });
});

test("./plugin of each exports its plug-in, and registers nothing", async () => {
  const code = `for (const name of ${JSON.stringify(folders)}) {
      const exported = await import("@corp/" + name + "/plugin");
      console.log(name, Object.values(exported).some((value) => typeof value === "object"));
    }
    const { discoveredPlugins, discoveredSecurityModels } = await import("@snmp/mpm-core");
    console.log(discoveredPlugins.size, discoveredSecurityModels.has(2560002));`;
  const file = write(join(workspace, "user/plugins.js"), code);
  expect(await run(process.execPath, [file], join(workspace, "user"))).toBe(
    `${folders.map((folder) => `${folder} true\n`).join("")}0 false\n`,
  );
});

test("discover() finds all of them", async () => {
  const code = `import { discover } from "@snmp/mpm-core";
    for (const { name, status, identifiers } of (await discover()).packages) console.log(name, status, identifiers.map(({ kind, key }) => kind + " " + key).join());`;
  const file = write(join(workspace, "user/discover.js"), code);
  expect((await run(process.execPath, [file], join(workspace, "user"))).trim().split("\n")).toEqual([
    "@corp/my-model registered message processing model 2560001",
    "@corp/my-security-model registered security model 2560002",
    expect.stringMatching(/^@corp\/my-auth registered .*authentication protocol zebra512/),
    expect.stringMatching(/^@corp\/my-priv registered .*privacy protocol zebra256/),
    expect.stringMatching(/^@corp\/my-transport registered .*transport zebra/),
  ]);
});

test("depends on the versions that were released with create-snmp-mpm", () => {
  const versions = new Map(
    Array.from(tarballs, ([name, tarball]) => [name, /-(\d+\.\d+\.\d+.*)\.tgz$/.exec(tarball)![1]!]),
  );
  for (const name of folders) {
    const manifest = JSON.parse(readFileSync(join(folderOf(name), "package.json"), "utf8")) as Record<
      string,
      Record<string, string>
    >;
    const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([dependency]) => versions.has(dependency),
    );
    expect(ranges.length).toBeGreaterThan(2);
    expect(ranges).toEqual(ranges.map(([dependency]) => [dependency, `^${versions.get(dependency)}`]));
  }
});

test("the README of create-snmp-mpm has an example that runs", async () => {
  expect(await runExample(join(__dirname, ".."), maker)).toMatch(
    /^my-model with identifier 2560001: \d+ files\n$/,
  );
});

function folderOf(name: string): string {
  return join(workspace, name);
}

/** Runs the example of a README in a project that has the package. Resolves to its output. */
async function runExample(folder: string, place: string): Promise<string> {
  const [, example] = /```js\n(.*?)```/s.exec(readFileSync(join(folder, "README.md"), "utf8"))!;
  return run(process.execPath, [write(join(place, "readme-example.mjs"), example!)], place);
}

/** Runs a command. Resolves to its output, and rejects with the output if the command fails. */
async function run(command: string, args: readonly string[], cwd: string = root): Promise<string> {
  const { status, stdout, stderr } = await execute(command, args, { cwd, timeout: 120_000 });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${stdout}\n${stderr}`);
  return stdout;
}
