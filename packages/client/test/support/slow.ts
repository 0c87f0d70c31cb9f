// Parts of a client that take as long as a test wants.
import { type MpmPlugin } from "@snmp/mpm-core";
import { plugin as v2cPlugin } from "@snmp/mpm-v2c";
import { type RequestingTransport, type TransportAddress, type TransportPlugin, udp } from "@snmp/transport";
import { type Script } from "../../../../test/support/fake-agent.ts";

/** The name to ask for where any will do. */
export const oid = "1.3.6.1.2.1.1.5.0";
/** An agent that never answers. */
export const silence: Script = () => undefined;
/** Lets what is under way happen. */
export const ticks = async (count = 5): Promise<void> => {
  for (let i = 0; i < count; i++) await new Promise(setImmediate);
};
/** The reason of a rejection. */
export const reasonOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => {
      throw new Error(`resolved to ${String(value)}`);
    },
    (reason: unknown) => reason,
  );

/** UDP with a look-up that `release` ends. */
export function slowLookUp(): TransportPlugin & { release(error?: Error): void } {
  const waiting: ((error?: Error) => void)[] = [];
  return {
    ...udp,
    release: (error) => waiting.splice(0).forEach((end) => end(error)),
    open(receiver, options) {
      const transport = udp.open(receiver, options);
      const resolve = (...given: Parameters<RequestingTransport["resolve"]>): Promise<TransportAddress> =>
        new Promise((done, failed) =>
          waiting.push((error) => (error === undefined ? done(transport.resolve(...given)) : failed(error))),
        );
      return new Proxy(transport, {
        get(target, name) {
          if (name === "resolve") return resolve;
          const value: unknown = Reflect.get(target, name, target);
          return typeof value === "function" ? (value as () => void).bind(target) : value;
        },
      });
    },
  };
}

/** SNMPv2c whose messages take until `release` to encode. */
export function slowEncoding(): MpmPlugin & { release(): void } {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  return {
    ...v2cPlugin,
    release: () => release(),
    create(handler, lcd) {
      const model = v2cPlugin.create(handler, lcd);
      const encodeNow = model.encodeNow!.bind(model);
      return Object.assign(model, {
        encodeNow: () => undefined,
        encode: (...given: Parameters<typeof encodeNow>) => released.then(() => encodeNow(...given)),
      });
    },
  };
}
