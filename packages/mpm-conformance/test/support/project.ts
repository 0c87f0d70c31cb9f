// Projects in a folder of their own, with packages of this repository that are bundled from their sources, so that no build is needed.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const packages = join(__dirname, "../../..");

/** Puts packages into the node_modules of a project. */
export async function installPackages(project: string, names: readonly string[]): Promise<void> {
  await build({
    entryPoints: {
      ...Object.fromEntries(names.map((name) => [`${name}/index`, join(packages, name, "src/index.ts")])),
      ...Object.fromEntries(
        parts.map((part) => [
          `mpm-conformance/${part}`,
          join(packages, "mpm-conformance/src", part, "index.ts"),
        ]),
      ),
    },
    outdir: join(project, "node_modules/@snmp"),
    tsconfig: join(packages, "../tsconfig.json"),
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
  });
  for (const name of names) {
    const manifest = {
      name: `@snmp/${name}`,
      version: "0.0.0",
      type: "module",
      exports: { ".": "./index.js", "./*": "./*.js" },
    };
    writeFileSync(join(project, "node_modules/@snmp", name, "package.json"), JSON.stringify(manifest));
  }
  writeFileSync(join(project, "node_modules/@snmp/package.json"), JSON.stringify({ type: "module" }));
}

/** The entries of the kit besides its main one. */
const parts = ["command", "transport", "usm"];
