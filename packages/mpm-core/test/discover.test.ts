// discover(): the plug-ins of a project in each layout of node_modules. Node runs in temporary projects, so that its own imports are tested.
import { build } from "esbuild";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { DiscoveryReport } from "@snmp/mpm-core";
import {
  discoverIn,
  discovering,
  type Files,
  model,
  plugin,
  project,
  type Run,
  statuses,
} from "./support/project.ts";

describe("the dependencies that are looked at", () => {
  const files: Files = {
    "package.json": {
      dependencies: { "snmp-alpha": "*" },
      optionalDependencies: { "snmp-optional": "*", "snmp-alpha": "*" },
      devDependencies: { "snmp-dev": "*" },
      peerDependencies: { "snmp-peer": "*" },
    },
    ...plugin("node_modules/snmp-alpha", "snmp-alpha", 100),
    ...plugin("node_modules/snmp-optional", "snmp-optional", 101),
    ...plugin("node_modules/snmp-dev", "snmp-dev", 102),
    ...plugin("node_modules/snmp-peer", "snmp-peer", 103),
    ...plugin("node_modules/snmp-extraneous", "snmp-extraneous", 104),
  };

  test("production dependencies, development dependencies on request, and no others", async () => {
    const made = await project(files);
    expect(((await made.run(discovering)) as Run).registered).toEqual([100, 101]);
    const all = (await made.run(
      "report({ ...(await discover({ dev: true })), registered: [...discoveredPlugins.keys()] });",
    )) as Run;
    expect(all.registered).toEqual([100, 101, 102]);
    expect(all.packages.map(({ name }) => name)).toEqual(["snmp-alpha", "snmp-optional", "snmp-dev"]);
  });

  test("the dependencies of the project that contains `from`: a folder, a file, a URL", async () => {
    const made = await project({ ...files, "elsewhere/package.json": {}, "src/deep/file.js": "" });
    const places = [
      made.root,
      join(made.root, "src/deep"),
      join(made.root, "src/deep/file.js"),
      pathToFileURL(join(made.root, "src/deep/file.js")).href,
    ];
    for (const from of [
      ...places.map((place) => JSON.stringify(place)),
      `new URL("../src/deep/file.js", import.meta.url)`,
    ]) {
      const report = (await made.run(`report(await discover({ from: ${from} }));`, {
        folder: "elsewhere",
      })) as DiscoveryReport;
      expect(report.project).toBe(join(made.root, "package.json"));
      expect(report.packages).toHaveLength(2);
    }
    expect(((await made.run(discovering, { folder: "elsewhere" })) as Run).packages).toEqual([]);
  });

  test("finds other kinds of plug-ins by their keywords", async () => {
    const protocol = `
      import { pluginRegistry, propertyFault, registerSecurityModel } from "@snmp/mpm-core";
      registerSecurityModel({ identifier: 9, name: "snmp-security", create() {} });
      const protocols = pluginRegistry({
        kind: "authentication protocol", symbol: Symbol.for("acme/protocols/1"), key: ({ protocol }) => protocol,
        fault: (candidate) => propertyFault(candidate, { protocol: "string", name: "string" }),
      });
      protocols.register({ protocol: "sha3", name: "snmp-security" });`;
    const report = await discoverIn({
      "package.json": { dependencies: { "snmp-security": "*" } },
      "node_modules/snmp-security/package.json": {
        type: "module",
        main: "index.js",
        keywords: [
          "snmp-security-model-plugin",
          "snmp-auth-protocol-plugin",
          "snmp-privacy-protocol-plugin",
          "snmp-transport-plugin",
        ],
      },
      "node_modules/snmp-security/index.js": protocol,
    });
    expect(report.packages).toMatchObject([
      {
        status: "registered",
        kinds: ["security model", "authentication protocol", "privacy protocol", "transport"],
        identifiers: [
          { kind: "security model", key: 9 },
          { kind: "authentication protocol", key: "sha3" },
        ],
      },
    ]);
  });
});

test.each<[string, object, string]>([
  ["exports as text", { exports: "./lib/index.js" }, "lib/index.js"],
  [
    "exports with conditions",
    {
      exports: {
        types: "./index.d.ts",
        browser: "./browser.js",
        import: "./lib/index.js",
        default: "./no.js",
      },
    },
    "lib/index.js",
  ],
  [
    "exports with paths and nested conditions",
    { exports: { "./x": "./no.js", ".": { node: { require: "./no.cjs", import: "./lib/index.js" } } } },
    "lib/index.js",
  ],
  [
    "exports with alternatives",
    { exports: { ".": [{ unknown: "./no.js" }, "../no.js", "./lib/index.js"] } },
    "lib/index.js",
  ],
  ["exports with an encoded character", { exports: "./lib/a%20b.js" }, "lib/a b.js"],
  ["main without its ending", { exports: undefined, main: "lib/index" }, "lib/index.js"],
  ["main as a folder", { exports: undefined, main: "./lib" }, "lib/index.js"],
  ["nothing, which is index.js", { exports: undefined }, "index.js"],
])("finds the entry of a package as Node does: %s", async (_what, manifest, file) => {
  const files = plugin("node_modules/snmp-alpha", "snmp-alpha", 100, manifest) as Record<
    string,
    string | object
  >;
  const code = `${files["node_modules/snmp-alpha/index.js"] as string}globalThis.runs = (globalThis.runs ?? 0) + 1;`;
  delete files["node_modules/snmp-alpha/index.js"];
  const made = await project({
    "package.json": { dependencies: { "snmp-alpha": "*" } },
    ...files,
    [`node_modules/snmp-alpha/${file}`]: code,
  });
  // Node's own import afterwards finds the same module: it does not run a second time.
  const report = (await made.run(
    'const found = await discover();\nawait import("snmp-alpha");\nreport({ ...found, runs: globalThis.runs });',
  )) as DiscoveryReport;
  expect(report).toMatchObject({ runs: 1, packages: [{ status: "registered", identifiers: [model(100)] }] });
});

test("finds a plug-in in CommonJS, which requires mpm-core", async () => {
  const report = await discoverIn({
    "package.json": { dependencies: { "snmp-alpha": "*" } },
    "node_modules/snmp-alpha/package.json": { name: "snmp-alpha", keywords: ["snmp-mpm-plugin"] },
    "node_modules/snmp-alpha/index.js": `require("@snmp/mpm-core").register({ identifier: 100, name: "snmp-alpha", create() {} });`,
  });
  expect(report.packages).toMatchObject([{ status: "registered", identifiers: [model(100)] }]);
});

describe("plug-ins that were already registered are distinguished from those that the call registers", () => {
  const files: Files = {
    "package.json": { dependencies: { "snmp-alpha": "*", "snmp-beta": "*" } },
    ...plugin("node_modules/snmp-alpha", "snmp-alpha", 100),
    ...plugin("node_modules/snmp-beta", "snmp-beta", 101),
  };

  test("after an import by name", async () => {
    const made = await project(files);
    const report = (await made.run(
      'await import("snmp-alpha");\nreport(await discover());',
    )) as DiscoveryReport;
    expect(statuses(report)).toEqual({ "snmp-alpha": "already registered", "snmp-beta": "registered" });
    expect(report.packages.map(({ identifiers }) => identifiers)).toEqual([[model(100)], [model(101)]]);
  });

  test("under another name than the package's, by its exports", async () => {
    const made = await project({
      ...files,
      "node_modules/snmp-alpha/index.js": `import { register } from "@snmp/mpm-core";\nexport const plugin = { identifier: 100, name: "another", create() {} };\nregister(plugin);`,
    });
    const report = (await made.run("await discover();\nreport(await discover());")) as DiscoveryReport;
    expect(statuses(report)).toEqual({
      "snmp-alpha": "already registered",
      "snmp-beta": "already registered",
    });
  });

  test("after a concurrent call", async () => {
    const made = await project(files);
    const reports = (await made.run(
      "report(await Promise.all([discover(), discover(), discover()]));",
    )) as DiscoveryReport[];
    expect(reports.map(statuses)).toEqual([
      { "snmp-alpha": "registered", "snmp-beta": "registered" },
      { "snmp-alpha": "already registered", "snmp-beta": "already registered" },
      { "snmp-alpha": "already registered", "snmp-beta": "already registered" },
    ]);
  });
});

test("mpm-core can be bundled for a browser: no import of Node's modules, and the import of plug-ins stays as it is", async () => {
  const { outputFiles, warnings, metafile } = await build({
    entryPoints: [join(__dirname, "../src/index.ts")],
    bundle: true,
    write: false,
    metafile: true,
    platform: "browser",
    format: "esm",
    tsconfig: join(__dirname, "../../../tsconfig.json"),
    logLevel: "silent",
  });
  expect(warnings).toEqual([]);
  expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
  const code = outputFiles[0]!.text;
  expect(code).toMatch(/import\(\s*\/\* webpackIgnore: true \*\/\s*\/\* @vite-ignore \*\/\s*url\s*\)/);
  expect(code).not.toMatch(/\bfrom\s*["']node:|\brequire\(/);
});
