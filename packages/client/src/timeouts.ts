// The errors for a target that does not answer.
import { RequestTimeout } from "@snmp/mpm-core";
import type { Session } from "./session.ts";

/** Returns the error if a target did not answer discovery, or another message of the model's own, for `elapsed` milliseconds. */
export function discoveryTimeout(target: string, elapsed: number, refusal?: unknown): RequestTimeout {
  const why = refusal === undefined ? silentDiscovery : explain(refusal);
  const message = `${target} did not answer discovery within ${Math.round(elapsed)} ms${why}`;
  return new RequestTimeout(message, target, 1, elapsed, { cause: refusal });
}

/** Returns the error if the model has not encoded a message for `elapsed` milliseconds, and has not asked its peer anything either. */
export function encodingTimeout({ name, plugin }: Session, elapsed: number): RequestTimeout {
  const message = `${plugin.name} did not encode the request within ${Math.round(elapsed)} ms`;
  return new RequestTimeout(message, name, 0, elapsed);
}

/** Returns the error if none of `attempts` messages was answered; `refusal` is why the last answer, if any, did not count. */
export function requestTimeout(
  session: Session,
  attempts: number,
  elapsed: number,
  refusal: unknown,
): RequestTimeout {
  const target = session.name;
  const waited = `within ${Math.round(elapsed)} ms`;
  const sent = attempts === 1 ? "1 message" : `${attempts} messages`;
  const message =
    attempts > 0
      ? `${target} did not answer ${waited} (${sent})${explain(refusal)}${advise(session, refusal)}`
      : `${target} could not be asked ${waited}${explain(refusal)}`;
  return new RequestTimeout(message, target, attempts, elapsed, { cause: refusal });
}

function explain(refusal: unknown): string {
  if (refusal === undefined) return "";
  const { message } = refusal as Error;
  return RequestTimeout.isInstance(refusal) ? `; ${message}` : `; the last answer was refused: ${message}`;
}

/** Returns what to do. A refused answer says that itself. */
function advise(session: Session, refusal: unknown): string {
  if (session.hasAnswered || (refusal !== undefined && !RequestTimeout.isInstance(refusal))) return "";
  if (session.roundTrip !== undefined)
    return "; it answered discovery, and not the request: check the privacy password and protocol, and the context";
  const secret = "community" in session.credentials ? "community" : "credentials";
  return `; check the host and the port, that an agent runs there, the ${secret}, and who may ask the device`;
}

const silentDiscovery =
  "; check the host and the port, that an agent runs there and speaks SNMPv3, and who may ask the device";
