// Sockets of connections, and from where they go out.
import { connect, type LookupFunction, Socket, type TcpNetConnectOpts } from "node:net";
import { bindingFailed, sourceAddress } from "../source.ts";
import type { OpenOptions } from "../transport.ts";
import type { TcpAddress } from "./address.ts";

/**
 * Opens a socket. If there are several addresses, Node tries one after the other, or two at a time (RFC 8305); with an address or a port
 * of this host, only the first one that can be reached from there. An invalid source is an error of the socket.
 */
export function openSocket(to: TcpAddress, source: OpenOptions): Socket {
  const { addresses, address, host, port } = to;
  if (source.localAddress !== undefined || source.localPort !== undefined || source.interface !== undefined)
    return openFrom(source, to);
  if (addresses.length === 1) return connect({ host: address, port, noDelay: true });
  const lookup: LookupFunction = (_host, options, found) => {
    if (options.all === true) found(null, [...addresses]);
    else found(null, address, addresses[0].family);
  };
  return connect({ host, port, noDelay: true, autoSelectFamily: true, lookup });
}

function openFrom(source: OpenOptions, { addresses, port }: TcpAddress): Socket {
  const { localPort } = source;
  let failure: unknown;
  for (const { address: host, family } of addresses) {
    try {
      const localAddress = sourceAddress(source, family) ?? (family === 4 ? "0.0.0.0" : "::");
      const options: TcpNetConnectOpts = { host, port, family, noDelay: true, localAddress };
      return connect(localPort === undefined ? options : { ...options, localPort });
    } catch (cause) {
      failure ??= cause;
    }
  }
  return new Socket().destroy(failure as Error);
}

/** Returns the error of a socket; if it could not be bound, one that names the source instead of the peer. */
export function explainSource(
  cause: NodeJS.ErrnoException,
  { localAddress, localPort, interface: name }: OpenOptions,
): Error {
  return cause.syscall === "bind" ? bindingFailed(cause, localAddress ?? name, localPort) : cause;
}
