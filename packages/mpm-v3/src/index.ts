import { register } from "@snmp/mpm-core";
import { plugin } from "./plugin.ts";

export { v3, V3Credentials, type V3Input } from "./credentials.ts";
export { HeaderData, ScopedPduData, SnmpV3Message } from "./message.ts";
export { type V3Discovery, type V3EncodingResult, V3MessageProcessingModel } from "./model.ts";
export { V3Responder } from "./responder.ts";
export { ScopedPdu } from "./scoped-pdu.ts";
export { plugin };

register(plugin);
