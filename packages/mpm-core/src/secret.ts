/** The method that returns the octets of a secret; the same symbol in all copies of this package. */
const revealed = Symbol.for("@snmp/mpm-core/secret/reveal");

/** Octets that do not print: not with `inspect` at any depth, and not in JSON, text, errors or logs. */
export class Secret {
  readonly #octets: Uint8Array;

  /** `value`: text, which is encoded in UTF-8, or octets, which are copied. */
  constructor(value: string | Uint8Array) {
    this.#octets = typeof value === "string" ? new TextEncoder().encode(value) : new Uint8Array(value);
  }

  /** Returns the octets. Call `reveal` instead. */
  [revealed](): Uint8Array {
    return this.#octets;
  }

  /** Returns `[secret]`. */
  toString(): string {
    return "[secret]";
  }

  /** Returns `[secret]`. */
  toJSON(): string {
    return "[secret]";
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return "[secret]";
  }
}

/** Returns the octets of a secret. Do not change, keep or print them. */
export function reveal(secret: Secret): Uint8Array {
  return secret[revealed]();
}

/** Returns whether `candidate` is a `Secret`, of this or another copy of this package. */
export function isSecret(candidate: unknown): candidate is Secret {
  return typeof (candidate as Partial<Record<symbol, unknown>> | null | undefined)?.[revealed] === "function";
}
