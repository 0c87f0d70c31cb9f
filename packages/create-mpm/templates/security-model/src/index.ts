import { registerSecurityModel } from "@snmp/mpm-core";
import { plugin } from "./plugin.ts";

export { acme, AcmeCredentials, identifier } from "./credentials.ts";
export { AcmeSecurityModel, type AcmeSettings } from "./model.ts";
export { plugin };

// In this very file: where another one does it, bundlers drop it.
registerSecurityModel(plugin);
