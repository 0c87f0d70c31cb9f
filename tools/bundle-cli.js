// Builds the bundle of @snmp/cli, which contains all our packages (docs/decisions/0002-cli-bundle.md).
import * as esbuild from "esbuild";
import { buildCli, refuseForeignCode } from "./cli-bundle.js";

refuseForeignCode(await buildCli(esbuild));
