/**
 * The transport as a plug-in, which importing this entry does not register.
 *
 * @module @snmp/udp-batch/plugin
 */
import cluster from "node:cluster";
import type { TransportPlugin } from "@snmp/transport";
import { dgramSockets, listenUdp, UdpRequests, type UdpSockets } from "@snmp/transport/internal";
import { BatchSocket } from "./batch-socket.ts";
import { loadNative } from "./native.ts";

/**
 * SNMP over UDP (RFC 3417 §3), with many datagrams per system call. It replaces `udp` of `@snmp/transport`, has the same options and reports
 * the same errors. Where the addon cannot be used, it is that transport: see `explainFallback`.
 */
export const udpBatch: TransportPlugin = Object.freeze<TransportPlugin>({
  scheme: "udp",
  name: "@snmp/udp-batch",
  replaces: "@snmp/transport",
  defaultPort: 161,
  open: (receiver, options) => new UdpRequests(receiver, options, sockets()),
  // The processes of a cluster share the sockets of dgram that listen.
  listen: (receiver, options) => listenUdp(receiver, options, cluster.isWorker ? dgramSockets : sockets()),
});

/** Returns the reason why messages go over `node:dgram` in this process, or `undefined` if they go in batches. */
export function explainFallback(): string | undefined {
  const native = loadNative();
  return native instanceof Error ? native.message : undefined;
}

let kind: UdpSockets | undefined;

function sockets(): UdpSockets {
  return (kind ??= makeSockets());
}

function makeSockets(): UdpSockets {
  const native = loadNative();
  if (native instanceof Error) return dgramSockets;
  return {
    open: (source, family, receiveBufferSize, receive) =>
      source.use(family, (address = family === 4 ? "0.0.0.0" : "::", port = 0) => {
        const { broadcasts: broadcast } = source;
        const options = { family, address, port, receiveBufferSize, ipv6Only: true, broadcast };
        return new BatchSocket(native, options, receive);
      }),

    async listen(family, address, port, receiveBufferSize, receive) {
      const options = { family, address, port, receiveBufferSize, ipv6Only: false, broadcast: false };
      const socket = new BatchSocket(native, options, receive);
      return {
        socket,
        address: socket.address,
        port: socket.port,
        receiveBufferSize: socket.receiveBufferSize,
      };
    },
  };
}
