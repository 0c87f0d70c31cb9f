import { register } from "@snmp/mpm-core";
import { plugin } from "./plugin.ts";

export { acme, AcmeCredentials } from "./credentials.ts";
export { AcmeMessage } from "./message.ts";
export { AcmeModel } from "./model.ts";
export { plugin };

// In this very file: where another one does it, bundlers drop it.
register(plugin);
