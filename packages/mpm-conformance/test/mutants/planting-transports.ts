// Plants mistakes into the stranger's transport.
import { TransportError } from "@snmp/mpm-core";
import type { ListeningTransport, Transport, TransportAddress, TransportReceiver } from "@snmp/transport";
import type { TransportChanges } from "../support/transport.ts";

type Hand = (octets: Uint8Array) => void;

export function isListener(transport: Transport): transport is ListeningTransport {
  return "port" in transport && (transport as ListeningTransport).address.startsWith("memory://here");
}

/** Changes octets that arrive. */
export function receiving(
  own: TransportReceiver,
  change: (octets: Uint8Array, hand: Hand) => void,
): Partial<TransportReceiver> {
  return { message: (octets, from) => change(octets, (handed) => own.message(handed, from)) };
}

/** Changes messages that are to be sent. */
export function sending(
  own: Transport,
  change: (message: Uint8Array, send: Hand) => void,
): Partial<Transport> {
  return { send: (message, to, done) => change(message, (sent) => own.send(sent, to, done)) };
}

/** Changes the errors of messages that were sent. */
export function telling(
  own: Transport,
  change: (error: TransportError | undefined) => TransportError | undefined,
): Partial<Transport> {
  return { send: (message, to, done) => own.send(message, to, done && ((error) => done(change(error)))) };
}

export function intoSameMemory(): (octets: Uint8Array, hand: Hand) => void {
  const memory = new Uint8Array(65_507);
  return (octets, hand) => {
    memory.set(octets);
    hand(memory.subarray(0, octets.length));
  };
}

/** Takes one message at a time, and forgets what comes meanwhile. */
export function losing(): (message: Uint8Array, send: Hand) => void {
  let busy = false;
  return (message, send) => {
    if (busy) return;
    busy = true;
    send(message);
    queueMicrotask(() => (busy = false));
  };
}

export function closingOnce(own: Transport): Partial<Transport> {
  let closed = false;
  return {
    async close() {
      if (closed) throw new Error("it is closed already");
      closed = true;
      await own.close();
    },
  };
}

/** All listeners of a network send to the address that the latest message came from. */
export function answeringTheLatest(): TransportChanges {
  let latest: TransportAddress | undefined;
  return {
    receiver: (own) => ({
      message(octets, from) {
        latest = from;
        own.message(octets, from);
      },
    }),
    transport: (own) =>
      isListener(own)
        ? {
            send: (message, to, done) => {
              // only where nothing else looks: with three peers, none of which has been answered
              own.send(message, message.length === 90 ? latest! : to, done);
            },
          }
        : {},
  };
}

export function refusingForEver(own: Transport): Partial<Transport> {
  let refused: TransportError | undefined;
  return {
    send(message, to, done) {
      if (refused !== undefined && message.length === 60) return done?.(refused);
      own.send(message, to, (error) => {
        if (error?.reason === "ECONNREFUSED") refused = error;
        done?.(error);
      });
    },
  };
}

export function tellingOfClose(): TransportChanges {
  let latest: TransportReceiver;
  return {
    receiver(own) {
      latest = own;
      return {};
    },
    transport(own) {
      const receiver = latest;
      return {
        async close() {
          await own.close();
          setImmediate(() =>
            receiver.error(new TransportError("it is closed", "memory://here", "ECONNRESET")),
          );
        },
      };
    },
  };
}

/** Has a timer that `ref` and `unref` reach, and `close` does not, or the other way round; it ends by itself in the end. */
export function leaking(own: Transport, reached: "by ref" | "by close"): Partial<Transport> {
  const timer = setTimeout(() => undefined, 1000);
  if (reached === "by ref") {
    timer.unref();
    return { ref: () => void timer.ref(), unref: () => void timer.unref() };
  }
  return {
    async close() {
      clearTimeout(timer);
      await own.close();
    },
  };
}
