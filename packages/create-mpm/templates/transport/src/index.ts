import { registerTransport } from "@snmp/transport";
import { acme } from "./plugin.ts";

export { acme };

// Keep this call in the entry file, which package.json lists in `sideEffects`. Bundlers drop it from any other file.
registerTransport(acme);
