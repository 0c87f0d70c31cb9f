/**
 * SNMP over UDP with many datagrams per system call. Importing it makes it the transport of `udp://` addresses.
 *
 * @module @snmp/udp-batch
 */
import { registerTransport } from "@snmp/transport";
import { explainFallback, udpBatch } from "./plugin.ts";

export { explainFallback, udpBatch };

registerTransport(udpBatch);
const reason = explainFallback();
if (reason !== undefined)
  process.emitWarning(`SNMP over UDP uses node:dgram, and @snmp/udp-batch has no effect: ${reason}`, {
    code: "SNMP_UDP_BATCH",
  });
