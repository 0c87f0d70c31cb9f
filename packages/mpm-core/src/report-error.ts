import { SnmpError } from "@snmp/asn1";
import type { DecodeFailure } from "./decode-failure.ts";
import type { SecurityLevel } from "./security-model.ts";

/** The facts about a Report that a `ReportError` holds. */
export interface ReportErrorOptions {
  /** Name of the counter, such as `usmStatsWrongDigests`; the OID if the counter has no known name. */
  readonly counter: string;
  /** Object instance of the counter, dotted text. */
  readonly oid: string;
  /** Value of the counter at the peer, 0..4294967295. */
  readonly value: number;
  /** The meaning of the Report for the request, in words. */
  readonly meaning: string;
  /** How the Report itself was secured. */
  readonly securityLevel: SecurityLevel;
  /** Whether the request, encoded again, can succeed. */
  readonly retryable: boolean;
  /** Whether the Report was not authenticated although the request was. */
  readonly unproven: boolean;
}

/**
 * The peer answered with a Report (RFC 3412 §7.1 3): it refused the request, and its counter says why. `retryable` and `unproven` decide
 * what happens to the pending request, by the contract of `MessageProcessingModel.decode` and `consequenceOf`.
 */
export class ReportError extends SnmpError implements DecodeFailure {
  static override readonly brand = "ReportError";

  /** Name of the counter, such as `usmStatsWrongDigests`; the OID if the counter has no known name. */
  readonly counter: string;
  /** Object instance of the counter, dotted text. */
  readonly oid: string;
  /** Value of the counter at the peer, 0..4294967295. */
  readonly value: number;
  /** The meaning of the Report for the request, in words. */
  readonly meaning: string;
  /** How the Report itself was secured. */
  readonly securityLevel: SecurityLevel;
  /**
   * Whether the model learned from the Report what the request lacked: encoded again, it can succeed. One retry per counter is enough; a
   * peer that reports the same counter again will go on reporting it.
   */
  readonly retryable: boolean;
  /**
   * Whether the Report was not authenticated although the request was, so that anybody on the way may have made it. Most Reports about
   * invalid credentials are of this kind (RFC 3414 §3.2). A client believes it only after it has waited a little for a true answer.
   */
  readonly unproven: boolean;

  constructor(options: ReportErrorOptions) {
    super(`the peer reports ${options.counter}: ${options.meaning}`, { code: "ERR_SNMP_REPORT" });
    this.counter = options.counter;
    this.oid = options.oid;
    this.value = options.value;
    this.meaning = options.meaning;
    this.securityLevel = options.securityLevel;
    this.retryable = options.retryable;
    this.unproven = options.unproven;
  }
}
