import { DecodeError } from "@snmp/asn1";
import type { Pdu } from "@snmp/pdu";
import { peekVersion } from "../peek.ts";

/** The shape of `Message` in RFC 1157 §4 and in RFC 1901 §3. Each model declares its own class, with the PDUs that it allows. */
export interface CommunityMessage {
  /** The identifier of the model. */
  version: number;
  /** The community name, as octets. */
  community: Uint8Array;
  /** The PDU. */
  data: Pdu;
  /** Version and community, encoded, to be written as they are; missing: both are encoded from their fields. */
  start?: Uint8Array | undefined;
}

/** Creates the error for a message of another version than `expected`. */
export function badVersion(message: Uint8Array, version: number, expected: number): DecodeError {
  const offset = message[1]! < 0x80 ? 2 : 2 + (message[1]! & 0x7f);
  return new DecodeError("bad-version", offset, `the version is ${version}, not ${expected}`);
}

/** Returns the error for a message that could not be decoded: it has another version than `expected`, or else `fault`. */
export function toDecodeFault(message: Uint8Array, expected: number, fault: unknown): unknown {
  let version: number;
  try {
    version = peekVersion(message);
  } catch {
    return fault;
  }
  return version === expected ? fault : badVersion(message, version, expected);
}
