// RFC 3584 §4: translates answers for managers that use SNMPv1.
import { type ErrorStatusName, smiType } from "@snmp/pdu";
import type { Answer } from "./procedures/answer.ts";

/** Translates an answer of RFC 3416 into the terms of RFC 1157. */
export function translateToV1(answer: Answer): Answer {
  if ("error" in answer) {
    const error = translateStatus(answer.error);
    // RFC 1157 §4.1.5: noSuchName names the variable; RFC 3413 §3.2 (6) has no index for authorizationError
    return { ...answer, error, index: error === "noSuchName" ? Math.max(answer.index, 1) : answer.index };
  }
  // §4.2.2.2 and, for Get, §4.2.2.1: Counter64 and the exceptions
  const missing = answer.varbinds.findIndex(({ type }) => smiType(type)?.since !== 1);
  return missing === -1 ? answer : { error: "noSuchName", index: missing + 1 };
}

/** RFC 3584 §4.4 */
function translateStatus(error: ErrorStatusName): ErrorStatusName {
  switch (error) {
    case "wrongValue":
    case "wrongEncoding":
    case "wrongType":
    case "wrongLength":
    case "inconsistentValue":
      return "badValue";
    case "noAccess":
    case "notWritable":
    case "noCreation":
    case "inconsistentName":
    case "authorizationError":
      return "noSuchName";
    case "resourceUnavailable":
    case "commitFailed":
    case "undoFailed":
      return "genErr";
    default:
      return error;
  }
}
