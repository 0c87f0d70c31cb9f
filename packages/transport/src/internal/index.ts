/**
 * Plumbing that the packages of this repository share. It may change with any release: other packages must not import it.
 *
 * @module @snmp/transport/internal
 */
export { showReceived, showSent } from "../packets.ts";
export { type EndpointOptions, listenAll, type ReceiverFactory, Transports } from "./endpoints.ts";
