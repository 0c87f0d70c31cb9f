import { register } from "@snmp/mpm-core";
import { plugin } from "./plugin.ts";

export { v2c } from "./credentials.ts";
export { Message } from "./message.ts";
export { V2cMessageProcessingModel } from "./model.ts";
export { plugin };

register(plugin);
