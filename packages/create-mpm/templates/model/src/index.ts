import { register } from "@snmp/mpm-core";
import { plugin } from "./plugin.ts";

export { acme, AcmeCredentials } from "./credentials.ts";
export { AcmeMessage } from "./message.ts";
export { AcmeModel } from "./model.ts";
export { plugin };

// Keep this call in the entry file, which package.json lists in `sideEffects`. Bundlers drop it from any other file.
register(plugin);
