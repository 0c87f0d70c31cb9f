// The part of a transport that is the same for all connections: one per target, opened by the first message. A transport adds how a
// connection is opened and accepted, and how messages travel on it: a Link.
import { TransportError } from "@snmp/mpm-core";
import {
  formatTarget,
  type ListeningTransport,
  type RequestingTransport,
  type Target,
  type TransportAddress,
  type TransportReceiver,
} from "@snmp/transport";

/** Octets of the longest message. */
export const maxMessageSize = 1024 * 1024;

export type Done = (error: TransportError | undefined) => void;

/** A connection that carries whole messages. None of its members may throw. */
export interface Link {
  /** Sends a message. Calls `done` once: when it was accepted, or with the system's name for what went wrong. */
  send(message: Uint8Array, done: (fault: string | undefined) => void): void;
  ref(): void;
  unref(): void;
  /** Ends the connection at once, without waiting for the peer. */
  destroy(): void;
}

/** The events of a link. */
export interface LinkEvents {
  message(message: Uint8Array): void;
  /** The link is gone; `reason` is the system's name for the error. Called once. */
  ended(reason: string): void;
}

/** A target that a transport has parsed, or a peer of a listener, which has a link. */
export class Place implements TransportAddress {
  constructor(
    readonly target: Target,
    readonly text: string,
    readonly link?: Link,
  ) {}

  toString(): string {
    return this.text;
  }
}

/** The members that both sides share. */
abstract class Connected {
  readonly maxMessageSize = maxMessageSize;
  protected readonly links = new Set<Link>();
  protected isReferenced = false;
  protected isClosed = false;

  constructor(protected readonly receiver: TransportReceiver) {}

  ref(): void {
    this.reference(true);
  }

  unref(): void {
    this.reference(false);
  }

  protected reference(on: boolean): void {
    this.isReferenced = on;
    for (const link of this.links)
      if (on) link.ref();
      else link.unref();
  }

  protected add(link: Link): void {
    if (this.isReferenced) link.ref();
    else link.unref();
    this.links.add(link);
  }

  protected sendOver(link: Link | undefined, message: Uint8Array, to: Place, given: Done | undefined): void {
    const done = given ?? ((error) => error !== undefined && this.receiver.error(error, to));
    const { length } = message;
    if (this.isClosed || link === undefined) done(explain("ESHUTDOWN", to.text));
    else if (length > maxMessageSize) done(explain("EMSGSIZE", to.text));
    else link.send(message, (fault) => done(fault === undefined ? undefined : explain(fault, to.text)));
  }
}

/** The side that asks. `connect` opens a link to a target; it must not call the events before it returns. */
export class ConnectingTransport extends Connected implements RequestingTransport {
  readonly #connect: (target: Target, events: LinkEvents) => Link;
  readonly #byTarget = new Map<string, Link>();

  constructor(receiver: TransportReceiver, connect: (target: Target, events: LinkEvents) => Link) {
    super(receiver);
    this.#connect = connect;
  }

  async resolve(target: Target): Promise<Place> {
    return new Place(target, formatTarget(target));
  }

  // links belong to one target, and so do the messages on them
  isSource(from: Place, to: Place): boolean {
    return from.text === to.text;
  }

  send(message: Uint8Array, to: Place, done?: Done): void {
    const link = this.isClosed ? undefined : (this.#byTarget.get(to.text) ?? this.#open(to));
    this.sendOver(link, message, to, done);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    for (const link of this.links) link.destroy();
    this.links.clear();
    this.#byTarget.clear();
  }

  #open(to: Place): Link {
    const link: Link = this.#connect(to.target, {
      message: (message) => {
        if (!this.isClosed) this.receiver.message(message, to);
      },
      ended: (reason) => {
        this.links.delete(link);
        if (this.#byTarget.get(to.text) === link) this.#byTarget.delete(to.text);
        if (!this.isClosed) this.receiver.error(explain(reason, to.text), to);
      },
    });
    this.add(link);
    this.#byTarget.set(to.text, link);
    return link;
  }
}

/** A server that listens already, and accepts links. */
export interface Acceptor {
  ref(): unknown;
  unref(): unknown;
  /** Stops listening; calls back once no connection is left. */
  close(closed: () => void): unknown;
}

/** The side that listens. An answer goes over the link that its request came from. */
export class AcceptingTransport extends Connected implements ListeningTransport {
  readonly #acceptor: Acceptor;
  readonly #target: Target;
  #peers = 0;
  #closing: Promise<void> | undefined;

  constructor(
    receiver: TransportReceiver,
    acceptor: Acceptor,
    target: Target,
    readonly address: string,
    readonly port: number,
  ) {
    super(receiver);
    this.#acceptor = acceptor;
    this.#target = target;
    acceptor.unref();
  }

  /** Adds a link that a peer has opened: `create` makes it out of its events. */
  accept(create: (events: LinkEvents) => Link): void {
    const link: Link = create({
      message: (message) => {
        if (!this.isClosed) this.receiver.message(message, peer);
      },
      ended: () => this.links.delete(link),
    });
    const peer = new Place(this.#target, `${this.address}#${++this.#peers}`, link);
    if (this.isClosed) link.destroy();
    else this.add(link);
  }

  isSource(from: Place, to: Place): boolean {
    return from === to;
  }

  send(message: Uint8Array, to: Place, done?: Done): void {
    this.sendOver(to.link !== undefined && this.links.has(to.link) ? to.link : undefined, message, to, done);
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  protected override reference(on: boolean): void {
    super.reference(on);
    if (on) this.#acceptor.ref();
    else this.#acceptor.unref();
  }

  async #close(): Promise<void> {
    this.isClosed = true;
    const closed = new Promise<void>((resolve) => this.#acceptor.close(resolve));
    for (const link of this.links) link.destroy();
    await closed;
  }
}

/** The error for a message to `target`. `reason` is the system's name for what went wrong. */
export function explain(reason: string, target: string, cause?: unknown): TransportError {
  return new TransportError(`${target}: ${advice[reason] ?? reason}`, target, reason, { cause });
}

/** The system's name for an error. */
export function reasonOf(error: unknown): string {
  const code = (error as { readonly code?: unknown } | undefined)?.code;
  return typeof code === "string" && /^E[A-Z_]+$/.test(code) ? code : "EIO";
}

const advice: Readonly<Record<string, string>> = {
  ENOENT: "there is no such socket; check the path, and that the agent runs",
  ECONNREFUSED: "nobody listens there; check the address, and that the agent runs",
  ECONNRESET: "the connection was closed",
  EADDRINUSE: "somebody listens there already",
  EACCES: "this user may not use it",
  EMSGSIZE: "the message is too long; ask for less at once",
  ENOBUFS: "the peer does not read what is sent; send fewer requests at once",
  EPROTO: "the peer sent something that is not a message",
  ESHUTDOWN: "the transport is closed, or the peer has gone",
};
