// What the checks of a transport share: transports that are closed in the end, and receivers that keep what they get.
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

/** A transport at work, and what reached its receiver. */
export interface Party<T extends Transport> {
  readonly transport: T;
  readonly inbox: Inbox;
}

/** Runs a check with transports that are closed afterwards, whatever became of it. */
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

  /** One that is asked; at a free port by default. */
  async listen(port = 0): Promise<Party<ListeningTransport>> {
    const inbox = new Inbox(this.patience);
    const { plugin, options } = this.subject;
    const transport = await attempt("listen", "let it resolve to a ListeningTransport", () =>
      plugin.listen(inbox, { address: options.address, port }),
    );
    this.#opened.push(transport);
    return { transport, inbox };
  }

  /** One that asks. */
  async open(): Promise<Party<RequestingTransport>> {
    const inbox = new Inbox(this.patience);
    const transport = await attempt("open", "return a RequestingTransport", () =>
      this.subject.plugin.open(inbox),
    );
    this.#opened.push(transport);
    return { transport, inbox };
  }

  /** One that asks, one that is asked, and the address that the first has of the second. */
  async pair(): Promise<Pair> {
    const [asking, asked] = [await this.open(), await this.listen()];
    return { asking, asked, to: await addressOf(asking, asked.transport.address) };
  }

  /** Closes a transport, which must not take for ever. */
  async close(transport: Transport): Promise<void> {
    const closed = attempt("close", "let it resolve, also the second time", () => transport.close());
    await within(
      this.patience,
      closed,
      "close does not resolve",
      "end what is open by yourself, and wait for nobody else",
    );
  }

  async clear(): Promise<void> {
    await Promise.allSettled(this.#opened.map((transport) => this.close(transport)));
  }

  /** What `send` tells of a message, through `done`. */
  async sent(
    transport: Transport,
    message: Uint8Array,
    to: TransportAddress,
  ): Promise<TransportError | undefined> {
    let tell: (error: TransportError | undefined) => void;
    const told = new Promise<TransportError | undefined>((resolve) => (tell = resolve));
    await attempt("send", "let it tell of faults through `done` and the receiver, and throw nothing", () =>
      transport.send(message, to, tell),
    );
    return within(
      this.patience,
      told,
      "`done` is not called",
      "call it once for each message, whatever becomes of it",
    );
  }
}

/** Both sides. */
export interface Pair {
  readonly asking: Party<RequestingTransport>;
  readonly asked: Party<ListeningTransport>;
  readonly to: TransportAddress;
}

/** The address that `asking` has of the target `text`. */
export async function addressOf(
  { transport }: Party<RequestingTransport>,
  text: string,
): Promise<TransportAddress> {
  return attempt(`resolve of ${text}`, "give an address for each target of the transport's own scheme", () =>
    transport.resolve(parseTarget(text)),
  );
}

/** What a transport has handed to its receiver. */
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

  /** Resolves when there are `count` messages, or more. */
  async filled(count: number, what: string): Promise<void> {
    await this.#until(
      () => this.messages.length >= count,
      () => `${this.messages.length} of ${count} messages arrived: ${what}`,
      "hand on every message that arrives",
    );
  }

  /** Resolves when there is an error. */
  async failed(what: string): Promise<void> {
    await this.#until(
      () => this.errors.length > 0,
      () => `no error came: ${what}`,
      "tell of it through `done` or through the receiver's `error`",
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

/** What `promise` resolves to; a `ConformanceFailure` when it takes longer than that many milliseconds. */
export async function within<T>(
  patience: number,
  promise: Promise<T>,
  problem: string | (() => string),
  advice: string,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new ConformanceFailure(typeof problem === "string" ? problem : problem(), advice)),
      patience,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Long enough for what is under way on one host to arrive. */
export function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}

/** A message of `length` octets, from 2 on: a SEQUENCE, as streams can tell messages apart by nothing else (RFC 3430 §2.2). */
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
