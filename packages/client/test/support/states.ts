// A client whose model, transport and time the test drives step by step.
import { TransportError } from "@snmp/mpm-core";
import { v2c } from "@snmp/mpm-v2c";
import { makeVarbind, requestPdu, responsePdu, type StandardPdu } from "@snmp/pdu";
import type { TransportAddress, TransportPlugin, TransportReceiver } from "@snmp/transport";
import { ask } from "../../src/ask.ts";
import type { ClientOptions } from "../../src/options.ts";
import { Session } from "../../src/session.ts";
import { changeModel } from "./models.ts";
import { oid, ticks } from "./slow.ts";

/** Lets milliseconds pass, and all that follows from them happen. */
export async function pass(milliseconds: number): Promise<void> {
  await ticks();
  for (let rest = milliseconds; rest > 0; rest -= 20) {
    await jest.advanceTimersByTimeAsync(Math.min(rest, 20));
    await ticks();
  }
}

/** A session on a transport and a model that the test drives: nothing happens that it does not cause. */
export function drive(options: ClientOptions = {}) {
  const log: string[] = [];
  const resolved: ((error?: Error) => void)[] = [];
  const encoded: ((error?: Error) => void)[] = [];
  const settings = { encodesAtOnce: true, decode: (_message: Uint8Array): unknown => undefined };
  let receiver!: TransportReceiver;
  const to: TransportAddress = { toString: () => "stub://agent:161" };
  const transport: TransportPlugin = {
    name: "stub",
    scheme: "stub",
    defaultPort: 161,
    open(given) {
      receiver = given;
      return {
        maxMessageSize: 65_507,
        resolve: () =>
          new Promise((resolve, reject) => {
            log.push("look up");
            resolved.push((error) => (error === undefined ? resolve(to) : reject(error)));
          }),
        isSource: (from, asked) => from === asked,
        send: (message) => void log.push(`send ${message[5]!}`),
        answered: () => void log.push("answered"),
        silent: () => void log.push("silent"),
        ref: () => undefined,
        unref: () => undefined,
        close: () => Promise.resolve(),
      };
    },
    listen: () => Promise.reject(new Error("unused")),
  };
  const requestIds: number[] = [];
  const model = changeModel(() => {
    const make = (requestId: number) => ({
      data: Uint8Array.of(0x30, 4, 2, 1, 1, requestIds.push(requestId)),
      messageId: requestIds.length,
    });
    return {
      encodeNow: (requestId: number) => (settings.encodesAtOnce ? make(requestId) : undefined),
      encode: (requestId: number) =>
        new Promise((resolve, reject) => {
          log.push("encode");
          encoded.push((error) => (error === undefined ? resolve(make(requestId)) : reject(error)));
        }),
      decode: (message: Uint8Array) => settings.decode(message),
      messageId: (message: Uint8Array) => message[5]!,
      release: (id: number) => void log.push(`release ${id}`),
    };
  });
  const session = new Session("stub://agent:161", v2c("public"), { ...options, transport, model });
  return {
    session,
    settings,
    log,
    /** Makes a request; `outcome` is there once it has one. */
    request(call: ClientOptions & { signal?: AbortSignal } = {}) {
      const pending = { outcome: undefined as unknown };
      const question = {
        pdu: (requestId: number) => requestPdu("GetRequest", requestId, [makeVarbind(oid, "Null", null)]),
        result: ({ varbinds }: StandardPdu) => varbinds.length,
      };
      ask(session, question, call).then(
        (value) => (pending.outcome = value),
        (error: unknown) => (pending.outcome = error),
      );
      return pending;
    },
    /** Ends the first look-up, or encoding, that is pending. */
    resolve: (error?: Error) => (resolved.shift()!(error), ticks()),
    encode: (error?: Error) => (encoded.shift()!(error), ticks()),
    /** A message comes with the id of the n-th that was sent; it decodes to its response. */
    answer(id: number) {
      settings.decode = () => responsePdu(requestIds[id - 1]!, []);
      receiver.message(Uint8Array.of(0x30, 4, 2, 1, 1, id), to);
      return ticks();
    },
    /** A message comes that `decode` throws at. */
    fault(id: number, error: unknown) {
      settings.decode = () => {
        throw error;
      };
      receiver.message(Uint8Array.of(0x30, 4, 2, 1, 1, id), to);
      return ticks();
    },
    fail: (error: TransportError) => (receiver.error(error, to), ticks()),
    /** Looks the address up once and for all. */
    async known() {
      session.address = await this.resolve().then(() => session.address ?? to);
    },
  };
}

export const lost = new TransportError("gone", "stub://agent:161", "ECONNRESET");
export const unproven = Object.assign(new Error("unknown user"), { unproven: true });
export const retryable = Object.assign(new Error("wrong clock"), { retryable: true });
