// From nothing to a package that works, as a stranger goes: with the packed tarballs, in empty folders. Slow, so there is one test for
// what every kind has in common, and one for the other kinds together.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PackedRegistry, packedRegistry, run, unpackable } from "./support/packed.ts";

const reason = unpackable();
if (reason !== undefined && process.env.CI !== undefined) throw new Error(`the packed packages cannot be tried: ${reason}`);
if (reason !== undefined) console.warn(`skipped: ${reason}`);
const packed = reason === undefined ? test : test.skip;
const why = reason === undefined ? "" : ` (skipped: ${reason})`;
const attw = join(__dirname, "../../../node_modules/.bin/attw");

let registry: PackedRegistry;
let place: string;

beforeAll(async () => {
  if (reason !== undefined) return;
  place = mkdtempSync(join(tmpdir(), "stranger-"));
  registry = await packedRegistry();
}, 300_000);

afterAll(async () => {
  if (reason !== undefined) return;
  await registry.close();
  rmSync(place, { recursive: true, force: true });
});

packed(
  `a model of one's own: made, installed, built, tested, packed, and used by somebody else${why}`,
  async () => {
    await create("my-model", "--identifier", "2560001");
    const folder = join(place, "my-model");
    await npm(folder, "install");
    const tests = await npm(folder, "test");
    expect(tests).toMatch(/# fail 0\b|ℹ fail 0\b/);
    expect(Number(/(?:#|ℹ) pass (\d+)/.exec(tests)?.[1])).toBeGreaterThan(60);
    await npm(folder, "run", "lint:package");
    expect(await npm(folder, "pack", "--json")).toContain("my-model-0.0.0.tgz");
    await run(attw, ["my-model-0.0.0.tgz", "--profile", "esm-only"], folder);
    const contents = await run("tar", ["-tzf", "my-model-0.0.0.tgz"], folder);
    expect(
      contents
        .split("\n")
        .filter((file) => !file.includes("/dist/"))
        .sort(),
    ).toEqual(["", "package/LICENSE", "package/README.md", "package/package.json"]);

    const user = join(place, "user");
    mkdirSync(user);
    writeFileSync(join(user, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
    await npm(user, "install", "../my-model/my-model-0.0.0.tgz", "@snmp/mpm-core", "@snmp/pdu");
    writeFileSync(
      join(user, "create.js"),
      `import { create } from "@snmp/mpm-core"; import "my-model"; console.log(create(2560001, async () => new Uint8Array(), {}).identifier);`,
    );
    expect(await run(process.execPath, ["create.js"], user)).toBe("2560001\n");
    writeFileSync(
      join(user, "discover.js"),
      `import { create, discover } from "@snmp/mpm-core"; const { packages: [found] } = await discover(); console.log(found.name, found.status, create(2560001, async () => new Uint8Array(), {}).identifier);`,
    );
    expect(await run(process.execPath, ["discover.js"], user)).toBe("my-model registered 2560001\n");
    expect(await readmeOutput(folder, user)).toBe("core-1\n");

    await npm(user, "install", registry.createTarball);
    const ownReadme = join(__dirname, "..");
    expect(await readmeOutput(ownReadme, user)).toMatch(/^my-model with identifier 2560001: \d+ files\n$/);
  },
  600_000,
);

packed(
  `a security model, an authentication and a privacy protocol and a transport of one's own${why}`,
  async () => {
    const kinds = { "security-model": "2560002", auth: "zebra512", priv: "zebra256", transport: "zebra" };
    const names = Object.keys(kinds).map((kind) => `@corp/my-${kind}`);
    // one workspace, so that there is one installation
    const workspace = join(place, "workspace");
    mkdirSync(join(workspace, "user"), { recursive: true });
    writeFileSync(join(workspace, "package.json"), JSON.stringify({ name: "workspace", private: true, workspaces: ["*"] }));
    const dependencies = Object.fromEntries(["@snmp/mpm-core", ...names].map((name) => [name, "*"]));
    writeFileSync(join(workspace, "user/package.json"), JSON.stringify({ name: "user", private: true, type: "module", dependencies }));
    for (const [kind, identifier] of Object.entries(kinds)) {
      await create(`workspace/my-${kind}`, "--kind", kind, "--identifier", identifier, "--scope", "corp");
    }
    await npm(workspace, "install");
    const tried = Object.keys(kinds).map(async (kind) => {
      const folder = join(workspace, `my-${kind}`);
      const tests = await npm(folder, "test");
      expect(tests).toMatch(/# fail 0\b|ℹ fail 0\b/);
      expect(Number(/(?:#|ℹ) pass (\d+)/.exec(tests)?.[1])).toBeGreaterThan(kind === "transport" ? 4 : 15);
      await npm(folder, "run", "lint:package");
      expect(await readmeOutput(folder, folder)).toMatch(/^(ops authPriv\n)?core-1\n$/);
    });
    await Promise.all(tried);
    writeFileSync(
      join(workspace, "user/discover.js"),
      `import { discover } from "@snmp/mpm-core";
       for (const { name, status, identifiers } of (await discover()).packages) console.log(name, status, identifiers.map(({ kind, key }) => kind + " " + key).join());`,
    );
    expect((await run(process.execPath, ["discover.js"], join(workspace, "user"))).trim().split("\n")).toEqual([
      "@corp/my-security-model registered security model 2560002",
      expect.stringMatching(/^@corp\/my-auth registered .*authentication protocol zebra512/),
      expect.stringMatching(/^@corp\/my-priv registered .*privacy protocol zebra256/),
      expect.stringMatching(/^@corp\/my-transport registered .*transport zebra/),
    ]);
    expect(readdirSync(join(workspace, "node_modules/@snmp"))).toContain("mpm-core");
  },
  600_000,
);

/** As `npm create snmp-mpm FOLDER -- …` does it, but for where the tarball comes from. */
async function create(...args: readonly string[]): Promise<void> {
  const output = await run("npx", ["--yes", "--package", registry.createTarball, "create-snmp-mpm", ...args], place, registry.env);
  expect(output).toContain("npm install");
}

function npm(folder: string, ...args: readonly string[]): Promise<string> {
  return run("npm", [...args, "--prefer-offline"], folder, { ...registry.env, CI: "" });
}

/** What the example of a README prints, run in a project that has the package. */
async function readmeOutput(folder: string, project: string): Promise<string> {
  const [, example] = /```js\n(.*?)```/s.exec(readFileSync(join(folder, "README.md"), "utf8"))!;
  writeFileSync(join(project, "readme-example.mjs"), example!);
  return run(process.execPath, ["readme-example.mjs"], project);
}
