// Builds dist/index.js of @snmp/cli straight from the sources of all packages, so that `npm start` needs nothing but esbuild. `npm test`
// replaces it by the bundle of the built packages, which is smaller.
import { join } from "node:path";
import { build } from "esbuild";
import { cliBundle } from "../cli-bundle.js";
import { root } from "../workspace.js";

await build({
  ...cliBundle(),
  tsconfig: join(root, "tsconfig.json"), // its paths lead from the names of the packages to their sources
  ignoreAnnotations: true, // `sideEffects` in package.json names built files
});
