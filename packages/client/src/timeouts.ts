// The errors for a target that does not answer.
import { RequestTimeout } from "@snmp/mpm-core";

/** Returns the error if a target did not answer discovery, or another message of the model's own, for `elapsed` milliseconds. */
export function discoveryTimeout(target: string, elapsed: number): RequestTimeout {
  const message = `${target} did not answer discovery within ${Math.round(elapsed)} ms`;
  return new RequestTimeout(message, target, 1, elapsed);
}

/** Returns the error if none of `attempts` messages was answered; `refusal` is why the last answer, if any, did not count. */
export function requestTimeout(
  target: string,
  attempts: number,
  elapsed: number,
  refusal: unknown,
): RequestTimeout {
  const waited = `within ${Math.round(elapsed)} ms`;
  const sent = attempts === 1 ? "1 message" : `${attempts} messages`;
  const message =
    attempts > 0
      ? `${target} did not answer ${waited} (${sent})${explain(refusal)}`
      : `${target} could not be asked ${waited}`;
  return new RequestTimeout(message, target, attempts, elapsed, { cause: refusal });
}

function explain(refusal: unknown): string {
  if (refusal === undefined) return "";
  const { message } = refusal as Error;
  return RequestTimeout.isInstance(refusal) ? `; ${message}` : `; the last answer was refused: ${message}`;
}
