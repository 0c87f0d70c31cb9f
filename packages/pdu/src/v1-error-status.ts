import type { ErrorStatusName } from "./error-status.ts";

/** Returns the error-status that SNMPv1 has for one of a later version (RFC 3584 §4.4); those of RFC 1157 stay as they are. */
export function toV1ErrorStatus(name: ErrorStatusName): ErrorStatusName {
  switch (name) {
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
      return name;
  }
}
