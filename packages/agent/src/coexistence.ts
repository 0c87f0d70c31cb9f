// RFC 3584 §4: translates answers for managers that use SNMPv1.
import { smiType, toV1ErrorStatus } from "@snmp/pdu";
import type { Answer } from "./procedures/answer.ts";

/** Translates an answer of RFC 3416 into the terms of RFC 1157. */
export function translateToV1(answer: Answer): Answer {
  if ("error" in answer) {
    const error = toV1ErrorStatus(answer.error);
    // RFC 1157 §4.1.5: noSuchName names the variable; RFC 3413 §3.2 (6) has no index for authorizationError
    return { ...answer, error, index: error === "noSuchName" ? Math.max(answer.index, 1) : answer.index };
  }
  // §4.2.2.2 and, for Get, §4.2.2.1: Counter64 and the exceptions
  const missing = answer.varbinds.findIndex(({ type }) => smiType(type)?.since !== 1);
  return missing === -1 ? answer : { error: "noSuchName", index: missing + 1 };
}
