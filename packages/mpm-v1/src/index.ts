import { register } from "@snmp/mpm-core";
import { plugin } from "./plugin.ts";

export { v1 } from "./credentials.ts";
export { Message } from "./message.ts";
export { V1MessageProcessingModel } from "./model.ts";
export { plugin };

register(plugin);
