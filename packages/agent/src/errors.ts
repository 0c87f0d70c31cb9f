import { SnmpError } from "@snmp/mpm-core";

/** What the agent was doing with an object. */
export type ObjectOperation = "get" | "next" | "validate" | "set" | "undo";

/** An object could not be read or written: its code threw, took too long, or gave a value that its type does not allow. */
export class ObjectError extends SnmpError {
  static override readonly brand = "ObjectError";

  constructor(
    /** The instance, or the name that was asked for. */
    readonly oid: string,
    /** What the agent was doing. */
    readonly operation: ObjectOperation,
    cause: unknown,
  ) {
    super(`${operation} of ${oid} failed: ${cause instanceof Error ? cause.message : String(cause)}`, {
      code: "ERR_SNMP_OBJECT",
      cause,
    });
  }
}

/** An object cannot be registered: it overlaps with another, or what describes it is incomplete. */
export class RegistrationError extends SnmpError {
  static override readonly brand = "RegistrationError";

  constructor(
    /** Root of what was to be registered. */
    readonly oid: string,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, { code: "ERR_SNMP_REGISTRATION", cause: options?.cause });
  }
}

/** Something that the agent was given, such as a message processing model, threw where it must not. */
export class AgentError extends SnmpError {
  static override readonly brand = "AgentError";

  constructor(cause: unknown) {
    super(`a message could not be answered: ${cause instanceof Error ? cause.message : String(cause)}`, {
      code: "ERR_SNMP_AGENT",
      cause,
    });
  }
}
