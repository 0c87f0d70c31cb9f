import { SnmpError } from "@snmp/mpm-core";
import type { Varbind } from "@snmp/pdu";

/**
 * Adds the target to an error of a model, which does not know it: as the property `target`, and in front of its message. Returns the error.
 * Errors about the request itself, such as an `EncodeError`, are the same for every target.
 */
export function addTarget(error: unknown, target: string): unknown {
  if (!SnmpError.isInstance(error) || "target" in error || !lackTarget.has(error.code)) return error;
  if (!error.message.includes(target)) error.message = `${target}: ${error.message}`;
  return Object.assign(error, { target });
}

/** The codes of `ReportError`, `DecodeError`, `MessageDiscarded` and the `DiscoveryError` of @snmp/usm. */
const lackTarget: ReadonlySet<string> = new Set([
  "ERR_SNMP_REPORT",
  "ERR_SNMP_DECODE",
  "ERR_SNMP_DISCARDED",
  "ERR_SNMP_ENGINE_DISCOVERY",
]);

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

/** As many requests wait for their turn as the option `queued` of the `RequestLimits` allows. This one was not sent. */
export class QueueFull extends SnmpError {
  static override readonly brand = "QueueFull";

  constructor(
    /** The target of the request. */
    readonly target: string,
    /** The number of requests that wait, to all targets. */
    readonly waiting: number,
  ) {
    super(
      `${target} was not asked: ${waiting} requests wait for their turn already; send less at once, or raise \`queued\` of the RequestLimits`,
      { code: "ERR_SNMP_QUEUE_FULL" },
    );
  }
}

/**
 * A walk or a table broke off. The error behind it, such as an `ErrorResponse` or a `RequestTimeout`, is the `cause`. This error counts as
 * one of that class too: it has its properties, and `RequestTimeout.isInstance(error)` is true for a walk that broke off by silence.
 */
export class WalkError extends SnmpError {
  static override readonly brand = "WalkError";
  /** The target of the walk. */
  declare readonly target: string | undefined;

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
    adopt(this, this.cause);
  }
}

/** Gives an error the properties and the classes of its cause, beside its own. */
function adopt(error: SnmpError, cause: unknown): void {
  if (!SnmpError.isInstance(cause)) return;
  for (const [name, value] of Object.entries(cause)) {
    if (!Object.hasOwn(error, name)) Object.defineProperty(error, name, { value, enumerable: true });
  }
  const classes = [error, cause].flatMap(
    (each) => (each as { [brandOf]?: readonly string[] })[brandOf] ?? [],
  );
  Object.defineProperty(error, brandOf, { value: classes });
}

/** The property by which `isInstance` knows the classes of an error. */
const brandOf = Symbol.for("@snmp/error/brand");
