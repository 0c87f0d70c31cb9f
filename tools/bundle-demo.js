// Builds dist/index.js of @snmp/cli straight from the sources of all packages, so that `npm start` needs nothing but esbuild. `npm test`
// replaces it by the bundle of the built packages, which is smaller.
import { createRequire } from "node:module";
import { join } from "node:path";
import { buildCli } from "./cli-bundle.js";
import { demoFolder, root } from "./workspace.js";

const { build } = createRequire(join(root, demoFolder, "package.json"))("esbuild");
await buildCli(build, {
  tsconfig: join(root, "tsconfig.json"), // its paths lead from the names of the packages to their sources
  ignoreAnnotations: true, // `sideEffects` in package.json names built files
});
