import type { TransportPlugin } from "@snmp/transport";

/** Receives every packet that a transport carries. */
export type Recorder = (direction: "sent" | "received", packet: Uint8Array, peer: string) => void;

/** Returns a transport that works as `plugin` does, and shows `record` every packet of its clients. */
export function recordPackets(plugin: TransportPlugin, record: Recorder): TransportPlugin {
  return {
    ...plugin,
    open(receiver, options) {
      const transport = plugin.open(
        {
          message(message, from) {
            record("received", message, String(from));
            receiver.message(message, from);
          },
          error: (error, to) => receiver.error(error, to),
        },
        options,
      );
      return new Proxy(transport, {
        get(target, property) {
          if (property === "send") {
            return (...[message, to, done]: Parameters<typeof target.send>): void => {
              record("sent", message, String(to));
              target.send(message, to, done);
            };
          }
          const value: unknown = Reflect.get(target, property, target);
          return typeof value === "function" ? (value.bind(target) as unknown) : value;
        },
      });
    },
  };
}
