import { SnmpError } from "@snmp/mpm-core";

/** Properties of a `SinkError`. */
export interface SinkErrorOptions {
  /** Whether the same batch would fail each time. */
  readonly isPermanent?: boolean | undefined;
  /** Milliseconds that the destination asks to wait. */
  readonly retryAfter?: number | undefined;
  /** The status of HTTP. */
  readonly status?: number | undefined;
  /** The error behind it. */
  readonly cause?: unknown;
}

/** A sink could not write a batch. The message names the destination without its secrets. Sinks of your own may throw it as well. */
export class SinkError extends SnmpError {
  static override readonly brand: string = "SinkError";

  /** Whether the same batch would fail each time: it is given up at once. */
  readonly isPermanent: boolean;
  /** Milliseconds that the destination asks to wait, as `Retry-After` of HTTP does; `undefined` if it does not. */
  readonly retryAfter: number | undefined;
  /** The status of HTTP; `undefined` if there was no answer. */
  readonly status: number | undefined;

  constructor(message: string, options: SinkErrorOptions = {}) {
    super(message, { code: "ERR_SNMP_SINK", cause: options.cause });
    this.isPermanent = options.isPermanent ?? false;
    this.retryAfter = options.retryAfter;
    this.status = options.status;
  }
}
