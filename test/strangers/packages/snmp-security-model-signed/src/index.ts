import { registerSecurityModel } from "@snmp/mpm-core";
import { plugin } from "./plugin.ts";

export { identifier, signWith, SignedCredentials } from "./credentials.ts";
export { keyPair } from "./key-pair.ts";
export type { SignedSettings } from "./model.ts";
export { plugin };

registerSecurityModel(plugin);
