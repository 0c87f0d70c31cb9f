// Builds the bundle of @snmp/cli for `npm start`, which needs nothing but esbuild.
import { createRequire } from "node:module";
import { join } from "node:path";
import { buildCli } from "./cli-bundle.js";
import { demoFolder, root } from "./workspace.js";

await buildCli(createRequire(join(root, demoFolder, "package.json"))("esbuild"));
