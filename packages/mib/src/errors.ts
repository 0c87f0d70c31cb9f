/** Reasons for a `MibError`. */
export type MibErrorCode =
  "unknown-name" | "unknown-module" | "invalid-index" | "invalid-value" | "invalid-module";

/** A name, an index or a value that does not agree with the modules. */
export class MibError extends Error {
  /** `MibError`. */
  override readonly name = "MibError";

  constructor(
    /** Stable reason. */
    readonly code: MibErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    Object.defineProperty(this, brand, { value: true });
  }

  /** Whether a value is a `MibError`, also one of another copy of this package. */
  static isInstance(this: void, error: unknown): error is MibError {
    return typeof error === "object" && error !== null && brand in error;
  }
}

const brand = Symbol.for("@snmp/mib/MibError");
