// The errors that all packages share. DecodeError and EncodeError come from @snmp/asn1; ErrorResponse and ReportError have their own files.
import { SnmpError } from "@snmp/asn1";

/** No message processing model is registered under the identifier. */
export class UnknownMessageProcessingModel extends SnmpError {
  static override readonly brand = "UnknownMessageProcessingModel";

  constructor(
    /** The requested identifier. */
    readonly identifier: number,
    /** The registered identifiers, ascending. */
    readonly known: readonly number[],
    message: string,
  ) {
    super(message, { code: "ERR_SNMP_UNKNOWN_MODEL" });
  }
}

/** No plug-in of another kind, such as a security model or an authentication protocol, is registered under the key. */
export class UnknownPlugin extends SnmpError {
  static override readonly brand = "UnknownPlugin";

  constructor(
    /** The kind of plug-in: `security model`, `authentication protocol`, … */
    readonly kind: string,
    /** The requested identifier or name. */
    readonly key: number | string,
    /** The registered keys. */
    readonly known: readonly (number | string)[],
    message: string,
  ) {
    super(message, { code: "ERR_SNMP_UNKNOWN_PLUGIN" });
  }
}

/** A candidate is not a valid plug-in. The message says what is missing. */
export class InvalidPlugin extends SnmpError {
  static override readonly brand = "InvalidPlugin";

  constructor(message: string) {
    super(message, { code: "ERR_SNMP_INVALID_PLUGIN" });
  }
}

/** Another plug-in is already registered under the identifier. The message names both and says what to do. */
export class PluginClash extends SnmpError {
  static override readonly brand = "PluginClash";

  constructor(
    /** The identifier or name of both. */
    readonly key: number | string,
    /** Name of the registered plug-in. */
    readonly registered: string,
    /** Name of the refused plug-in. */
    readonly refused: string,
    message: string,
  ) {
    super(message, { code: "ERR_SNMP_PLUGIN_CLASH" });
  }
}

/**
 * A received message is well-formed but unacceptable: it is not for this request, or proves nothing. A pending request goes on waiting
 * (`consequenceOf`).
 */
export class MessageDiscarded extends SnmpError {
  static override readonly brand = "MessageDiscarded";

  constructor(
    message: string,
    /** The counter of RFC 3412, 3414 or 3418 for this fault, if there is one. */
    readonly counter?: string,
  ) {
    super(message, { code: "ERR_SNMP_DISCARDED" });
  }
}

/** No acceptable answer came in time. The `cause` is the reason why the last answer was discarded, if one came. */
export class RequestTimeout extends SnmpError {
  static override readonly brand = "RequestTimeout";

  constructor(
    message: string,
    /** The target of the request. */
    readonly target: string,
    /** Number of messages that were sent. */
    readonly attempts: number,
    /** Milliseconds from the first message to the end of the last wait. */
    readonly elapsed: number,
    options?: { readonly cause?: unknown },
  ) {
    super(message, { code: "ERR_SNMP_TIMEOUT", cause: options?.cause });
  }
}

/** The network refused the message: the host is unknown or unreachable, no process listens at the port, or the message is too long. */
export class TransportError extends SnmpError {
  static override readonly brand = "TransportError";

  constructor(
    message: string,
    /** The target of the message. */
    readonly target: string,
    /** The error code of the operating system, such as `ECONNREFUSED`, `EHOSTUNREACH`, `EMSGSIZE` or `ENOTFOUND`. */
    readonly reason: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, { code: "ERR_SNMP_TRANSPORT", cause: options?.cause });
  }
}

/** A client, agent or transport was used after it was closed, or was closed during a call. */
export class ClosedError extends SnmpError {
  static override readonly brand = "ClosedError";

  constructor(
    /** The closed object, for the message: `the client`. */
    name: string,
  ) {
    super(`${name} is closed`, { code: "ERR_SNMP_CLOSED" });
  }
}
