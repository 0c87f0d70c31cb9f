// A transport without a network, and messages of two octets: what dispatchers are tested with.
import { DecodeError } from "@snmp/mpm-core";
import { Dispatcher } from "../../src/dispatcher.ts";
import type {
  RequestingTransport,
  TransportAddress,
  TransportPlugin,
  TransportReceiver,
} from "../../src/transport.ts";
import type { MessageIdReader, Ticket, Verdict, Waiter } from "../../src/waiter.ts";

/** Addresses are texts, equal when their text is. */
export class WireStub implements RequestingTransport {
  readonly maxMessageSize = 65507;
  readonly log: string[] = [];
  isSource = (from: TransportAddress, to: TransportAddress): boolean => String(from) === String(to);
  resolve = (): Promise<TransportAddress> => Promise.resolve(peer);
  send = (message: Uint8Array, _to: TransportAddress, _done?: (error: undefined) => void): void =>
    void this.log.push(`send ${message[5]!}`);
  answered = (to: TransportAddress): void => void this.log.push(`answered ${String(to)}`);
  silent = (to: TransportAddress): void => void this.log.push(`silent ${String(to)}`);
  readonly ref = (): void => void this.log.push("ref");
  readonly unref = (): void => void this.log.push("unref");
  readonly close = (): Promise<void> => {
    this.log.push("close");
    return Promise.resolve();
  };
}

export function stubPlugin(): TransportPlugin & { readonly opened: WireStub[] } {
  const opened: WireStub[] = [];
  return {
    name: "stub",
    scheme: "stub",
    defaultPort: 161,
    opened,
    open(_receiver: TransportReceiver) {
      const wire = new WireStub();
      opened.push(wire);
      return wire;
    },
    listen: () => Promise.reject(new Error("unused here")),
  };
}

export const peer = { toString: () => "udp://192.0.2.1:161" };
export const stranger = { toString: () => "udp://192.0.2.66:161" };

/** Version and id stand as octets 4 and 5 of what these tests send: 30 04 02 01 vv ii. `at` moves the id. */
export const reader = (identifier: number, at = 5): MessageIdReader => ({
  identifier,
  messageId(message) {
    if (message.length < 6) throw new DecodeError("truncated", message.length, "too short");
    return message[at]!;
  },
});
export const datagram = (version: number, id: number, ...more: number[]): Uint8Array =>
  Uint8Array.of(0x30, 4 + more.length, 2, 1, version, id, ...more);

/** A waiter that notes everything. */
export class Recorder implements Waiter {
  readonly got: Uint8Array[] = [];
  readonly failures: Error[] = [];
  expiries = 0;
  verdict: Verdict = "accepted";
  onFailure = (): void => undefined;

  received(message: Uint8Array): Verdict {
    this.got.push(message);
    return this.verdict;
  }

  failed(error: Error): void {
    this.failures.push(error);
    this.onFailure();
  }

  expired(): void {
    this.expiries++;
  }
}

export interface Asked {
  readonly waiter: Recorder;
  readonly ticket: Ticket;
  /** Whether the message went out. */
  readonly sent: boolean;
}

/** A dispatcher, and a way to ask on it. */
export function openStub(): {
  readonly dispatcher: Dispatcher;
  readonly wire: WireStub;
  ask(
    id: number,
    options?: { model?: MessageIdReader; to?: TransportAddress; anySource?: boolean; until?: number },
  ): Asked;
} {
  const plugin = stubPlugin();
  const dispatcher = new Dispatcher(plugin);
  const common = reader(1);
  return {
    dispatcher,
    wire: plugin.opened[0]!,
    ask(id, { model = common, to = peer, anySource = false, until = Infinity } = {}) {
      const waiter = new Recorder();
      const ticket = dispatcher.openChannel(model, { anySource }).issueTicket(waiter);
      return { waiter, ticket, sent: ticket.ask(datagram(model.identifier, id), id, to, until) };
    },
  };
}

export const noMessages = { received: 0, malformed: 0, unmatched: 0, foreign: 0, refused: 0 };
