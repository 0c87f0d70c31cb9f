import { register } from "@snmp/mpm-core";
import { plugins } from "./plugins.ts";

export { makeCredentials } from "./model.ts";
export { plugins };

for (const plugin of Object.values(plugins)) register(plugin);
