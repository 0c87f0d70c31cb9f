// Describes the bundle of @snmp/cli for esbuild.
import { join } from "node:path";
import { listPublicPackages, root } from "./workspace.js";

const manifests = new Map(listPublicPackages().map(({ manifest }) => [manifest.name, manifest]));

/** Returns the options for esbuild. */
export function cliBundle() {
  const folder = join(root, "packages/cli");
  const { name, devDependencies } = manifests.get("@snmp/cli");
  const bundled = [name, ...Object.keys(devDependencies)].filter((dependency) => manifests.has(dependency));
  const versions = Object.fromEntries(
    bundled.map((dependency) => [dependency, manifests.get(dependency).version]),
  );
  return {
    absWorkingDir: folder,
    entryPoints: ["src/index.ts"],
    outfile: "dist/index.js",
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    charset: "utf8",
    legalComments: "none",
    define: { SNMP_BUNDLED_VERSIONS: JSON.stringify(versions) },
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
