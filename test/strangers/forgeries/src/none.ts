import { registerSecurityModel } from "@snmp/mpm-core";
import { makePlugin, sound } from "./model.ts";

/** Without a forgery. */
export const plugin = makePlugin("snmp-security-model-none", sound);
registerSecurityModel(plugin);
