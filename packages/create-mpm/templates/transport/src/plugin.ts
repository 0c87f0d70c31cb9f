import { TransportError } from "@snmp/mpm-core";
import { formatTarget, type TransportPlugin } from "@snmp/transport";
import { AcmeEndpoint } from "./endpoint.ts";

/** The plug-in; importing the package registers it, and makes `acme://host:port` a target. */
export const acme: TransportPlugin = Object.freeze<TransportPlugin>({
  scheme: "acme",
  name: "snmp-transport-acme",
  defaultPort: 161,
  open: (receiver) => new AcmeEndpoint(crypto.randomUUID(), 1, receiver),
  async listen(receiver, { address, port }) {
    const chosen = port === 0 ? freePort(address) : port;
    const name = formatTarget({ scheme: "acme", host: address, port: chosen });
    if (listening.has(name))
      throw new TransportError(`cannot listen at ${name}: somebody else listens there`, name, "EADDRINUSE");
    const endpoint = new AcmeEndpoint(address, chosen, receiver);
    listening.add(name);
    const close = endpoint.close.bind(endpoint);
    return Object.assign(endpoint, {
      close: async () => {
        listening.delete(name);
        await close();
      },
    });
  },
});

function freePort(address: string): number {
  for (let port = 49152; ; port++) {
    if (!listening.has(formatTarget({ scheme: "acme", host: address, port }))) return port;
  }
}

/** Where this thread listens. */
const listening = new Set<string>();
