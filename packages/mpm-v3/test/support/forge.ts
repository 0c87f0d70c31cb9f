// Makes messages that no honest engine sends.
import { codecOf } from "@snmp/asn1";
import type { SecurityLevel } from "@snmp/mpm-core";
import { ScopedPdu, SnmpV3Message } from "@snmp/mpm-v3";
import { makeVarbind, type Pdu, requestPdu, responsePdu } from "@snmp/pdu";
import { authenticationProtocols, localizeKey, UsmSecurityParameters } from "@snmp/usm";

const messages = codecOf(SnmpV3Message);
const parameters = codecOf(UsmSecurityParameters);
const scopedPdus = codecOf(ScopedPdu);

/** A message in parts that can be changed. */
export interface Parts {
  message: SnmpV3Message;
  usm: UsmSecurityParameters;
}

/** The parts of a message. */
export function takeApart(octets: Uint8Array): Parts {
  const message = messages.decode(Uint8Array.from(octets)); // what is decoded are views
  return { message, usm: parameters.decode(message.securityParameters) };
}

/** The message out of its parts. */
export function assemble({ message, usm }: Parts): Uint8Array {
  return Uint8Array.from(messages.encode({ ...message, securityParameters: parameters.encode(usm) }));
}

/** The message with something changed, and otherwise octet for octet as it was. */
export function alter(octets: Uint8Array, change: (parts: Parts) => void): Uint8Array {
  const parts = takeApart(octets);
  change(parts);
  return assemble(parts);
}

export interface ForgedAnswer {
  /** The request it pretends to answer. */
  request: Uint8Array;
  level?: SecurityLevel;
  pdu?: Pdu;
  user?: string;
  engineId?: Uint8Array;
  boots?: number;
  time?: number;
  contextEngineId?: Uint8Array;
  contextName?: string;
  messageId?: number;
  flags?: number;
  securityModel?: number;
  /** Signs with the right key of this password. */
  password?: string;
  protocol?: string;
  /** Octets of msgAuthenticationParameters: of the right digest for such a message as many as there are, and zeros. */
  digestLength?: number;
  digest?: (right: Uint8Array) => Uint8Array;
}

/** An answer in clear, as somebody sends it who knows the request, and perhaps a password, but is not the agent. */
export async function forge(options: ForgedAnswer): Promise<Uint8Array> {
  const asked = takeApart(options.request);
  const {
    engineId = asked.usm.authoritativeEngineId,
    level = "noAuthNoPriv",
    user = Buffer.from(asked.usm.userName).toString(),
  } = options;
  const {
    boots = asked.usm.authoritativeEngineBoots,
    time = asked.usm.authoritativeEngineTime,
    protocol = "sha256",
  } = options;
  const {
    contextEngineId = engineId,
    contextName = "",
    pdu = responsePdu(1, [makeVarbind("1.3.6.1.2.1.1.5.0", "OctetString", Buffer.from("forged"))]),
  } = options;
  const plaintext = scopedPdus.encode({ contextEngineId, contextName: Buffer.from(contextName), data: pdu });
  const rule = authenticationProtocols.get(protocol)!;
  const { digestLength = rule.digestLength } = options;
  const usm: UsmSecurityParameters = {
    authoritativeEngineId: engineId,
    authoritativeEngineBoots: boots,
    authoritativeEngineTime: time,
    userName: Buffer.from(user),
    authenticationParameters: level === "noAuthNoPriv" ? new Uint8Array(0) : new Uint8Array(digestLength),
    privacyParameters: new Uint8Array(0),
  };
  const globalData = {
    id: options.messageId ?? asked.message.globalData.id,
    maxSize: 65507,
    flags: Uint8Array.of(options.flags ?? (level === "noAuthNoPriv" ? 0 : 1)),
    securityModel: options.securityModel ?? 3,
  };
  const unsigned = assemble({
    message: { version: 3, globalData, securityParameters: new Uint8Array(0), data: { plaintext } },
    usm,
  });
  if (level === "noAuthNoPriv") return unsigned;
  const key = rule.open(
    localizeKey(rule, await rule.passwordToKey(Buffer.from(options.password!)), engineId),
  );
  const right = new Uint8Array(digestLength);
  right.set(key.sign(unsigned).subarray(0, digestLength));
  const digest = options.digest?.(right) ?? right;
  return assemble({
    message: { version: 3, globalData, securityParameters: new Uint8Array(0), data: { plaintext } },
    usm: { ...usm, authenticationParameters: digest },
  });
}

/** A Report of a counter, in clear. */
export function report(oid: string, requestId = 0): Pdu {
  return requestPdu("Report", requestId, [makeVarbind(oid, "Counter32", 1)]);
}

// the names that tests of other packages import
export { alter as altered, forge as forged };
