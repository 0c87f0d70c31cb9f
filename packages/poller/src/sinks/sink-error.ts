import { SnmpError } from "@snmp/mpm-core";
import type { PollResult } from "../result.ts";

/** A part of a batch that a destination refused, although it took the rest. */
export interface Refusal {
  /** The result that it is from, which becomes a dead letter; missing if the destination does not tell. */
  readonly result?: PollResult | undefined;
  /** The name of what was refused, such as `ifXTable.ifAlias` or `sysName`; missing for the whole result. */
  readonly item?: string | undefined;
  /** The index of its row, if it is from one. */
  readonly index?: string | undefined;
  /** The number of values; 1 by default. */
  readonly count?: number | undefined;
  /** Why, in the words of the destination. */
  readonly reason: string;
}

/** Properties of a `SinkError`. */
export interface SinkErrorOptions {
  /** Whether the same batch would fail each time. */
  readonly isPermanent?: boolean | undefined;
  /** The parts that the destination refused. All else of the batch counts as written, and nothing of it comes again. */
  readonly refused?: readonly Refusal[] | undefined;
  /** Milliseconds that the destination asks to wait. */
  readonly retryAfter?: number | undefined;
  /** The status of HTTP. */
  readonly status?: number | undefined;
  /** The answer of the destination, without secrets. */
  readonly detail?: string | undefined;
  /** The error behind it. */
  readonly cause?: unknown;
}

/**
 * A sink could not write a batch, or the destination refused parts of it. The message names the destination without its secrets. Sinks of your
 * own may throw it as well.
 */
export class SinkError extends SnmpError {
  static override readonly brand: string = "SinkError";

  /** Whether the same batch would fail each time: it is given up at once. */
  readonly isPermanent: boolean;
  /** The parts that the destination refused of a batch that it took otherwise; empty if the whole batch failed. */
  readonly refused: readonly Refusal[];
  /** Milliseconds that the destination asks to wait, as `Retry-After` of HTTP does; `undefined` if it does not. */
  readonly retryAfter: number | undefined;
  /** The status of HTTP; `undefined` if there was no answer. */
  readonly status: number | undefined;
  /** The answer of the destination, without secrets; `undefined` if there was none. */
  readonly detail: string | undefined;

  constructor(message: string, options: SinkErrorOptions = {}) {
    super(message, { code: "ERR_SNMP_SINK", cause: options.cause });
    this.refused = options.refused ?? [];
    this.isPermanent = options.isPermanent ?? this.refused.length > 0;
    this.retryAfter = options.retryAfter;
    this.status = options.status;
    this.detail = options.detail;
  }
}
