// A transport as a stranger would write it, made so that tests can plant faults into each of its parts.
import {
  type ListeningTransport,
  MemoryNetwork,
  type RequestingTransport,
  type Transport,
  type TransportPlugin,
  type TransportReceiver,
} from "@snmp/transport";

export const packageName = "snmp-transport-stranger";

/** Deviations from the sound transport. */
export interface TransportChanges {
  readonly plugin?: Partial<TransportPlugin>;
  /** Of both sides. */
  readonly transport?: (transport: Transport) => Partial<RequestingTransport & ListeningTransport>;
  readonly receiver?: (receiver: TransportReceiver) => Partial<TransportReceiver>;
  /** The error that `listen` rejects with. */
  readonly refusal?: (error: unknown) => unknown;
}

/** A transport plug-in with these changes; its network is its own. */
export function transportOf(changes: TransportChanges = {}): TransportPlugin {
  const { plugin = {}, transport = () => ({}), receiver = () => ({}), refusal = (error) => error } = changes;
  const network = new MemoryNetwork();
  const received = (own: TransportReceiver): TransportReceiver => ({
    message: (octets, from) => own.message(octets, from),
    error: (error, to) => own.error(error, to),
    ...receiver(own),
  });
  return Object.freeze<TransportPlugin>({
    scheme: "memory",
    name: packageName,
    defaultPort: 161,
    open(given) {
      const opened = network.open(received(given));
      return change(opened, transport(opened));
    },
    async listen(given, options) {
      try {
        const opened = await network.listen(received(given), options);
        return change(opened, transport(opened));
      } catch (error) {
        throw refusal(error);
      }
    },
    ...plugin,
  });
}

/** Returns `target` with `changes`. */
function change<T extends Transport>(target: T, changes: Partial<T>): T {
  return new Proxy(target, {
    get(_target, key) {
      const from = key in changes ? changes : target;
      const value: unknown = Reflect.get(from, key, from);
      return typeof value === "function" ? (value.bind(from) as unknown) : value;
    },
  });
}
