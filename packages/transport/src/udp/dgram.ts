// The sockets of node:dgram, which serve where no package brings others.
import { once } from "node:events";
import { createUdpSocket, DgramSocket, type UdpSockets } from "./socket.ts";

/** Opens sockets of `node:dgram`. */
export const dgramSockets: UdpSockets = {
  open(source, family, receiveBufferSize, receive) {
    const socket = createUdpSocket(family, receiveBufferSize, true);
    source.bind(socket, family);
    return new DgramSocket(socket, receive);
  },

  async listen(family, address, port, receiveBufferSize, receive) {
    const socket = createUdpSocket(family, receiveBufferSize, false);
    const listening = once(socket, "listening");
    try {
      socket.bind({ address, port });
      await listening;
    } catch (cause) {
      socket.close();
      throw cause;
    }
    return {
      socket: new DgramSocket(socket, receive),
      ...socket.address(),
      receiveBufferSize: socket.getRecvBufferSize(),
    };
  },
};
