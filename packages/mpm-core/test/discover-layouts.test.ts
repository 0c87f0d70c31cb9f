// discover() in the layouts of node_modules that package managers make.
import { join } from "node:path";
import type { DiscoveryReport } from "@snmp/mpm-core";
import { discoverIn, discovering, model, plugin, project, type Run, statuses } from "./support/project.ts";

describe("in each layout of node_modules", () => {
  test("npm: flat, with a dependency nested where versions differ", async () => {
    const made = await project({
      "package.json": { dependencies: { "snmp-alpha": "^1.0.0", "@acme/snmp-beta": "*", lodash: "*" } },
      ...plugin("node_modules/snmp-alpha", "snmp-alpha", 100),
      ...plugin("node_modules/@acme/snmp-beta", "@acme/snmp-beta", 101, {
        keywords: ["other", "snmp-mpm-plugin"],
      }),
      "node_modules/lodash/package.json": {
        name: "lodash",
        version: "4.0.0",
        main: "lodash.js",
        dependencies: { "snmp-hidden": "*" },
      },
      "node_modules/lodash/lodash.js": "throw new Error('no plug-in is never imported');",
      ...plugin("node_modules/snmp-hidden", "snmp-hidden", 102), // a dependency of a dependency
    });
    const report = (await made.run(discovering)) as Run;
    expect(report).toEqual({
      project: join(made.root, "package.json"),
      packages: [
        {
          name: "snmp-alpha",
          version: "1.2.3",
          path: join(made.root, "node_modules/snmp-alpha"),
          kinds: ["message processing model"],
          status: "registered",
          identifiers: [model(100)],
        },
        {
          name: "@acme/snmp-beta",
          version: "1.2.3",
          path: join(made.root, "node_modules/@acme/snmp-beta"),
          kinds: ["message processing model"],
          status: "registered",
          identifiers: [model(101)],
        },
      ],
      unresolved: [],
      registered: [100, 101],
    });
  });

  test("pnpm: links into a store, each package with its own dependencies and its own copy of mpm-core", async () => {
    const store = "node_modules/.pnpm";
    const report = await discoverIn(
      {
        "package.json": { dependencies: { "snmp-alpha": "1.0.0" } },
        "node_modules/snmp-alpha": { link: `${store}/snmp-alpha@1.0.0/node_modules/snmp-alpha` },
        ...plugin(`${store}/snmp-alpha@1.0.0/node_modules/snmp-alpha`, "snmp-alpha", 100),
        ...plugin(`${store}/node_modules/snmp-hidden`, "snmp-hidden", 101),
      },
      ["node_modules/@snmp/mpm-core", `${store}/snmp-alpha@1.0.0/node_modules/@snmp/mpm-core`],
    );
    expect(report.packages).toMatchObject([
      { name: "snmp-alpha", status: "registered", identifiers: [model(100)] },
    ]);
    expect(report.packages[0]!.path).toMatch(/\.pnpm.snmp-alpha@1\.0\.0.node_modules.snmp-alpha$/);
    expect(report.registered).toEqual([100]);
  });

  test("workspaces: the current package, linked siblings, other dependencies at the root", async () => {
    const report = await discoverIn(
      {
        "package.json": { workspaces: ["packages/*"], dependencies: { "snmp-of-the-root": "*" } },
        "packages/app/package.json": {
          name: "app",
          dependencies: { "snmp-alpha": "*", "@acme/beta": "workspace:*" },
        },
        ...plugin("node_modules/snmp-alpha", "snmp-alpha", 100),
        ...plugin("node_modules/snmp-of-the-root", "snmp-of-the-root", 102),
        "node_modules/@acme/beta": { link: "packages/beta" },
        ...plugin("packages/beta", "@acme/beta", 101),
      },
      undefined,
      "packages/app/src/deep",
    );
    expect(statuses(report)).toEqual({ "snmp-alpha": "registered", "@acme/beta": "registered" });
    expect(report.registered).toEqual([100, 101]);
    expect(report.packages[1]!.path).toMatch(/packages.beta$/);
  });

  test("yarn with node_modules: the nearest of two versions is used", async () => {
    const report = await discoverIn(
      {
        "package.json": { private: true, workspaces: ["app"] },
        "app/package.json": { dependencies: { "snmp-alpha": "^2.0.0" } },
        ...plugin("node_modules/snmp-alpha", "snmp-alpha", 100, { version: "1.0.0" }),
        ...plugin("app/node_modules/snmp-alpha", "snmp-alpha", 200, { version: "2.0.0" }),
      },
      undefined,
      "app",
    );
    expect(report.packages).toMatchObject([{ version: "2.0.0", identifiers: [model(200)] }]);
    expect(report.registered).toEqual([200]);
  });

  test("an alias: the name in package.json differs from the package's name", async () => {
    const made = await project({
      "package.json": { dependencies: { alias: "npm:snmp-alpha@1.0.0" } },
      ...plugin("node_modules/alias", "snmp-alpha", 100),
    });
    const twice = (await made.run("await discover(); report(await discover());")) as DiscoveryReport;
    expect(twice.packages).toMatchObject([
      { name: "alias", status: "already registered", identifiers: [model(100)] },
    ]);
  });
});
