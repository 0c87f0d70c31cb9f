// Builds dist/index.js of @snmp/cli from the built packages: one file that contains them all (docs/decisions/0002-cli-bundle.md).
import { build } from "esbuild";
import { cliBundle, refuseForeignCode } from "./cli-bundle.js";

const { metafile } = await build({ ...cliBundle(), metafile: true });
refuseForeignCode(Object.keys(metafile.inputs));
