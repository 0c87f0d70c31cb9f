// Describes the bundle of @snmp/cli for esbuild: `index.js`, and beside it what only some commands load: the compiler of MIB modules, the
// exporter, and the standard modules as data.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { writeNames } from "./cli-names.js";
import { listPublicPackages, root } from "./workspace.js";

const manifests = new Map(listPublicPackages().map(({ manifest }) => [manifest.name, manifest]));

const folder = join(root, "packages/cli");

/** Builds everything with the `build` of esbuild. Returns the names of the files that went into it. */
export async function buildCli(build, options = {}) {
  const shared = { ...options, metafile: true };
  const main = await build({ ...cliBundle(), ...shared });
  const compiler = await build({
    ...cliBundle(),
    ...shared,
    entryPoints: ["src/names/compiler.ts"],
    outfile: "dist/compiler.js",
  });
  const exporter = await build({
    ...cliBundle(),
    ...shared,
    entryPoints: ["src/export/exporter.ts"],
    outfile: "dist/exporter.js",
  });
  const inputs = [main, compiler, exporter].flatMap(({ metafile }) => Object.keys(metafile.inputs));
  return [...inputs, ...(await buildNames(build, options))];
}

/** Writes the standard modules beside the bundle. */
async function buildNames(build, options) {
  const work = mkdtempSync(join(tmpdir(), "snmp-names-"));
  try {
    const outfile = join(work, "names.mjs");
    const texts = join(root, "packages/mibs/src/generated/texts.ts");
    const { metafile } = await build({
      ...cliBundle(),
      ...options,
      metafile: true,
      entryPoints: undefined,
      stdin: {
        contents: `export { texts } from ${JSON.stringify(texts)}; export { libraryOf, Mib } from "@snmp/mib";`,
        resolveDir: folder,
        sourcefile: "names.js",
      },
      outfile,
    });
    const { texts: modules, libraryOf, Mib } = await import(pathToFileURL(outfile).href);
    writeNames(join(folder, "dist"), modules, { libraryOf, Mib });
    return Object.keys(metafile.inputs);
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** Returns the options for esbuild. */
function cliBundle() {
  const { name, dependencies, devDependencies } = manifests.get("@snmp/cli");
  const bundled = [name, ...Object.keys(devDependencies)].filter((dependency) => manifests.has(dependency));
  const versions = Object.fromEntries(
    bundled.map((dependency) => [dependency, manifests.get(dependency).version]),
  );
  return {
    absWorkingDir: folder,
    entryPoints: ["src/index.ts"],
    outfile: "dist/index.js",
    bundle: true,
    external: Object.keys(dependencies), // of others: the exporter's
    format: "esm",
    platform: "node",
    target: "node20",
    charset: "utf8",
    legalComments: "none",
    define: {
      SNMP_BUNDLED_VERSIONS: JSON.stringify(versions),
      SNMP_IS_BUNDLED: "true",
      SNMP_BUNDLE_URL: "import.meta.url",
    },
    logLevel: "warning",
  };
}

/** Throws if an input is not ours: the bundle is published under our licence. */
export function refuseForeignCode(inputs) {
  const foreign = inputs.filter((file) => {
    const [, name] = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(`/${file}`) ?? [];
    return name !== undefined && !manifests.has(name);
  });
  if (foreign.length > 0)
    throw new Error(`the bundle of @snmp/cli contains code of others: ${foreign.join(", ")}`);
}
