// discover() where each package manager puts packages: real managers, a single project and a workspace of two.
import { existsSync, lstatSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../support/built.ts";
import { readJson } from "./repository.ts";
import { write } from "../packed/project.ts";
import { type Registry, succeed } from "./registry.ts";
import { acme, publish } from "./stranger.ts";

/** A package manager: its command, its configuration, and how it runs Node.js. */
interface Manager {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** Its configuration, by file at the root of the project. */
  configuration(registry: Registry): Readonly<Record<string, string>>;
  /** How a project asks for another package of its workspace. */
  readonly sibling: string;
  /** Paths that must, or must not, exist in a single project after the install. */
  readonly shows: (project: string) => boolean;
  /** How it runs Node.js, if `node` alone does not suffice. */
  readonly node?: readonly string[];
}

const { packageManager } = readJson<{ packageManager: string }>(join(root, "package.json"));
const classic = join(dirname(require.resolve("yarn/package.json")), "bin/yarn.js");
const berry = join(dirname(require.resolve("@yarnpkg/cli-dist/package.json")), "bin/yarn.js");

/** Yarn 4, with one of its two ways to keep packages. */
function yarn4(
  linker: "node-modules" | "pnp",
): Pick<Manager, "program" | "args" | "sibling" | "configuration"> {
  const settings = [
    `nodeLinker: ${linker}`,
    "unsafeHttpWhitelist: [127.0.0.1]",
    "enableImmutableInstalls: false",
    "npmMinimalAgeGate: 0",
  ];
  return {
    program: process.execPath,
    args: [berry, "install"],
    sibling: "workspace:*",
    configuration: ({ url }) => ({
      ".yarnrc.yml": [...settings, `npmRegistryServer: "${url}"`, "enableTelemetry: false", ""].join("\n"),
      "yarn.lock": "",
    }),
  };
}

const managers: readonly Manager[] = [
  {
    name: "npm",
    program: "npm",
    args: ["install"],
    configuration: () => ({}),
    sibling: "*",
    shows: (project) => existsSync(join(project, "node_modules/@snmp/pdu")),
  },
  {
    name: "pnpm, strict",
    program: "npx",
    args: ["--yes", packageManager, "install", "--no-frozen-lockfile"],
    configuration: () => ({ "pnpm-workspace.yaml": "packages: [app, model]\n" }),
    sibling: "workspace:*",
    shows: (project) =>
      lstatSync(join(project, "node_modules/snmp-mpm-acme")).isSymbolicLink() &&
      !existsSync(join(project, "node_modules/@snmp/pdu")),
  },
  {
    name: "yarn 1",
    program: process.execPath,
    args: [classic, "install", "--non-interactive"],
    configuration: ({ url }) => ({ ".yarnrc": `registry "${url}"\n` }),
    sibling: "*",
    shows: (project) => existsSync(join(project, "node_modules/.yarn-integrity")),
  },
  {
    name: "yarn 4 with node_modules",
    ...yarn4("node-modules"),
    shows: (project) => existsSync(join(project, "node_modules/.yarn-state.yml")),
  },
  {
    name: "yarn 4 with Plug'n'Play",
    ...yarn4("pnp"),
    shows: (project) => existsSync(join(project, ".pnp.cjs")) && !existsSync(join(project, "node_modules")),
    node: [process.execPath, berry, "node"],
  },
];

const discover = `
  import { discover, discoveredPlugins } from "@snmp/mpm-core";
  const { packages, unresolved } = await discover();
  for (const { name, version, status, identifiers, reason } of packages) console.log(name, version, status, identifiers[0]?.key ?? reason);
  for (const { name, reason } of unresolved) console.log(name, "unresolved", reason);
  console.log([...discoveredPlugins.keys()].join());
`;
const found = `snmp-mpm-acme 1.0.0 registered ${acme}\nsnmp-mpm-broken 1.0.0 failed no licence key\n`;

/** Declares the tests; `place` is the folder for their projects, available once their dependencies are published. */
export function layoutTests(
  place: () => { readonly folder: string; readonly registry: Registry; readonly core: string },
): void {
  describe("discover(), with a broken plug-in and a plug-in that only another package depends on", () => {
    beforeAll(async () => {
      const { folder, registry, core } = place();
      await publish(folder, registry, "snmp-mpm-broken", {}, 'throw new Error("no licence key");');
      await publish(
        folder,
        registry,
        "snmp-mpm-hidden",
        { "@snmp/mpm-core": core },
        modelOf("snmp-mpm-hidden", 100),
      );
      await publish(folder, registry, "snmp-mpm-bundle", { "snmp-mpm-hidden": "1.0.0" }, "");
    }, 60_000);

    test.each(managers)(
      "by $name: a project, and another in its workspace",
      async (manager) => {
        const { folder, registry, core } = place();
        const project = join(folder, `layout-${managers.indexOf(manager)}`);
        const app = join(project, "app");
        const ours = { "@snmp/mpm-core": core };
        const own = { keywords: ["snmp-mpm-plugin"], exports: "./index.js" };
        const root = { ...ours, ...strangers, "snmp-mpm-bundle": "1.0.0" };
        write(join(project, "package.json"), manifest("project", root, { workspaces: ["app", "model"] }));
        write(
          join(app, "package.json"),
          manifest("app", { ...ours, ...strangers, "snmp-mpm-own": manager.sibling }),
        );
        write(join(project, "model/package.json"), manifest("snmp-mpm-own", ours, own));
        write(join(project, "model/index.js"), modelOf("snmp-mpm-own", 200));
        await install(manager, project, registry);
        expect(manager.shows(project)).toBe(true);
        const bundle = "snmp-mpm-bundle 1.0.0 invalid it was imported, but registered no plug-in\n";
        expect(await run(manager, project, registry)).toBe(`${found}${bundle}${acme}\n`);
        expect(await run(manager, app, registry)).toBe(
          `${found}snmp-mpm-own 1.0.0 registered 200\n${acme},200\n`,
        );
      },
      120_000,
    );
  });
}

// sorted, as yarn sorts package.json
const strangers = { "snmp-mpm-acme": "1.0.0", "snmp-mpm-broken": "1.0.0" };

function manifest(name: string, dependencies: Readonly<Record<string, string>>, more: object = {}): string {
  return JSON.stringify({ name, version: "1.0.0", private: true, type: "module", dependencies, ...more });
}

function modelOf(name: string, identifier: number): string {
  return `import { register } from "@snmp/mpm-core";\nregister({ identifier: ${identifier}, name: "${name}", create() {} });\n`;
}

async function install(
  { program: command, args, configuration }: Manager,
  project: string,
  registry: Registry,
): Promise<void> {
  for (const [name, text] of Object.entries(configuration(registry))) write(join(project, name), text);
  const { npm_config_cache: _, ...env } = registry.env; // npx has pnpm in the usual cache
  await succeed(command, args, project, command === "npx" ? env : registry.env);
}

function run({ node = [process.execPath] }: Manager, project: string, registry: Registry): Promise<string> {
  const [command, ...args] = [...node, write(join(project, "main.js"), discover)];
  return succeed(command, args, project, registry.env);
}
