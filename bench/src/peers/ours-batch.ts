// The same as ours, over @snmp/udp-batch.
import { explainFallback } from "@snmp/udp-batch";

export { peer } from "./ours.ts";

const fault = explainFallback();
if (fault !== undefined) throw new Error(`@snmp/udp-batch is not in use: ${fault}`);
