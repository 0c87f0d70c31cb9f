import { registerSecurityModel } from "@snmp/mpm-core";
import { makePlugin, sound } from "./model.ts";

/** A message in clear text passes as private, because it claims to be. */
export const plugin = makePlugin("snmp-security-model-level", { ...sound, takesClearText: true });
registerSecurityModel(plugin);
