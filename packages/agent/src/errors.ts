import { SnmpError } from "@snmp/mpm-core";

/** The operation of the agent on an object. */
export type ObjectOperation = "get" | "next" | "validate" | "set" | "undo";

/** An object could not be read or written: its code threw, took too long, or returned a value that its type does not allow. */
export class ObjectError extends SnmpError {
  static override readonly brand = "ObjectError";

  constructor(
    /** OID of the instance, or the requested name. */
    readonly oid: string,
    /** The operation that failed. */
    readonly operation: ObjectOperation,
    cause: unknown,
  ) {
    super(`${operation} of ${oid} failed: ${cause instanceof Error ? cause.message : String(cause)}`, {
      code: "ERR_SNMP_OBJECT",
      cause,
    });
  }
}

/** An object cannot be registered: it overlaps with another object, or its options are invalid. */
export class RegistrationError extends SnmpError {
  static override readonly brand = "RegistrationError";

  constructor(
    /** Root of the object. */
    readonly oid: string,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, { code: "ERR_SNMP_REGISTRATION", cause: options?.cause });
  }
}

/** A plug-in threw where it must not, such as a message processing model. The message is discarded; the agent goes on. */
export class AgentError extends SnmpError {
  static override readonly brand = "AgentError";

  /** `culprit`: the plug-in that threw, in words. */
  constructor(cause: unknown, culprit = "the agent") {
    super(
      `${culprit} threw, so a message got no answer: ${cause instanceof Error ? cause.message : String(cause)}; the stack of \`cause\` shows the place`,
      { code: "ERR_SNMP_AGENT", cause },
    );
  }
}

/** An error that occurred repeatedly, which peers can cause. `onError` gets the first one at once, then a summary every ten seconds. */
export class RepeatedError extends SnmpError {
  static override readonly brand = "RepeatedError";

  constructor(
    /** The last error. */
    readonly last: SnmpError,
    /** Number of errors since the last report. */
    readonly count: number,
  ) {
    super(`${count} more errors of this kind since the last report; the last one: ${last.message}`, {
      code: "ERR_SNMP_REPEATED",
      cause: last,
    });
  }
}
