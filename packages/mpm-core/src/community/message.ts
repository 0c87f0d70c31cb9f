import { DecodeError } from "@snmp/asn1";
import type { Pdu } from "@snmp/pdu";
import { peekVersion } from "../peek.ts";

/** What `Message` of RFC 1157 §4 and of RFC 1901 §3 have in common; each model declares its own, with the PDUs it allows. */
export interface CommunityMessage {
  /** The identifier of the model. */
  version: number;
  /** The community name, as octets. */
  community: Uint8Array;
  /** The PDU. */
  data: Pdu;
  /** Version and community as they are encoded, where that is known (`messageStart`). */
  start?: Uint8Array | undefined;
}

/** The error for a message of another version than `expected`. */
export function badVersion(message: Uint8Array, version: number, expected: number): DecodeError {
  const offset = message[1]! < 0x80 ? 2 : 2 + (message[1]! & 0x7f);
  return new DecodeError("bad-version", offset, `version ${version}, where ${expected} is expected`);
}

/** Why a message could not be read: it is of another version than `expected`, or `fault`. */
export function decodeFault(message: Uint8Array, expected: number, fault: unknown): unknown {
  let version: number;
  try {
    version = peekVersion(message);
  } catch {
    return fault;
  }
  return version === expected ? fault : badVersion(message, version, expected);
}
