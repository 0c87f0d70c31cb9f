import { TransportError } from "@snmp/mpm-core";
import { formatTarget, type TransportPlugin } from "@snmp/transport";
import { AcmeEndpoint } from "./endpoint.ts";

/** The plug-in. Importing the package registers it, and `acme://host:port` is a valid target; importing `./plugin` of the package does not. */
export const acme: TransportPlugin = Object.freeze<TransportPlugin>({
  scheme: "acme",
  name: "snmp-transport-acme",
  defaultPort: 161,
  // For addresses that are not host and port, such as acme:///run/snmp.sock?mode=7:
  // parseTarget: (rest) => ({ scheme: "acme", host: decodeURIComponent(rest), port: 161 }),
  // For clients: an address of its own.
  open: (receiver) => new AcmeEndpoint(crypto.randomUUID(), 1, receiver),
  // For agents: the address that the user chose.
  async listen(receiver, { address, port }) {
    const chosen = port === 0 ? findFreePort(address) : port;
    const name = formatTarget({ scheme: "acme", host: address, port: chosen });
    if (listening.has(name))
      throw new TransportError(
        `cannot listen at ${name}: the address is in use; choose another port`,
        name,
        "EADDRINUSE",
      );
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

function findFreePort(address: string): number {
  for (let port = 49152; ; port++) {
    if (!listening.has(formatTarget({ scheme: "acme", host: address, port }))) return port;
  }
}

/** The addresses that this thread listens at. */
const listening = new Set<string>();
