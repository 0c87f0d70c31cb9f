/** Takes the octets of a secret out of its wrapping, in whichever copy of this package it was wrapped. */
const revealed = Symbol.for("@snmp/mpm-core/secret/reveal");

/** Octets that do not print: not in `inspect` at any depth, nor in JSON, text, errors or logs. */
export class Secret {
  readonly #octets: Uint8Array;

  /** `value`: text, which is taken as UTF-8, or octets, which are copied. */
  constructor(value: string | Uint8Array) {
    this.#octets = typeof value === "string" ? new TextEncoder().encode(value) : new Uint8Array(value);
  }

  /** The octets themselves; `reveal` is how to ask for them. */
  [revealed](): Uint8Array {
    return this.#octets;
  }

  /** `[secret]` */
  toString(): string {
    return "[secret]";
  }

  /** `[secret]` */
  toJSON(): string {
    return "[secret]";
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return "[secret]";
  }
}

/** The octets that `secret` holds; not to be changed, kept or printed. */
export function reveal(secret: Secret): Uint8Array {
  return secret[revealed]();
}

/** Whether `candidate` is a `Secret`, of this or another copy of this package. */
export function isSecret(candidate: unknown): candidate is Secret {
  return typeof (candidate as Partial<Record<symbol, unknown>> | null | undefined)?.[revealed] === "function";
}
