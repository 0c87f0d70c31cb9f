/**
 * Plumbing that the packages of this repository share. It may change with any release: other packages must not import it.
 *
 * @module @snmp/transport/internal
 */
export { showReceived, showSent } from "../packets.ts";
export { type EndpointOptions, listenAll, type ReceiverFactory, Transports } from "./endpoints.ts";
export { canonicalAddress } from "../hosts.ts";
export { Networks } from "./networks.ts";
export { onNextTurn, nextTurn } from "../turns.ts";
export { UdpAddress } from "../udp/address.ts";
export { dgramSockets } from "../udp/dgram.ts";
export { listenUdp } from "../udp/listener.ts";
export { UdpRequests } from "../udp/requests.ts";
export type { BoundUdpSocket, Receive, Sent, UdpSocket, UdpSockets } from "../udp/socket.ts";
