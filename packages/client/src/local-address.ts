// From where requests go out, and how their address can fail.
import { TransportError } from "@snmp/mpm-core";
import type { OpenOptions, TransportPlugin } from "@snmp/transport";
import type { ClientOptions } from "./options.ts";

/** Returns the transport for a client: that of all clients, or, with options of its own, one that clients with the same options share. */
export function localTransport(transport: TransportPlugin, options: ClientOptions): TransportPlugin {
  const { localAddress, localPort, interface: name, broadcast } = options;
  if (localAddress === undefined && localPort === undefined && name === undefined && broadcast !== true)
    return transport;
  const own: OpenOptions = { localAddress, localPort, interface: name, broadcast };
  const key = JSON.stringify(own);
  let derived = transports.get(transport);
  if (derived === undefined) transports.set(transport, (derived = new Map<string, TransportPlugin>()));
  let plugin = derived.get(key);
  if (plugin === undefined) {
    plugin = { ...transport, open: (receiver, given) => transport.open(receiver, { ...given, ...own }) };
    derived.set(key, plugin);
  }
  return plugin;
}

/** Returns whether the network says that an address refuses, or cannot be reached: its name may have another one. */
export function isAddressFault(error: unknown): boolean {
  return TransportError.isInstance(error) && addressFaults.has(error.reason);
}

const transports = new WeakMap<TransportPlugin, Map<string, TransportPlugin>>();
const addressFaults: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "EHOSTDOWN",
  "ENETUNREACH",
  "EADDRNOTAVAIL",
  "EAFNOSUPPORT",
  "EINVAL",
  "ETIMEDOUT",
]);
