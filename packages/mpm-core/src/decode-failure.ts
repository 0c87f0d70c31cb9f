// RFC 3412 §7.2: a message that cannot be accepted, as the side that waits for an answer sees it.
import { SnmpError } from "@snmp/asn1";

/**
 * How a failed `decode` affects the request that waits for an answer:
 *
 * - `"wait"`: the message proves nothing. The request goes on waiting, and a timeout names the failure as its cause.
 * - `"doubt"`: the failure is likely, but anybody could have made the message. The request believes it if no better answer comes soon.
 * - `"retry"`: the model learned from the message what the request lacked. The request is encoded and sent again at once.
 * - `"fail"`: no answer can come any more. The request fails with the error.
 */
export type DecodeConsequence = "wait" | "doubt" | "retry" | "fail";

/**
 * The fields by which an error that `decode` throws chooses its consequence. `ReportError` has both; a model may set them on errors of
 * its own. `DecodeError` and `MessageDiscarded` need neither: after them, a request waits.
 */
export interface DecodeFailure {
  /** Whether the request, encoded anew, can succeed. A request obeys it a few times only, then asks `unproven`. */
  readonly retryable?: boolean;
  /** Whether the message was less secure than the request, so that anybody could have made it. */
  readonly unproven?: boolean;
}

/** Returns the consequence of what `decode` threw; `mayRetry` is false for a request that has retried often enough. */
export function consequenceOf(thrown: unknown, mayRetry: boolean): DecodeConsequence {
  const { retryable, unproven } = (thrown ?? {}) as DecodeFailure;
  if (retryable === true && mayRetry) return "retry";
  if (SnmpError.isInstance(thrown) && harmless.has(thrown.code)) return "wait";
  return unproven === true ? "doubt" : "fail";
}

/** The codes of `DecodeError` and `MessageDiscarded`. */
const harmless: ReadonlySet<string> = new Set(["ERR_SNMP_DECODE", "ERR_SNMP_DISCARDED"]);
