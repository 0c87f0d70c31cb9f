import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import type { TransportPlugin } from "../transport.ts";
import { resolveFraming } from "./framing.ts";
import { listenTcp } from "./listener.ts";
import type { TcpOptions } from "./options.ts";
import { TcpRequests } from "./requests.ts";

/**
 * Creates a plug-in for SNMP over TCP (RFC 3430) with other limits or another framing; pass it to a client or agent as `transport`.
 *
 * @throws A `TypeError` if the framing is invalid or an option is unknown.
 */
export function tcpTransport(options: TcpOptions = {}): TransportPlugin {
  checkOptionNames(options, tcpOptions);
  resolveFraming(options.framing);
  return Object.freeze<TransportPlugin>({
    scheme: "tcp",
    name: "@snmp/transport",
    defaultPort: 161,
    open: (receiver, openOptions) => new TcpRequests(receiver, options, openOptions),
    listen: (receiver, listenOptions) => listenTcp(receiver, { ...options, ...listenOptions }),
  });
}

const tcpOptions: OptionNames<TcpOptions> = {
  maxMessageSize: true,
  idleTimeout: true,
  connectTimeout: true,
  maxConnections: true,
  maxConnectionsPerHost: true,
  framing: true,
};

/** SNMP over TCP (RFC 3430) as a plug-in. */
export const tcp: TransportPlugin = tcpTransport();
