// The checks of a package: each fault of a package.json or an entry file fails at its check.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pluginOf, packageName } from "./support/model.ts";
import { strangeOutcome } from "./support/strange-suite.ts";

const folder = mkdtempSync(join(tmpdir(), "snmp-kit-package-"));
afterAll(() => rmSync(folder, { recursive: true }));

const sound = {
  name: packageName,
  keywords: ["snmp-mpm-plugin"],
  type: "module",
  sideEffects: ["./dist/index.js"],
  exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } },
  dependencies: { "@snmp/mpm-core": "^0.1.0" },
};
const entry = 'import { register } from "@snmp/mpm-core";\nregister({});\n';

interface Fault {
  readonly fault: string;
  readonly manifest?: object;
  readonly entry?: string;
  readonly fails: readonly string[];
}

const faults: readonly Fault[] = [
  { fault: "nothing", fails: [] },
  {
    fault: "peerDependencies instead of dependencies",
    manifest: { dependencies: {}, peerDependencies: { "@snmp/mpm-core": "^0.1.0" } },
    fails: [],
  },
  { fault: "another name", manifest: { name: "x" }, fails: ["package: it has the name of the plug-in"] },
  {
    fault: "no keyword",
    manifest: { keywords: [] },
    fails: ["package: it has the keyword snmp-mpm-plugin"],
  },
  { fault: "CommonJS", manifest: { type: "commonjs" }, fails: ["package: it is a module"] },
  {
    fault: "sideEffects of false",
    manifest: { sideEffects: false },
    fails: ["package: sideEffects lists the entry file"],
  },
  {
    fault: "a registration in another file",
    entry: 'import "./register.js";\n',
    fails: ["package: the entry file itself calls register()"],
  },
  {
    fault: "mpm-core among the devDependencies alone",
    manifest: { dependencies: {}, devDependencies: { "@snmp/mpm-core": "^0.1.0" } },
    fails: ["package: it depends on @snmp/mpm-core"],
  },
  {
    fault: "no dependency on mpm-core",
    manifest: { dependencies: {} },
    fails: ["package: it depends on @snmp/mpm-core"],
  },
];

test.each(faults)(
  "a package with $fault fails at its check",
  async ({ fault, manifest, fails, ...given }) => {
    const place = join(folder, fault.replaceAll(" ", "-"));
    mkdirSync(join(place, "dist"), { recursive: true });
    writeFileSync(join(place, "package.json"), JSON.stringify({ ...sound, ...manifest }));
    writeFileSync(join(place, "dist/index.js"), given.entry ?? entry);
    const options = { manifest: join(place, "package.json") };
    const { failed } = await strangeOutcome(pluginOf(), options, true, "package:");
    expect(Object.keys(failed)).toEqual(fails);
  },
);
