// The imports of tests in processes of their own: see alone.ts.
export { UdpAddress } from "@snmp/transport/internal";
export { parseTarget } from "@snmp/transport";
export { BatchSocket } from "../../src/batch-socket.ts";
export { loadNative } from "../../src/native.ts";
export { udpBatch } from "../../src/plugin.ts";
