import { createSocket, type Socket } from "node:dgram";

/** A UDP socket, not yet bound, that errors cannot make throw. `ipv6Only`: one for IPv6 leaves IPv4 to another. */
export function udpSocket(family: 4 | 6, receiveBufferSize: number, ipv6Only: boolean): Socket {
  const socket = createSocket({
    type: `udp${family}`,
    ipv6Only: ipv6Only && family === 6,
    // Every address is numeric by now. Node's own look-up would cost a microsecond for each datagram, and binding would have to wait.
    lookup: (address, _options, done) => done(null, address, family),
  });
  socket.on("listening", () => enlargeReceiveBuffer(socket, receiveBufferSize));
  return socket;
}

/** Binds a socket to a free port of its own at once. Throws what the operating system says. */
export function bindToFreePort(socket: Socket, family: 4 | 6): void {
  let failure: Error | undefined;
  const keep = (error: Error): void => void (failure = error);
  socket.once("error", keep);
  socket.bind({ address: family === 4 ? "0.0.0.0" : "::", port: 0, exclusive: true });
  socket.off("error", keep);
  if (failure === undefined) return;
  socket.close();
  throw failure;
}

/** Where Linux grants what it can, others refuse what is too much: ask for less, and be content with what there is. */
function enlargeReceiveBuffer(socket: Socket, size: number): void {
  for (let asked = size; asked >= smallestBuffer; asked = Math.floor(asked / 4)) {
    try {
      return socket.setRecvBufferSize(asked);
    } catch {
      // less, then
    }
  }
}

/** A burst of answers to requests to many targets must fit: at Linux' usual 208 KiB, 300 outstanding requests lose some. */
export const defaultReceiveBufferSize = 4 * 1024 * 1024;
const smallestBuffer = 64 * 1024;
/** RFC 768, RFC 791: 65535 less the headers of IPv4 and UDP. */
export const maxDatagramSize = 65_507;
