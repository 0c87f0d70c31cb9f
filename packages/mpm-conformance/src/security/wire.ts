// The kit takes the part of a message processing model here, with a message format of its own: a security model must not mind.
import type { AssembledMessage, SecurityLevel } from "@snmp/mpm-core";
import { securityLevels } from "@snmp/mpm-core";
import { joined } from "../ber.ts";

/** A message taken apart: views into it. */
export interface WireMessage {
  readonly message: Uint8Array;
  readonly level: SecurityLevel;
  readonly securityParameters: Uint8Array;
  readonly data: Uint8Array;
}

/** The level, the length of the security parameters in two octets, the security parameters, the data, and four octets that end it. */
export function assembled(
  level: SecurityLevel,
  securityParameters: Uint8Array,
  data: Uint8Array,
): AssembledMessage {
  const { length } = securityParameters;
  const head = Uint8Array.of(securityLevels.indexOf(level), length >> 8, length & 0xff);
  return { message: joined([head, securityParameters, data, ending]), securityParametersOffset: head.length };
}

/** The parts of a message; `undefined` when it is none. */
export function takenApart(message: Uint8Array): WireMessage | undefined {
  const level = securityLevels[message[0] ?? -1];
  const dataAt = 3 + (message[1]! << 8) + message[2]!;
  const dataEnd = message.length - ending.length;
  if (
    level === undefined ||
    !(dataAt <= dataEnd) ||
    !ending.every((octet, i) => message[dataEnd + i] === octet)
  )
    return undefined;
  return {
    message,
    level,
    securityParameters: message.subarray(3, dataAt),
    data: message.subarray(dataAt, dataEnd),
  };
}

const ending = Uint8Array.of(0x65, 0x6e, 0x64, 0x2e);
