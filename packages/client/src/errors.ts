import { SnmpError } from "@snmp/mpm-core";
import type { Varbind } from "@snmp/pdu";

/** The response does not answer the request: other names, too few of them, or none at all. */
export class UnexpectedResponse extends SnmpError {
  static override readonly brand = "UnexpectedResponse";

  constructor(
    message: string,
    /** The target of the request. */
    readonly target: string,
    /** The variable bindings of the response. */
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
    /** The root of the walk; several are separated by commas. */
    readonly root: string,
    /** The last name that was read; `undefined` if nothing was read. */
    readonly last: string | undefined,
    /** The number of variable bindings that were read. */
    readonly count: number,
    /** The variable bindings that were read, from `toArray` and `table`. Empty for a walk that is iterated, which has yielded them. */
    readonly partial: readonly Varbind[],
    options?: { readonly cause?: unknown },
  ) {
    super(message, { code: "ERR_SNMP_WALK", cause: options?.cause });
  }
}
