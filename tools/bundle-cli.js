// Builds dist/index.js of @snmp/cli from the built packages: one file that contains them all (docs/decisions/0002-cli-bundle.md).
import { build } from "esbuild";
import { buildCli, refuseForeignCode } from "./cli-bundle.js";

refuseForeignCode(await buildCli(build));
