import { register } from "@snmp/mpm-core";
import { plugin } from "./plugin.ts";

export { sealWith, SealedCredentials } from "./credentials.ts";
export { identifier } from "./message.ts";
export { plugin };

register(plugin);
