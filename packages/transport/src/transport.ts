// RFC 3411 §3.1.1.1 and RFC 3417: the contract of a transport mapping.
import type { TransportError } from "@snmp/mpm-core";
import type { NamedPlugin } from "@snmp/mpm-core";

/** An address within a transport domain. The transport creates it; all others only pass it on and compare it. */
export interface TransportAddress {
  /** Returns the address as text for people, such as `udp://192.0.2.1:161`. */
  toString(): string;
}

/**
 * The destination of messages as a user writes it, `udp://host:port`, in its parts. A transport that parses its own addresses may add
 * members, which its `resolve` and `listen` receive.
 */
export interface Target {
  /** The scheme of a registered transport, such as `udp` or `tcp`. */
  readonly scheme: string;
  /** A name or a numeric address, IPv6 without brackets; for a transport that parses its own addresses, whatever it calls a host. */
  readonly host: string;
  /** The port, 1..65535; 0 stands for a free one in an address to listen at. */
  readonly port: number;
  /** The target as text, if it is not `scheme://host:port`: `unix:///run/snmp.sock`. */
  readonly text?: string;
}

/** Receives messages and errors from a transport. It must never throw, whatever arrives. */
export interface TransportReceiver {
  /** A message arrived. The receiver may keep the octets. */
  message(message: Uint8Array, from: TransportAddress): void;
  /** Sending failed after `send` had returned: for all messages to `to` that have no answer yet, or, without `to`, for all messages. */
  error(error: TransportError, to?: TransportAddress): void;
}

/** An open transport: a socket, or one connection per peer. */
export interface Transport {
  /** The longest message that can be sent, in octets (RFC 3417 §3.2, RFC 3430 §2.2). */
  readonly maxMessageSize: number;
  /** Returns whether a message with the source `from` can be an answer to one that was sent to `to`. */
  isSource(from: TransportAddress, to: TransportAddress): boolean;
  /**
   * Sends one message, whose octets must not change afterwards. Never throws. A failure is a `TransportError` that names the target. It
   * goes to `done`, or, once `done` was called or if it is missing, to the receiver's `error`. `done` may be called before `send`
   * returns. While answers come, a transport need not listen for failures until `silent` reports a missing answer.
   */
  send(message: Uint8Array, to: TransportAddress, done?: (error: TransportError | undefined) => void): void;
  /**
   * Reports that an answer to a message for `to` was accepted, for transports that treat silent peers differently. `to` is the object
   * that `resolve` returned, even if the answer came from another address. Called within the receiver's `message`. If it throws, that
   * changes nothing.
   */
  answered?(to: TransportAddress): void;
  /**
   * Reports that no answer to a message for `to` came in time, or that nobody waits for it any more. `to` is the object that `resolve`
   * returned. If it throws, that changes nothing.
   */
  silent?(to: TransportAddress): void;
  /** Keeps the process alive, which transports do not do at first. Clients do not call it: their timers keep the process alive. */
  ref(): void;
  /** Stops keeping the process alive. */
  unref(): void;
  /** Closes the transport; resolves once everything is released. Calling it twice is safe. */
  close(): Promise<void>;
}

/** A transport for the side that asks: command generators and notification originators. */
export interface RequestingTransport extends Transport {
  /**
   * Resolves to the address of a target; looks up names. A transport may keep in that object what it knows of the peer, so callers
   * should keep the object while they talk to the peer.
   *
   * @throws `TransportError` that names the target, such as `ENOTFOUND`, or the signal's reason.
   */
  resolve(target: Target, options?: ResolveOptions): Promise<TransportAddress>;
}

/** Options for `resolve`. */
export interface ResolveOptions {
  /** Ends the look-up. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Whether answers may come from other addresses than the target's, as those of devices with several do. Then the transport must not
   * drop messages because of their source. `isSource` stays false for such an answer; the caller takes it all the same.
   */
  readonly anySource?: boolean | undefined;
}

/** A transport for the side that listens: command responders and notification receivers. */
export interface ListeningTransport extends Transport {
  /** The address that it listens at, as text that a client takes as its target: `udp://127.0.0.1:1161`. */
  readonly address: string;
  /** The port that it listens at, 1..65535. */
  readonly port: number;
  /** Octets of the receive buffer that the kernel granted; `undefined` where there is none or the system does not tell. */
  readonly receiveBufferSize?: number | undefined;
}

/** Options for `listen`. */
export interface ListenOptions {
  /** A numeric address of this host, or the host of `target`. */
  readonly address: string;
  /** The port, 0..65535; 0 takes a free one. */
  readonly port: number;
  /** The parsed address, for a transport that parses its own addresses: all that `address` and `port` cannot express. */
  readonly target?: Target;
  /** Octets of the kernel's receive buffer, as far as the kernel grants them. */
  readonly receiveBufferSize?: number;
}

/** Options for `open`. */
export interface OpenOptions {
  /** Octets of the kernel's receive buffer, as far as the kernel grants them; 4 MiB by default. */
  readonly receiveBufferSize?: number;
  /** The numeric address of this host from which messages go out; by default the system chooses it. */
  readonly localAddress?: string | undefined;
  /** The port from which messages go out, 1..65535; by default a free one. */
  readonly localPort?: number | undefined;
  /** The network interface whose address messages have as their source, such as `eth0`. */
  readonly interface?: string | undefined;
  /** Whether messages may go to broadcast addresses; `false` by default. */
  readonly broadcast?: boolean | undefined;
}

/** One transport mapping, as a package registers it. */
export interface TransportPlugin extends NamedPlugin {
  /** The scheme of its addresses, such as `udp`. */
  readonly scheme: string;
  /** The package whose transport of the same scheme this one takes the place of, such as `@snmp/transport`. */
  readonly replaces?: string;
  /** The port of a command responder for addresses without a port; 161 for UDP and TCP (RFC 3417 §3.1). */
  readonly defaultPort: number;
  /**
   * Parses an address of the transport: the text after `scheme://`, which is never empty. Missing: addresses are `host` or `host:port`.
   * Returns a plain object, with members of its own if needed. Without `text`, the target is shown as the user wrote it; give it if
   * there are several spellings of one place. In an address to listen at, port 0 may stand for a free port.
   *
   * @throws An error whose message says what is wrong with the text.
   */
  parseTarget?(rest: string): Target;
  /**
   * Opens a transport for requests to any number of targets.
   *
   * @throws `TypeError` for an option that the transport cannot honour, such as `broadcast` over TCP.
   */
  open(receiver: TransportReceiver, options?: OpenOptions): RequestingTransport;
  /**
   * Listens for requests.
   *
   * @throws `TransportError` that names the address, such as `EADDRINUSE`.
   */
  listen(receiver: TransportReceiver, options: ListenOptions): Promise<ListeningTransport>;
}
