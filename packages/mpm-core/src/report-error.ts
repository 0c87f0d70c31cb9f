import { SnmpError } from "@snmp/asn1";
import type { DecodeFailure } from "./decode-failure.ts";
import type { SecurityLevel } from "./security-model.ts";

/** What is told of a Report that ends, or interrupts, a request. */
export interface ReportErrorOptions {
  /** Name of the counter, such as `usmStatsWrongDigests`; the OID where it has no known name. */
  readonly counter: string;
  /** Object instance of the counter, dotted text. */
  readonly oid: string;
  /** Value of the counter at the peer, 0..4294967295. */
  readonly value: number;
  /** What it means for whoever asked, in words. */
  readonly meaning: string;
  /** How the Report itself was secured. */
  readonly securityLevel: SecurityLevel;
  /** Whether the request, encoded anew, can succeed. */
  readonly retryable: boolean;
  /** Whether the Report was not authenticated though the request was. */
  readonly unproven: boolean;
}

/** The peer answered with a Report (RFC 3412 §7.1 3): it did not take the request, and its counter says why. */
export class ReportError extends SnmpError implements DecodeFailure {
  static override readonly brand = "ReportError";

  /** Name of the counter, such as `usmStatsWrongDigests`; the OID where it has no known name. */
  readonly counter: string;
  /** Object instance of the counter, dotted text. */
  readonly oid: string;
  /** Value of the counter at the peer, 0..4294967295. */
  readonly value: number;
  /** What it means for whoever asked, in words. */
  readonly meaning: string;
  /** How the Report itself was secured. */
  readonly securityLevel: SecurityLevel;
  /**
   * Whether the model learnt from the Report what the request lacked: encoded anew, it can succeed. Once for each counter is enough; a
   * peer that reports the same again will go on doing so.
   */
  readonly retryable: boolean;
  /**
   * Whether the Report was not authenticated though the request was, so that anybody on the way may have made it. Most Reports of faults
   * in credentials are (RFC 3414 §3.2): a client believes it only after it has waited a little for a true answer.
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
