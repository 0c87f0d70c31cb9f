import { SnmpError } from "@snmp/mpm-core";
import type { Varbind } from "@snmp/pdu";

/** The peer answered what does not answer the request: other names, too few of them, none at all. */
export class UnexpectedResponse extends SnmpError {
  static override readonly brand = "UnexpectedResponse";

  constructor(
    message: string,
    /** Whom the request went to. */
    readonly target: string,
    /** What came. */
    readonly varbinds: readonly Varbind[],
  ) {
    super(`${target} ${message}`, { code: "ERR_SNMP_UNEXPECTED_RESPONSE" });
  }
}

/** A walk or a table broke off. The error behind it, such as an `ErrorResponse` or a `RequestTimeout`, is the `cause`. */
export class WalkError extends SnmpError {
  static override readonly brand = "WalkError";

  constructor(
    message: string,
    /** What was walked. */
    readonly root: string,
    /** The last name that was read; `undefined` when there was none. */
    readonly last: string | undefined,
    /** How many variable bindings were read. */
    readonly count: number,
    /** What was read, where it was to be collected. A walk that is iterated has handed it out already: there it is empty. */
    readonly partial: readonly Varbind[],
    options?: { readonly cause?: unknown },
  ) {
    super(message, { code: "ERR_SNMP_WALK", cause: options?.cause });
  }
}
