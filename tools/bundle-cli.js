// Builds dist/index.js of @snmp/cli: one file with all of our packages in it (docs/decisions/0002-cli-bundle.md).
import { join } from "node:path";
import { build } from "esbuild";
import { publicPackages, root } from "./workspace.js";

const cli = join(root, "packages/cli");
const all = new Map(publicPackages().map(({ manifest }) => [manifest.name, manifest]));
const { name: ownName, devDependencies } = all.get("@snmp/cli");
const bundled = [ownName, ...Object.keys(devDependencies)];
const versions = Object.fromEntries(bundled.map((name) => [name, all.get(name).version]));

const { metafile } = await build({
  entryPoints: [join(cli, "src/index.ts")],
  outfile: join(cli, "dist/index.js"),
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  charset: "utf8",
  legalComments: "none",
  define: { SNMP_BUNDLED_VERSIONS: JSON.stringify(versions) },
  metafile: true,
  logLevel: "warning",
});
refuseForeignCode(Object.keys(metafile.inputs));

/** Whatever is bundled is published under our licence: nothing of anybody else's may slip in. */
function refuseForeignCode(inputs) {
  const foreign = inputs.filter((file) => {
    const [, name] = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(`/${file}`) ?? [];
    return name !== undefined && !all.has(name);
  });
  if (foreign.length > 0) throw new Error(`not ours, and in the bundle of @snmp/cli: ${foreign.join(", ")}`);
}
