const brandOf = Symbol.for("@snmp/error/brand");

/** What every error of `@snmp/*` is made from. */
export interface SnmpErrorOptions {
  /** Stable, machine-readable name of the fault, such as `ERR_SNMP_DECODE`. */
  readonly code: string;
  /** The error that led to this one. */
  readonly cause?: unknown;
}

/**
 * The root of the error tree of `@snmp/*`. Tell errors apart by `code`, or with `isInstance`, which, unlike `instanceof`, also
 * recognises errors made by another copy of the package.
 */
export class SnmpError extends Error {
  /** Name of this class, the same in every copy and not changed by a minifier. */
  static readonly brand: string = "SnmpError";

  /** Stable, machine-readable name of the fault, such as `ERR_SNMP_DECODE`. */
  readonly code: string;

  constructor(message: string, options: SnmpErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.brand;
    this.code = options.code;
  }

  /** The names of this error's classes, from its own up to `SnmpError`. */
  get [brandOf](): readonly string[] {
    const brands: string[] = [];
    for (let at = this.constructor; typeof at === "function"; at = Object.getPrototypeOf(at) as typeof at) {
      if (Object.hasOwn(at, "brand")) brands.push((at as typeof SnmpError).brand);
    }
    return brands;
  }

  /** Whether `candidate` is an error of this class, whichever copy of the package made it. */
  static isInstance<Class extends abstract new (...args: never[]) => SnmpError>(
    this: Class & { readonly brand: string },
    candidate: unknown,
  ): candidate is InstanceType<Class> {
    if (typeof candidate !== "object" || candidate === null) return false;
    if (!Object.hasOwn(this, "brand")) return candidate instanceof this; // a class derived by somebody who gave it none
    const brands = (candidate as { [brandOf]?: readonly string[] })[brandOf];
    return Array.isArray(brands) && brands.includes(this.brand);
  }
}

/** What can be wrong with received octets. */
export type DecodeErrorKind =
  /** The input ends, or an enclosing element ends, before the element does. */
  | "truncated"
  /** Another identifier octet than the declaration asks for. */
  | "unexpected-tag"
  /** The indefinite form of length, which SNMP forbids (RFC 3417 §8 (1)). */
  | "indefinite-length"
  /** A length that no message can have. */
  | "length-overflow"
  /** An element, or the message, is over but octets are left. */
  | "trailing-octets"
  /** A number outside the range of its type. */
  | "out-of-range"
  /** A string of a length that its type does not allow. */
  | "bad-size"
  /** Content octets that no value of the type has. */
  | "bad-content"
  /** A rule of BER is bent that could have been forgiven, but that leniency is off. */
  | "non-minimal-integer"
  | "missing-leading-zero"
  | "empty-oid"
  /** The version of the message is not the one the decoder is for. */
  | "bad-version";

/** Received octets are not what the declaration says. `offset` counts octets from the beginning of the input. */
export class DecodeError extends SnmpError {
  static override readonly brand = "DecodeError";

  constructor(
    /** What is wrong. */
    readonly kind: DecodeErrorKind,
    /** Where: octets from the beginning of the input. */
    readonly offset: number,
    detail: string,
    options?: { readonly cause?: unknown },
  ) {
    super(`${detail} (${kind} at octet ${offset})`, { code: "ERR_SNMP_DECODE", cause: options?.cause });
  }
}

/** A value that its ASN.1 type does not allow. The message names the value and what is allowed; `path` names the field. */
export class EncodeError extends SnmpError {
  static override readonly brand = "EncodeError";

  constructor(
    /** What is wrong with the value. */
    readonly detail: string,
    /** The field, from the outermost class inwards: `Message.version`. */
    readonly path: string = "",
    options?: { readonly cause?: unknown },
  ) {
    super(path === "" ? detail : `${path}: ${detail}`, { code: "ERR_SNMP_ENCODE", cause: options?.cause });
  }

  /** For a value that is not `wanted`: the message shows it, unless it is an object. */
  static forValue(value: unknown, wanted: string): EncodeError {
    const shown =
      typeof value === "string"
        ? JSON.stringify(value)
        : value !== null && /^(?:object|function)$/.test(typeof value)
          ? `a value of type ${typeof value}`
          : String(value);
    return new this(`${shown} is not ${wanted}`);
  }

  /** The same error with `outer` in front of its path. */
  within(outer: string): EncodeError {
    return new (this.constructor as typeof EncodeError)(
      this.detail,
      this.path === "" ? outer : `${outer}.${this.path}`,
      {
        cause: this.cause,
      },
    );
  }
}
