// RFC 3414 §3.1: generating an outgoing message.
import type { OutgoingSecurityParameters } from "@snmp/mpm-core";
import { elementSize, noOctets } from "@snmp/pdu";
import type { EngineTime } from "./engines/remote-clock.ts";
import { securityParametersCodec } from "./security-parameters.ts";
import type { UsmUser } from "./user.ts";

/** The sender of a message, and the engine that is authoritative for it. */
export interface Sender {
  readonly engineId: Uint8Array;
  /** 6): boots and time of the authoritative engine, for the message. */
  readonly time: EngineTime;
  /** msgUserName. */
  readonly userName: Uint8Array;
  readonly user?: UsmUser | undefined;
}

/** Secures a message and returns it as a whole. Throws a `TypeError` if the user has no protocol for the level. */
export function generateMessage(parameters: OutgoingSecurityParameters, sender: Sender): Uint8Array {
  const { securityLevel, scopedPdu } = parameters;
  const { engineId, time, userName, user } = sender;
  // 2) and 3): the protocols that the level needs
  const auth = securityLevel === "noAuthNoPriv" ? undefined : user?.auth;
  const priv = securityLevel === "authPriv" ? user?.priv : undefined;
  if (securityLevel !== "noAuthNoPriv" && auth === undefined)
    throw new TypeError(`level ${securityLevel} needs an authentication protocol; the user has none`);
  if (securityLevel === "authPriv" && priv === undefined)
    throw new TypeError("level authPriv needs a privacy protocol; the user has none");
  // 4): encryption; the parameters of a protocol that is not used are empty (4 b, 8 b)
  const { data, parameters: privacyParameters } =
    priv === undefined
      ? { data: scopedPdu, parameters: noOctets }
      : priv.key.encrypt(scopedPdu, time.boots, time.time);
  // 5) to 7)
  const digestLength = auth === undefined ? 0 : auth.protocol.digestLength;
  const securityParameters = securityParametersCodec.encode({
    authoritativeEngineId: engineId,
    authoritativeEngineBoots: time.boots,
    authoritativeEngineTime: time.time,
    userName,
    authenticationParameters: digestLength === 0 ? noOctets : new Uint8Array(digestLength),
    privacyParameters,
  });
  const { message, securityParametersOffset } = parameters.assemble(securityParameters, data);
  // 8) a): the digest of the whole message, with zeros in the place of the digest
  if (auth !== undefined) {
    const end = securityParametersOffset + securityParameters.length - elementSize(privacyParameters.length);
    message.set(auth.key.sign(message), end - digestLength);
  }
  return message;
}
