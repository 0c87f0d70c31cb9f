// discover(): plug-ins and projects with faults.
import { join } from "node:path";
import type { DiscoveryReport } from "@snmp/mpm-core";
import { discoverIn, type Files, plugin, project } from "./support/project.ts";

describe("a plug-in with a fault is reported, and the others go on", () => {
  const at = (name: string, code: string, manifest: object = {}): Files => ({
    ...plugin(`node_modules/${name}`, name, 0, manifest),
    [`node_modules/${name}/index.js`]: code,
  });

  test("reports a reason per fault", async () => {
    const names = [
      "throws",
      "rejects",
      "no-syntax",
      "no-import",
      "silent",
      "not-valid",
      "junk",
      "clash",
      "no-entry",
      "no-file",
      "half",
      "snmp-alpha",
    ];
    const registering = (fields: string) =>
      `import { register } from "@snmp/mpm-core";\nregister({ ${fields} });`;
    const report = await discoverIn({
      "package.json": { dependencies: Object.fromEntries(names.map((name) => [name, "*"])) },
      ...at("throws", "throw new TypeError('no such thing');"),
      ...at("rejects", "await Promise.reject('plain text');"),
      ...at("no-syntax", "import {"),
      ...at("no-import", "import 'not-there';"),
      ...at("silent", "export const plugin = {};"),
      ...at("not-valid", registering("identifier: 100, name: 'not-valid'")),
      ...at(
        "junk",
        `globalThis[Symbol.for("@snmp/mpm-core/registry/1")] ??= new Map();\nglobalThis[Symbol.for("@snmp/mpm-core/registry/1")].set(101, { name: "junk" });`,
      ),
      ...at("clash", registering("identifier: 101, name: 'clash', create() {}")),
      ...at("no-entry", "", { exports: { ".": { require: "./index.cjs" }, "./other": "./index.js" } }),
      ...at("no-file", "", { exports: "./gone.js" }),
      ...at(
        "half",
        `${registering("identifier: 102, name: 'half', create() {}")}\nthrow new Error('too late');`,
      ),
      ...plugin("node_modules/snmp-alpha", "snmp-alpha", 103),
    });
    const told = Object.fromEntries(
      report.packages.map(({ name, status, reason, identifiers }) => [
        name,
        [status, reason, identifiers.map(({ key }) => key)],
      ]),
    );
    expect(told).toEqual({
      throws: ["failed", "no such thing", []],
      rejects: ["failed", "plain text", []],
      "no-syntax": ["failed", expect.stringContaining("Unexpected end of input"), []],
      "no-import": ["failed", expect.stringContaining("Cannot find package 'not-there'"), []],
      silent: ["invalid", "it was imported, but registered no plug-in", []],
      "not-valid": [
        "invalid",
        "not a message processing model plug-in: `create` is missing (a function is wanted)",
        [],
      ],
      junk: [
        "invalid",
        "it registered something that is not a valid plug-in: `identifier` is missing (a number is wanted)",
        [101],
      ],
      clash: [
        "failed",
        expect.stringContaining(
          "message processing model 101 is already registered by junk; clash cannot have it too",
        ),
        [],
      ],
      "no-entry": ["failed", "its package.json exports no entry that can be imported", []],
      "no-file": ["failed", expect.stringContaining("Cannot find module"), []],
      half: ["failed", "too late", [102]],
      "snmp-alpha": ["registered", undefined, [103]],
    });
  });

  test("F7: a package whose import never settles fails after the timeout, and the others go on", async () => {
    const made = await project({
      "package.json": { dependencies: { "never-settles": "*", "snmp-alpha": "*" } },
      ...at("never-settles", "await new Promise(() => {});"),
      ...plugin("node_modules/snmp-alpha", "snmp-alpha", 103),
    });
    const { packages } = (await made.run("report(await discover({ timeout: 3000 }));")) as DiscoveryReport;
    expect(packages).toMatchObject([
      {
        name: "never-settles",
        status: "failed",
        identifiers: [],
        reason: expect.stringMatching(
          /^its import did not finish within 3000 ms; look for a top-level await/,
        ),
      },
      { name: "snmp-alpha", status: "registered" },
    ]);
  });

  test.each(["0", "-1", "1.5", "NaN", "2 ** 31", "'10'"])(
    "F7: the timeout %s is refused",
    async (timeout) => {
      const made = await project({});
      const message = await made.run(
        `report(await discover({ timeout: ${timeout} }).catch(({ name, message }) => name + ": " + message));`,
      );
      expect(message).toMatch(
        /^RangeError: the option timeout must be an integer in the range 1\.\.2147483647/,
      );
    },
  );

  describe("F9: a package that was imported before, and whose plug-in was unregistered since", () => {
    const replace = `
      unregister(100);
      register({ identifier: 100, name: "replacement", create() {} });`;

    test("is told apart from one that registered nothing, after an earlier discover()", async () => {
      const made = await project({
        "package.json": { dependencies: { "snmp-alpha": "*" } },
        ...plugin("node_modules/snmp-alpha", "snmp-alpha", 100),
      });
      const script = `
        import { register, unregister } from "@snmp/mpm-core";
        await discover();
        unregister(100);
        const removed = await discover();
        register({ identifier: 100, name: "replacement", create() {} });
        report([removed.packages[0], (await discover()).packages[0]]);`;
      expect(await made.run(script)).toMatchObject([
        {
          status: "unregistered",
          identifiers: [],
          reason: expect.stringContaining("message processing model 100 was unregistered. To use it,"),
        },
        {
          status: "unregistered",
          identifiers: [],
          reason: expect.stringContaining(
            "message processing model 100 now belongs to replacement. To use it,",
          ),
        },
      ]);
    });

    test("is told by its exports, after an import by name", async () => {
      const made = await project({
        "package.json": { dependencies: { "snmp-alpha": "*" } },
        ...at(
          "snmp-alpha",
          `import { register } from "@snmp/mpm-core";\nexport const plugin = { identifier: 100, name: "snmp-alpha", create() {} };\nregister(plugin);`,
        ),
      });
      const script = `
        import { register, unregister } from "@snmp/mpm-core";
        await import("snmp-alpha");
        ${replace}
        report((await discover()).packages[0]);`;
      expect(await made.run(script)).toMatchObject({
        status: "unregistered",
        identifiers: [],
        reason: expect.stringContaining("message processing model 100 now belongs to replacement"),
      });
    });
  });

  test("reports the error object too", async () => {
    const made = await project({
      "package.json": { dependencies: { clash: "*" } },
      ...at(
        "clash",
        `import { register } from "@snmp/mpm-core";\nregister({ identifier: 100, name: "clash", create() {} });`,
      ),
    });
    const script = `
      import { PluginClash, register } from "@snmp/mpm-core";
      register({ identifier: 100, name: "mine", create() {} });
      const { packages } = await discover();
      report([packages[0].status, packages[0].error instanceof PluginClash, packages[0].error.registered]);`;
    expect(await made.run(script)).toEqual(["failed", true, "mine"]);
  });

  test("lists dependencies that are missing or cannot be read, plug-ins or not", async () => {
    const report = await discoverIn({
      "package.json": {
        dependencies: { "not-installed": "*", broken: "*", list: "*", "../escape": "*", ".hidden": "*" },
        optionalDependencies: { fsevents: "*" },
      },
      "node_modules/broken/package.json": "{ not json",
      "node_modules/list/package.json": "[]",
    });
    expect(report.packages).toEqual([]);
    expect(Object.fromEntries(report.unresolved.map(({ name, reason }) => [name, reason]))).toEqual({
      "not-installed": expect.stringMatching(
        /^it is not installed: no node_modules folder of .* or above has it$/,
      ),
      fsevents: expect.stringMatching(/^it is not installed/),
      broken: expect.stringMatching(/^its package\.json cannot be read: .*JSON/),
      list: "its package.json cannot be read: it does not hold an object",
      "../escape": "this is not a valid name of a package",
      ".hidden": "this is not a valid name of a package",
    });
  });

  test("says how to start the program if yarn's Plug'n'Play keeps a dependency", async () => {
    const { unresolved } = await discoverIn(
      { "app/package.json": { dependencies: { "snmp-alpha": "*" } }, ".pnp.cjs": "" },
      ["app/node_modules/@snmp/mpm-core"],
      "app",
    );
    expect(unresolved).toEqual([
      {
        name: "snmp-alpha",
        reason: expect.stringMatching(/it is not installed.*\.pnp\.cjs says.*start the program with yarn/),
      },
    ]);
  });
});

describe("projects without a usable package.json", () => {
  test("no package.json: an empty report", async () => {
    const made = await project({});
    const report = await made.run(
      `report(await discover({ from: ${JSON.stringify(join(made.root, "/"))} }));`,
    );
    expect(report).toEqual({ packages: [], unresolved: [] });
  });

  test.each(["{ not json", "[1]", "null"])(
    "a project package.json that holds %s: an error that names the file",
    async (content) => {
      const made = await project({ "broken/package.json": content });
      const from = JSON.stringify(join(made.root, "broken"));
      const told = await made.run(
        `report(await discover({ from: ${from} }).catch(({ name, code, message }) => [name, code, message]));`,
      );
      const file = join(made.root, "broken/package.json");
      expect(told).toEqual([
        "SnmpError",
        "ERR_SNMP_DISCOVERY",
        expect.stringContaining(`${file} cannot be read: `),
      ]);
    },
  );

  test("no Node.js, or an old one: an error that says which version is needed, and later calls work", async () => {
    const made = await project({});
    const script = `
      const { getBuiltinModule } = process;
      process.getBuiltinModule = undefined;
      const { code, message } = await discover().catch((error) => error);
      process.getBuiltinModule = getBuiltinModule;
      report([code, message, (await discover()).packages]);`;
    const advice = expect.stringContaining("discover() needs Node.js 20.16 or newer") as string;
    expect(await made.run(script)).toEqual(["ERR_SNMP_DISCOVERY", advice, []]);
  });
});
