import { MessageDiscarded } from "@snmp/mpm-core";
import type { Pdu } from "@snmp/pdu";
import type { Session } from "./session.ts";

/**
 * Returns why the result of `decode` is not the answer to a request: a `TypeError` that names the model if it is not a PDU at all, and
 * `MessageDiscarded` if it is another PDU.
 */
export function explainRefusal({ plugin }: Session, decoded: unknown): Error {
  if (isPdu(decoded)) return new MessageDiscarded(`a ${decoded.type} that does not answer this request`);
  return new TypeError(
    `decode of the model ${plugin.name} (${plugin.identifier}) returned ${describe(decoded)}, not a PDU; it must return one or throw`,
  );
}

function isPdu(value: unknown): value is Pdu {
  if (typeof value !== "object" || value === null) return false;
  const { type, varbinds } = value as Partial<Pdu>;
  return typeof type === "string" && Array.isArray(varbinds);
}

function describe(value: unknown): string {
  if (value === null || typeof value !== "object") return String(value);
  return value instanceof Promise ? "a promise" : "an object without type and varbinds";
}
