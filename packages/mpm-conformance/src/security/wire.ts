// The kit acts as a message processing model, with a message format of its own: a security model must work with any format.
import type { AssembledMessage, SecurityLevel } from "@snmp/mpm-core";
import { securityLevels } from "@snmp/mpm-core";
import { join } from "../ber.ts";

/** The parts of a message, as views into it. */
export interface WireMessage {
  readonly message: Uint8Array;
  readonly level: SecurityLevel;
  readonly securityParameters: Uint8Array;
  readonly data: Uint8Array;
}

/** Lays out a message: the level, the length of the security parameters in two octets, these, the data, and four octets at the end. */
export function assemble(
  level: SecurityLevel,
  securityParameters: Uint8Array,
  data: Uint8Array,
): AssembledMessage {
  const { length } = securityParameters;
  const head = Uint8Array.of(securityLevels.indexOf(level), length >> 8, length & 0xff);
  return { message: join([head, securityParameters, data, ending]), securityParametersOffset: head.length };
}

/** Takes a message apart; `undefined` if the octets are not a message. */
export function takeApart(message: Uint8Array): WireMessage | undefined {
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
