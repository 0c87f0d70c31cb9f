// RFC 3414 §3.1: generating an outgoing message.
import type { OutgoingSecurityParameters } from "@snmp/mpm-core";
import type { EngineTime } from "./engines/remote-clock.ts";
import { securityParametersCodec } from "./security-parameters.ts";
import type { UsmUser } from "./user.ts";

/** Who sends a message, and under which engine's authority. */
export interface Sender {
  readonly engineId: Uint8Array;
  /** 6): what the message says of the engine's time. */
  readonly time: EngineTime;
  /** msgUserName. */
  readonly userName: Uint8Array;
  readonly user?: UsmUser | undefined;
}

/** The whole message, secured. Throws a `TypeError` when the user has no protocol for the level. */
export function generateMessage(parameters: OutgoingSecurityParameters, sender: Sender): Uint8Array {
  const { securityLevel, scopedPdu } = parameters;
  const { engineId, time, userName, user } = sender;
  // 2) and 3): the user has what the level needs
  const auth = securityLevel === "noAuthNoPriv" ? undefined : user?.auth;
  const priv = securityLevel === "authPriv" ? user?.priv : undefined;
  if (securityLevel !== "noAuthNoPriv" && auth === undefined)
    throw new TypeError(`the user has no authentication protocol for ${securityLevel}`);
  if (securityLevel === "authPriv" && priv === undefined)
    throw new TypeError("the user has no privacy protocol for authPriv");
  // 4): encrypted, or as it is; the parameters of what is not used are empty (4 b, 8 b)
  const { data, parameters: privacyParameters } =
    priv === undefined
      ? { data: scopedPdu, parameters: empty }
      : priv.key.encrypt(scopedPdu, time.boots, time.time);
  // 5) to 7)
  const digestLength = auth === undefined ? 0 : auth.protocol.digestLength;
  const securityParameters = securityParametersCodec.encode({
    authoritativeEngineId: engineId,
    authoritativeEngineBoots: time.boots,
    authoritativeEngineTime: time.time,
    userName,
    authenticationParameters: digestLength === 0 ? empty : new Uint8Array(digestLength),
    privacyParameters,
  });
  const { message, securityParametersOffset } = parameters.assemble(securityParameters, data);
  // 8) a): the digest of the whole message, in which its own place holds zeros
  if (auth !== undefined) {
    const end =
      securityParametersOffset + securityParameters.length - elementLength(privacyParameters.length);
    message.set(auth.key.sign(message), end - digestLength);
  }
  return message;
}

/** Octets of an OCTET STRING of `length` octets. */
export function elementLength(length: number): number {
  return (length < 0x80 ? 2 : length < 0x100 ? 3 : length < 0x10000 ? 4 : 5) + length;
}

const empty = new Uint8Array(0);
