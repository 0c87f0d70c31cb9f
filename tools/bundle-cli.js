// Builds dist/index.js of @snmp/cli: one file with all of our packages in it, and none of @peculiar/asn1-schema, whose loading takes
// longer than everything else that the command does (docs/decisions/0002-cli-bundle.md).
import { join } from "node:path";
import * as schemaLibrary from "@peculiar/asn1-schema";
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
  plugins: [{ name: "stub of @peculiar/asn1-schema", setup: stubSchemaLibrary }],
  define: { SNMP_BUNDLED_VERSIONS: JSON.stringify(versions) },
  metafile: true,
  logLevel: "warning",
});
refuseForeignCode(Object.keys(metafile.inputs));

/**
 * Declarations register with that library when they are loaded; on the wire only the codecs compiled from them run, which never call it.
 * So its decorators do nothing here, its constants are what they are, and everything else throws.
 */
function stubSchemaLibrary(pluginBuild) {
  pluginBuild.onResolve({ filter: /^@peculiar\/asn1-schema$/ }, ({ path }) => ({ path, namespace: "stub", sideEffects: false }));
  pluginBuild.onLoad({ filter: /.*/, namespace: "stub" }, () => ({
    contents: Object.entries(schemaLibrary)
      .filter(([name]) => name.startsWith("Asn"))
      .map(([name, value]) => `export const ${name} = ${stubOf(name, value)};`)
      .join("\n"),
  }));
}

function stubOf(name, value) {
  if (name === "AsnType" || name === "AsnProp") return "() => () => {}";
  const isConstants = typeof value === "object" && Object.values(value).every((member) => ["string", "number"].includes(typeof member));
  if (isConstants) return JSON.stringify(value);
  return `new Proxy(class {}, { get(_, key) { throw new Error("@peculiar/asn1-schema is not part of this bundle: ${name}." + String(key)); } })`;
}

/** Whatever is bundled is published under our licence: nothing of anybody else's may slip in. */
function refuseForeignCode(inputs) {
  const foreign = inputs.filter((file) => {
    const [, name] = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(`/${file}`) ?? [];
    return name !== undefined && !all.has(name);
  });
  if (foreign.length > 0) throw new Error(`not ours, and in the bundle of @snmp/cli: ${foreign.join(", ")}`);
}
