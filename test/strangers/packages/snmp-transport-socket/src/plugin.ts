import type { TransportPlugin } from "@snmp/transport";
import { listen } from "./listener.ts";
import { SocketRequests } from "./requests.ts";

export const socket: TransportPlugin = Object.freeze<TransportPlugin>({
  scheme: "socket",
  name: "snmp-transport-socket",
  defaultPort: 161,
  open: (receiver) => new SocketRequests(receiver),
  listen,
});
