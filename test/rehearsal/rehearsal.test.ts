// A release from beginning to end: versions from changesets, a registry, users who install. See docs/publishing.md.
import { mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Agent } from "@snmp/agent";
import { allPackages } from "../support/built.ts";
import { startDevice } from "../support/device.ts";
import { type Registry, startRegistry } from "./registry.ts";
import { layoutTests } from "./layouts.ts";
import { readJson, Repository } from "./repository.ts";
import { acme, publishAcme } from "./stranger.ts";
import { User } from "./user.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "snmp-rehearsal-")));
let registry: Registry;
let repository: Repository;
/** The versions of the first release. */
let first: Record<string, string>;
let device: Agent | undefined;
let host: string;

beforeAll(async () => {
  const [started, running] = await Promise.all([startDevice(), startRegistry(folder)]);
  ({ device, host } = started);
  registry = running;
  repository = await Repository.copy(join(folder, "repository"), registry);
  await repository.release();
  first = repository.versions();
}, 900_000);
afterAll(async () => {
  await Promise.all([device?.close(), registry?.close()]);
  rmSync(folder, { recursive: true });
});

const poll = `
  import { Client } from "@snmp/client";
  import { v2c } from "@snmp/mpm-v2c";
  try {
    const client = new Client(process.argv[2], v2c("public"));
    const [name] = await client.get("1.3.6.1.2.1.1.5.0");
    console.log(String(name));
    await client.close();
  } catch (error) {
    console.log(error.code, error.message);
  }
`;
const user = (name: string): User => new User(join(folder, name), registry);
const core = "node_modules/@snmp/mpm-core";

/** A user of the first release, with ranges as npm writes them. */
let early: User;
/** A user who also has a third-party model and finds it with `discover()`. */
let discovering: User;

describe("a first release", () => {
  test("publishes every package, with ranges that include a patch of another", async () => {
    for (const [name, version] of Object.entries(first)) {
      const published = await registry.describe(name);
      expect({ name, latest: published?.["dist-tags"]["latest"] }).toEqual({ name, latest: version });
      const ours = Object.entries(published!.versions[version]!.dependencies ?? {}).filter(
        ([dependency]) => dependency in first,
      );
      for (const [dependency, range] of ours) expect(range).toBe(`^${first[dependency]}`);
    }
  });

  test("a single model is installed with only its dependencies, and polls an agent", async () => {
    early = user("early");
    await early.npm("install", "@snmp/client", "@snmp/mpm-v2c");
    expect(readdirSync(join(early.folder, "node_modules/@snmp")).sort()).toEqual([
      "asn1",
      "client",
      "mpm-core",
      "mpm-v2c",
      "pdu",
      "transport",
    ]);
    expect(await early.run(poll, host)).toBe("core-0\n");
  }, 120_000);

  test("npm create makes a model that builds and passes its tests with the published packages", async () => {
    const author = user("author-of-a-model");
    await author.npm("create", "--yes", "snmp-mpm", "my-model", "--", "--identifier", "2560001");
    await author.npm("install", "--prefix", "my-model");
    expect(await author.npm("test", "--prefix", "my-model")).toMatch(/(?:#|ℹ) fail 0\b/);
    expect(
      readJson<{ version: string }>(
        join(author.folder, "my-model/node_modules/@snmp/mpm-conformance/package.json"),
      ).version,
    ).toBe(first["@snmp/mpm-conformance"]);
  }, 900_000);

  test("a third party publishes a model; discover() finds it after the install", async () => {
    const ranges = Object.fromEntries(
      ["@snmp/asn1", "@snmp/mpm-core", "@snmp/pdu"].map((name) => [name, `^${first[name]}`]),
    );
    await publishAcme(folder, registry, ranges);
    discovering = user("discovering");
    await discovering.npm("install", "@snmp/client", "@snmp/agent", "@snmp/mpm-core", "snmp-mpm-acme");
    expect(await discovering.run(discover)).toBe(
      `snmp-mpm-acme 1.0.0 registered ${acme}\nfound by discover\n`,
    );
  }, 120_000);
});

layoutTests(() => ({ folder, registry, core: `^${first["@snmp/mpm-core"]}` }));

/** Finds the models of the project; an agent and a client in this process use them. */
const discover = `
  import { Agent } from "@snmp/agent";
  import { Client } from "@snmp/client";
  import { discover } from "@snmp/mpm-core";
  const { packages } = await discover();
  for (const { name, version, status, identifiers, reason } of packages) console.log(name, version, status, identifiers[0]?.key ?? reason);
  const { acme } = await import("snmp-mpm-acme");
  const agent = new Agent({ port: 0, communities: [{ name: "public", access: "read-only" }], system: { name: "found by discover" } });
  await agent.listen();
  const client = new Client("127.0.0.1:" + agent.port, acme("public"));
  const [name] = await client.get("1.3.6.1.2.1.1.5.0");
  console.log(String(name));
  await client.close();
  await agent.close();
`;

describe("a patch of only mpm-core", () => {
  test("is released with the command, which contains it, and with no other package", async () => {
    repository.change({ "@snmp/mpm-core": "patch" });
    const released = await repository.release("@snmp/mpm-core");
    expect(Object.keys(released).sort()).toEqual(["@snmp/cli", "@snmp/mpm-core"]);
    const command = user("command");
    await command.npm("install", "@snmp/cli");
    expect(await command.npm("exec", "snmp", "--", "--version")).toContain(released["@snmp/cli"]);
  }, 900_000);

  test("npm update installs it: one copy, and everything works", async () => {
    for (const one of [early, discovering]) await one.npm("update");
    const version = repository.versions()["@snmp/mpm-core"];
    expect(version).not.toBe(first["@snmp/mpm-core"]);
    expect(early.copies("@snmp/mpm-core")).toEqual({ [core]: version });
    expect(discovering.copies("@snmp/mpm-core")).toEqual({ [core]: version });
    expect(await early.run(poll, host)).toBe("core-0\n");
    expect(await discovering.run(discover)).toContain("found by discover");
  }, 120_000);
});

describe("a breaking release of mpm-core", () => {
  const dependents = allPackages()
    .map(({ name, folder: place }) => ({ name, ...readJson<Dependent>(join(place, "package.json")) }))
    .filter(
      ({ dependencies, peerDependencies }) => "@snmp/mpm-core" in { ...dependencies, ...peerDependencies },
    )
    .map(({ name }) => name);
  /** Packages that depend on one of them, and not on mpm-core itself. */
  const further = allPackages()
    .map(({ name, folder: place }) => ({ name, ...readJson<Dependent>(join(place, "package.json")) }))
    .filter(({ dependencies = {} }) => dependents.some((dependent) => dependent in dependencies))
    .map(({ name }) => name)
    .filter((name) => !dependents.includes(name) && name !== "@snmp/mpm-core");
  let patched: Record<string, string>;

  test("is refused while a package that depends on it would be released as a patch", async () => {
    patched = repository.versions();
    repository.change({ "@snmp/mpm-core": "major", "@snmp/client": "major" });
    const { status, stderr } = await repository.tryVersion();
    expect(status).toBe(1);
    // changesets itself raises the kit, whose peer leaves its range
    for (const name of dependents.filter(
      (dependent) => !["@snmp/client", "@snmp/mpm-conformance"].includes(dependent),
    )) {
      expect(stderr).toContain(
        `@snmp/mpm-core breaks, and ${name} depends on it: add a changeset with a breaking bump for it`,
      );
    }
    expect(repository.versions()).toEqual(patched);
  }, 120_000);

  test("also releases all packages that depend on it or contain them, and no package below it", async () => {
    repository.change(Object.fromEntries(["@snmp/mpm-core", ...dependents].map((name) => [name, "major"])));
    const released = await repository.release("@snmp/mpm-core");
    expect(Object.keys(released).sort()).toEqual(
      [...dependents, ...further, "@snmp/cli", "@snmp/mpm-core", "create-snmp-mpm"].sort(),
    );
    for (const name of ["@snmp/mpm-core", ...dependents])
      expect(released[name]).toBe(nextMajor(patched[name]!));
    await repository.checkLockFile();
    const { peerDependencies } = repository.manifest("packages/mpm-conformance");
    const major = Number(released["@snmp/mpm-core"]!.split(".")[0]);
    expect(peerDependencies!["@snmp/mpm-core"]).toBe(`>=${major}.0.0 <${major + 1}.0.0`);
  }, 900_000);

  test("npm update changes nothing for users", async () => {
    await early.npm("update");
    expect(early.copies("@snmp/mpm-core")).toEqual({ [core]: patched["@snmp/mpm-core"] });
    expect(await early.run(poll, host)).toBe("core-0\n");
  }, 120_000);

  test("only the client updated: both versions are installed, share one registry, and the old model works with the new client", async () => {
    await early.npm("install", "@snmp/client@latest");
    expect(versionsOf(early)).toEqual([patched["@snmp/mpm-core"], broken()]);
    expect(await early.run(poll, host)).toBe("core-0\n");
  }, 120_000);

  test("with a registry of another shape, the client gives advice, and following it helps", async () => {
    for (const [place, version] of Object.entries(early.copies("@snmp/mpm-core"))) {
      if (version !== broken()) continue;
      for (const file of early.files(`${place}/dist`))
        if (file.endsWith(".js")) early.edit(file, "registry/1", "registry/2");
    }
    const told = await early.run(poll, host);
    expect(told).toContain(
      "ERR_SNMP_UNKNOWN_MODEL no message processing model 1 (SNMPv2c) is registered; none is.",
    );
    expect(told).toContain("`npm ls @snmp/mpm-core` shows who brings which; update those packages together");
    expect(await early.npm("ls", "@snmp/mpm-core")).toMatch(/@snmp\/mpm-v2c@.*\n.*@snmp\/mpm-core@/);
    await early.npm("install", "@snmp/mpm-v2c@latest");
    expect(early.copies("@snmp/mpm-core")).toEqual({ [core]: broken() });
    expect(await early.run(poll, host)).toBe("core-0\n");
  }, 120_000);

  test("the kit belongs to its contract: npm refuses the new kit beside the old contract", async () => {
    const author = user("author");
    await author.npm("install", `@snmp/mpm-core@^${first["@snmp/mpm-core"]}`);
    await expect(author.npm("install", "--save-dev", "@snmp/mpm-conformance@latest")).rejects.toThrow(
      "ERESOLVE",
    );
    await author.npm("install", "--save-dev", `@snmp/mpm-conformance@^${first["@snmp/mpm-conformance"]}`);
    expect(author.copies("@snmp/mpm-core")).toEqual({ [core]: patched["@snmp/mpm-core"] });
  }, 120_000);

  test("a third-party model on the old contract is found and used beside the new packages", async () => {
    await discovering.npm("install", "@snmp/client@latest", "@snmp/agent@latest", "@snmp/mpm-core@latest");
    expect(versionsOf(discovering)).toEqual([patched["@snmp/mpm-core"], broken()]);
    expect(await discovering.run(discover)).toBe(
      `snmp-mpm-acme 1.0.0 registered ${acme}\nfound by discover\n`,
    );
  }, 120_000);

  const broken = (): string => nextMajor(patched["@snmp/mpm-core"]!);
});

interface Dependent {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** Returns the versions of mpm-core in the tree, each once. */
function versionsOf(one: User): string[] {
  return [...new Set(Object.values(one.copies("@snmp/mpm-core")))].sort();
}

function nextMajor(version: string): string {
  return `${Number(version.split(".")[0]) + 1}.0.0`;
}
