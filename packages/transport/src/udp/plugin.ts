import type { TransportPlugin } from "../transport.ts";
import { listenUdp } from "./listener.ts";
import { UdpRequests } from "./requests.ts";

/** SNMP over UDP (RFC 3417 §3) as a plug-in. */
export const udp: TransportPlugin = Object.freeze<TransportPlugin>({
  scheme: "udp",
  name: "@snmp/transport",
  defaultPort: 161,
  open: (receiver, options) => new UdpRequests(receiver, options),
  listen: listenUdp,
});
