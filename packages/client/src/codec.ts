// The model of a session as its requests use it. It may be a plug-in whose members return what they should not.
import type { EncodingResult } from "@snmp/mpm-core";
import { octetsFromText, type Pdu } from "@snmp/pdu";
import type { Call } from "./options.ts";
import type { Session } from "./session.ts";

/** Encodes a message at once. Returns `undefined` if the model has something to wait for first: then use `encodeLater`. */
export function encodeNow(
  session: Session,
  call: Call,
  requestId: number,
  pdu: Pdu,
): EncodingResult | undefined {
  const { model, credentials } = session;
  const engineId = call.contextEngineId ?? session.contextEngineId;
  return model.encodeNow?.(requestId, credentials, engineId, contextNameOf(session, call), pdu);
}

/** Encodes a message once the model has found out what it needs, such as the identity of its peer. */
export function encodeLater(
  session: Session,
  call: Call,
  requestId: number,
  pdu: Pdu,
): Promise<EncodingResult> {
  const { model, credentials } = session;
  const engineId = call.contextEngineId ?? session.contextEngineId;
  return model.encode(requestId, credentials, engineId, contextNameOf(session, call), pdu);
}

/** Decodes a message. Throws what the model throws, and a `TypeError` that names the model if it returns anything but a PDU. */
export function decode({ model, plugin, credentials }: Session, message: Uint8Array): Pdu {
  const pdu: Pdu | null | undefined = model.decode(message, credentials);
  if (typeof pdu === "object" && pdu !== null && typeof pdu.type === "string" && Array.isArray(pdu.varbinds))
    return pdu;
  throw new TypeError(
    `decode of the model ${plugin.name} (${plugin.identifier}) returned ${describe(pdu)}, not a PDU; it must return one or throw`,
  );
}

/** Lets the model forget a message that was encoded too late to be sent. */
export function releaseUnsent({ model }: Session, result: EncodingResult): void {
  try {
    model.release?.(result.messageId ?? model.messageId(result.data));
  } catch {
    // the request goes on, or has ended, without that message
  }
}

function contextNameOf(session: Session, { contextName }: Call): Uint8Array {
  return contextName === undefined ? session.contextName : octetsFromText(contextName);
}

function describe(value: unknown): string {
  if (value === null || typeof value !== "object") return String(value);
  return value instanceof Promise ? "a promise" : "an object without type and varbinds";
}
