import { registerTransport } from "@snmp/transport";
import { socket } from "./plugin.ts";

export { socket };

registerTransport(socket);
