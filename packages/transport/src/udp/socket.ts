import { createSocket, type Socket } from "node:dgram";

/** Creates a UDP socket that is not bound yet. `ipv6Only` makes one for IPv6 leave IPv4 to another socket. */
export function createUdpSocket(family: 4 | 6, receiveBufferSize: number, ipv6Only: boolean): Socket {
  const socket = createSocket({
    type: `udp${family}`,
    ipv6Only: ipv6Only && family === 6,
    // Every address is numeric by now. Node's own look-up would cost a microsecond per datagram, and binding would have to wait.
    lookup: (address, _options, done) => done(null, address, family),
  });
  socket.on("listening", () => enlargeReceiveBuffer(socket, receiveBufferSize));
  return socket;
}

/** Binds a socket at once, by default to a free port. Throws the error of the operating system. */
export function bindSocket(socket: Socket, family: 4 | 6, address?: string, port = 0): void {
  let failure: Error | undefined;
  const keep = (error: Error): void => void (failure = error);
  socket.once("error", keep);
  socket.bind({ address: address ?? (family === 4 ? "0.0.0.0" : "::"), port, exclusive: true });
  socket.off("error", keep);
  if (failure === undefined) return;
  socket.close();
  throw failure;
}

/** Asks for a receive buffer. Linux grants what it can; other systems refuse too large a size, and are asked for less. */
function enlargeReceiveBuffer(socket: Socket, size: number): void {
  for (let asked = size; asked >= minBuffer; asked = Math.floor(asked / 4)) {
    try {
      return socket.setRecvBufferSize(asked);
    } catch {
      // try a smaller one
    }
  }
}

/** Octets: room for a burst of answers from many targets. With Linux' usual 208 KiB, 300 outstanding requests lose some. */
export const defaultReceiveBufferSize = 4 * 1024 * 1024;
const minBuffer = 64 * 1024;
/** Octets: 65535 less the headers of IPv4 and UDP (RFC 768, RFC 791). */
export const maxDatagramSize = 65_507;
