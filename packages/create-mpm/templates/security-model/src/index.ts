import { registerSecurityModel } from "@snmp/mpm-core";
import { plugin } from "./plugin.ts";

export { acme, AcmeCredentials, identifier } from "./credentials.ts";
export { AcmeSecurityModel, type AcmeSettings } from "./model.ts";
export { plugin };

// Keep this call in the entry file, which package.json lists in `sideEffects`. Bundlers drop it from any other file.
registerSecurityModel(plugin);
