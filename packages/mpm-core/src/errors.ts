// The part of the error tree that every package shares. DecodeError and EncodeError come from @snmp/asn1, ErrorResponse has its own file.
import { SnmpError } from "@snmp/asn1";

/** No plug-in is registered for the identifier of a message processing model. */
export class UnknownMessageProcessingModel extends SnmpError {
  static override readonly brand = "UnknownMessageProcessingModel";

  constructor(
    /** The identifier asked for. */
    readonly identifier: number,
    /** The identifiers that are registered, ascending. */
    readonly known: readonly number[],
    message: string,
  ) {
    super(message, { code: "ERR_SNMP_UNKNOWN_MODEL" });
  }
}

/** No plug-in of another kind, such as a security model or an authentication protocol, is registered under a key. */
export class UnknownPlugin extends SnmpError {
  static override readonly brand = "UnknownPlugin";

  constructor(
    /** What the plug-in would have been: `security model`, `authentication protocol`, … */
    readonly kind: string,
    /** The identifier or name asked for. */
    readonly key: number | string,
    /** The keys that are registered. */
    readonly known: readonly (number | string)[],
    message: string,
  ) {
    super(message, { code: "ERR_SNMP_UNKNOWN_PLUGIN" });
  }
}

/** A candidate is not a valid plug-in; the message says what is missing. */
export class InvalidPlugin extends SnmpError {
  static override readonly brand = "InvalidPlugin";

  constructor(message: string) {
    super(message, { code: "ERR_SNMP_INVALID_PLUGIN" });
  }
}

/** Another plug-in has the identifier already; the message names both. */
export class PluginClash extends SnmpError {
  static override readonly brand = "PluginClash";

  constructor(
    /** The identifier or name that both claim. */
    readonly key: number | string,
    /** Name of the plug-in that is registered. */
    readonly registered: string,
    /** Name of the one that was refused. */
    readonly refused: string,
    message: string,
  ) {
    super(message, { code: "ERR_SNMP_PLUGIN_CLASH" });
  }
}

/**
 * A received message is well-formed but not to be accepted: it is for somebody else, or proves nothing. A client that waits for an
 * answer goes on waiting.
 */
export class MessageDiscarded extends SnmpError {
  static override readonly brand = "MessageDiscarded";

  constructor(
    message: string,
    /** The counter that RFC 3412, 3414 or 3418 has for it, where there is one. */
    readonly counter?: string,
  ) {
    super(message, { code: "ERR_SNMP_DISCARDED" });
  }
}

/** No acceptable answer came in time. */
export class RequestTimeout extends SnmpError {
  static override readonly brand = "RequestTimeout";

  constructor(
    message: string,
    /** Whom the request went to. */
    readonly target: string,
    /** How many messages were sent. */
    readonly attempts: number,
    /** Milliseconds from the first message to the end of the wait. */
    readonly elapsed: number,
    options?: { readonly cause?: unknown },
  ) {
    super(message, { code: "ERR_SNMP_TIMEOUT", cause: options?.cause });
  }
}

/** The network refused: the host is unknown or unreachable, nobody listens at the port, the message is too long. */
export class TransportError extends SnmpError {
  static override readonly brand = "TransportError";

  constructor(
    message: string,
    /** Whom the message was for. */
    readonly target: string,
    /** The operating system's name for it, such as `ECONNREFUSED`, `EHOSTUNREACH`, `EMSGSIZE` or `ENOTFOUND`. */
    readonly reason: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, { code: "ERR_SNMP_TRANSPORT", cause: options?.cause });
  }
}

/** The client, agent or transport was closed while, or before, it was needed. */
export class ClosedError extends SnmpError {
  static override readonly brand = "ClosedError";

  constructor(what: string) {
    super(`${what} is closed`, { code: "ERR_SNMP_CLOSED" });
  }
}
