import type { SnmpErrorCode } from "./error-code.ts";

const brandOf = Symbol.for("@snmp/error/brand");

/** The options of every error of `@snmp/*`. */
export interface SnmpErrorOptions {
  /** The stable name of the fault, for programs: one of `SnmpErrorCode`, or a name of your own in your own errors. */
  readonly code: SnmpErrorCode | (string & {});
  /** The error that led to this one. */
  readonly cause?: unknown;
}

/**
 * The root of the error tree of `@snmp/*`. Tell errors apart by `code`, or with `isInstance`, which, unlike `instanceof`, also
 * recognises errors made by another copy of the package.
 */
export class SnmpError extends Error {
  /** The name of this class: the same in every copy of the package, and not changed by a minifier. */
  static readonly brand: string = "SnmpError";

  /**
   * The stable name of the fault, for programs: one of `SnmpErrorCode` in the errors of `@snmp/*`, such as `ERR_SNMP_DECODE`. Errors of
   * other packages may have other names.
   */
  readonly code: SnmpErrorCode | (string & {});

  constructor(message: string, options: SnmpErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.brand;
    this.code = options.code;
  }

  /** The names of the classes of this error, from its own class up to `SnmpError`. */
  get [brandOf](): readonly string[] {
    const brands: string[] = [];
    for (let at = this.constructor; typeof at === "function"; at = Object.getPrototypeOf(at) as typeof at) {
      if (Object.hasOwn(at, "brand")) brands.push((at as typeof SnmpError).brand);
    }
    return brands;
  }

  /** Returns whether `candidate` is an error of this class, no matter which copy of the package made it. */
  static isInstance<Class extends abstract new (...args: never[]) => SnmpError>(
    this: Class & { readonly brand: string },
    candidate: unknown,
  ): candidate is InstanceType<Class> {
    if (typeof candidate !== "object" || candidate === null) return false;
    if (!Object.hasOwn(this, "brand")) return candidate instanceof this; // a derived class without a brand
    const brands = (candidate as { [brandOf]?: readonly string[] })[brandOf];
    return Array.isArray(brands) && brands.includes(this.brand);
  }
}

/** The kinds of faults in received octets. */
export type DecodeErrorKind =
  /** The input, or the enclosing element, ends before the element does. */
  | "truncated"
  /** The identifier octet is not the one that the declaration asks for. */
  | "unexpected-tag"
  /** The length has the indefinite form, which SNMP forbids (RFC 3417 §8 (1)). */
  | "indefinite-length"
  /** The length is greater than any message can have. */
  | "length-overflow"
  /** There are octets after the end of the element or of the message. */
  | "trailing-octets"
  /** The number is outside the range of its type. */
  | "out-of-range"
  /** The type does not allow a string of this length. */
  | "bad-size"
  /** The content octets are not a value of the type. */
  | "bad-content"
  /** A rule of BER is bent, and the leniency of this name, which would forgive it, is off. */
  | "non-minimal-integer"
  | "missing-leading-zero"
  | "empty-oid"
  /** The decoder does not handle this version of message. */
  | "bad-version";

/** Received octets do not match the declaration. */
export class DecodeError extends SnmpError {
  static override readonly brand = "DecodeError";

  constructor(
    /** The kind of fault. */
    readonly kind: DecodeErrorKind,
    /** The position of the fault: octets from the beginning of the input. */
    readonly offset: number,
    detail: string,
    options?: { readonly cause?: unknown },
  ) {
    super(`${detail} (${kind} at octet ${offset})`, { code: "ERR_SNMP_DECODE", cause: options?.cause });
  }
}

/** A value cannot be encoded, because its ASN.1 type does not allow it. The message names the field, the value and the allowed values. */
export class EncodeError extends SnmpError {
  static override readonly brand = "EncodeError";

  constructor(
    /** The fault: the value, and the values that are allowed. */
    readonly detail: string,
    /** The path to the field, from the outermost class inwards: `Message.version`; empty if the value is not in a field. */
    readonly path: string = "",
    options?: { readonly cause?: unknown },
  ) {
    super(path === "" ? detail : `${path}: ${detail}`, { code: "ERR_SNMP_ENCODE", cause: options?.cause });
  }

  /** Returns the error for a value that is not `wanted`. The message shows the value, unless it is an object. */
  static forValue(value: unknown, wanted: string): EncodeError {
    const shown =
      typeof value === "string"
        ? JSON.stringify(value)
        : value !== null && /^(?:object|function)$/.test(typeof value)
          ? `a value of type ${typeof value}`
          : String(value);
    return new this(`${shown} is not ${wanted}`);
  }

  /** Returns the same error with `outer` in front of its path. */
  within(outer: string): EncodeError {
    const path = this.path === "" ? outer : `${outer}.${this.path}`;
    return new (this.constructor as typeof EncodeError)(this.detail, path, { cause: this.cause });
  }
}

/** Returns `error` with the field `outer` in front of its path if it is an `EncodeError`; returns any other error as it is. */
export function locateError(error: unknown, outer: string): unknown {
  return EncodeError.isInstance(error) ? error.within(outer) : error;
}
