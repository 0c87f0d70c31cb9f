// Transports for the checks, which are closed in the end, and receivers that keep what they are given.
import type { TransportError } from "@snmp/mpm-core";
import {
  type ListeningTransport,
  parseTarget,
  type RequestingTransport,
  type Transport,
  type TransportAddress,
  type TransportPlugin,
  type TransportReceiver,
} from "@snmp/transport";
import { attempt, ConformanceFailure } from "../failure.ts";
import type { TransportSuiteOptions } from "./options.ts";

/** The transport under test. */
export interface TransportSubject {
  readonly plugin: TransportPlugin;
  readonly options: TransportSuiteOptions;
}

/** A transport, and its receiver. */
export interface Party<T extends Transport> {
  readonly transport: T;
  readonly inbox: Inbox;
}

/** Runs a check with transports that are closed afterwards, also if the check fails. */
export async function onStage(
  subject: TransportSubject,
  play: (stage: Stage) => Promise<void>,
): Promise<void> {
  const stage = new Stage(subject);
  try {
    await play(stage);
  } finally {
    await stage.clear();
  }
}

/** Makes transports. */
export class Stage {
  readonly #opened: Transport[] = [];

  constructor(readonly subject: TransportSubject) {}

  get patience(): number {
    return this.subject.options.patience ?? 5000;
  }

  /** Makes a listener at a free place, or where another one was. */
  async listen(place?: ListeningTransport): Promise<Party<ListeningTransport>> {
    const inbox = new Inbox(this.patience);
    const transport = await attempt("listen", "let it resolve to a ListeningTransport", () =>
      this.tryToListen(inbox, place),
    );
    this.#opened.push(transport);
    return { transport, inbox };
  }

  /** Lets the plug-in listen; what it throws is left to the caller. */
  tryToListen(receiver: TransportReceiver, place?: ListeningTransport): Promise<ListeningTransport> {
    const { plugin, options } = this.subject;
    if (typeof options.address === "string")
      return plugin.listen(receiver, { address: options.address, port: place?.port ?? 0 });
    const target = parseTarget(place?.address ?? options.address(), {
      transport: plugin,
      allowsFreePort: true,
    });
    return plugin.listen(receiver, { address: target.host, port: target.port, target });
  }

  /** Makes a transport that asks. */
  async open(): Promise<Party<RequestingTransport>> {
    const inbox = new Inbox(this.patience);
    const transport = await attempt("open", "return a RequestingTransport", () =>
      this.subject.plugin.open(inbox),
    );
    this.#opened.push(transport);
    return { transport, inbox };
  }

  /** Makes both sides, and the address of the listener as the other side knows it. */
  async pair(): Promise<Pair> {
    const [asking, asked] = [await this.open(), await this.listen()];
    return { asking, asked, to: await addressOf(asking, asked.transport.address) };
  }

  /** Closes a transport, within `patience`. */
  async close(transport: Transport): Promise<void> {
    const closed = attempt("close", "let it resolve, also if it is called twice", () => transport.close());
    await within(
      this.patience,
      closed,
      "close does not resolve",
      "end open connections yourself, and do not wait for peers",
    );
  }

  async clear(): Promise<void> {
    await Promise.allSettled(this.#opened.map((transport) => this.close(transport)));
  }

  /** Sends a message, and resolves to the error that `done` was given, or to `undefined`. */
  async sent(
    transport: Transport,
    message: Uint8Array,
    to: TransportAddress,
  ): Promise<TransportError | undefined> {
    let tell: (error: TransportError | undefined) => void;
    const told = new Promise<TransportError | undefined>((resolve) => (tell = resolve));
    await attempt("send", "report faults through `done` and the receiver, and throw nothing", () =>
      transport.send(message, to, tell),
    );
    return within(
      this.patience,
      told,
      "`done` is not called",
      "call it once per message, with the error if there was one",
    );
  }
}

/** Both sides. */
export interface Pair {
  readonly asking: Party<RequestingTransport>;
  readonly asked: Party<ListeningTransport>;
  readonly to: TransportAddress;
}

/** Resolves the target `text`. */
export async function addressOf(
  { transport }: Party<RequestingTransport>,
  text: string,
): Promise<TransportAddress> {
  return attempt(`resolve of ${text}`, "return an address for every target of the transport's scheme", () =>
    transport.resolve(parseTarget(text)),
  );
}

/** A receiver that keeps the messages and errors of a transport. */
export class Inbox implements TransportReceiver {
  readonly messages: { readonly message: Uint8Array; readonly from: TransportAddress }[] = [];
  readonly errors: { readonly error: TransportError; readonly to: TransportAddress | undefined }[] = [];
  #wake: () => void = () => undefined;

  constructor(readonly patience: number) {}

  message(message: Uint8Array, from: TransportAddress): void {
    this.messages.push({ message, from });
    this.#wake();
  }

  error(error: TransportError, to?: TransportAddress): void {
    this.errors.push({ error, to });
    this.#wake();
  }

  /** Resolves when at least `count` messages have arrived. */
  async filled(count: number, what: string): Promise<void> {
    await this.#until(
      () => this.messages.length >= count,
      () => `${this.messages.length} of ${count} messages arrived: ${what}`,
      "hand every message that arrives to the receiver",
    );
  }

  /** Resolves when an error has been reported. */
  async failed(what: string): Promise<void> {
    await this.#until(
      () => this.errors.length > 0,
      () => `no error was reported: ${what}`,
      "report it through `done` or through the receiver's `error`",
    );
  }

  async #until(holds: () => boolean, problem: () => string, advice: string): Promise<void> {
    const reached = new Promise<void>((resolve) => {
      this.#wake = () => {
        if (holds()) resolve();
      };
      this.#wake();
    });
    await within(this.patience, reached, problem, advice);
  }
}

/** Parts that patience is spent in: a process that stands still for a moment spends one of them, however long the moment. */
const slices = 10;

/** Resolves to the result of `promise`; rejects with a `ConformanceFailure` after `patience` milliseconds. */
export async function within<T>(
  patience: number,
  promise: Promise<T>,
  problem: string | (() => string),
  advice: string,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const wait = (left: number): void => {
      if (left === 0)
        reject(new ConformanceFailure(typeof problem === "string" ? problem : problem(), advice));
      else timer = setTimeout(wait, patience / slices, left - 1);
    };
    wait(slices);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Milliseconds that are enough for messages within one host to arrive. */
export const quietTime = 30;

/** Waits for `quietTime`. */
export function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, quietTime));
}

/** Makes a message of `length` octets, from 2 on: a SEQUENCE, because streams tell messages apart by its length (RFC 3430 §2.2). */
export function messageOf(length: number, filling = length): Uint8Array {
  const short = length <= 129;
  const octets = short ? 0 : length - 3 <= 0xff ? 1 : length - 4 <= 0xffff ? 2 : 3;
  const content = length - 2 - octets;
  const message = Uint8Array.from({ length }, (_, i) => (i * 31 + filling) & 0xff);
  message[0] = 0x30;
  message[1] = short ? content : 0x80 | octets;
  for (let i = 0; i < octets; i++) message[2 + i] = (content >>> (8 * (octets - 1 - i))) & 0xff;
  return message;
}
