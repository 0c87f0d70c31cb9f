// RFC 3412 §7.2, the steps that both sides have in common.
import { Reader } from "@snmp/asn1";
import { type Anomaly, DecodeError, type Leniency, type SecurityLevel } from "@snmp/mpm-core";
import { securityLevelOf } from "./flags.ts";
import { type HeaderData, messageCodec } from "./message.ts";
import { type ScopedPdu, scopedPduCodec } from "./scoped-pdu.ts";

/** A message taken apart, not yet checked by a security model. */
export interface ParsedMessage {
  readonly header: HeaderData;
  /** A view into `message`. */
  readonly securityParameters: Uint8Array;
  /** The scoped PDU, encoded or encrypted: a view into `message`. */
  readonly data: Uint8Array;
  readonly isEncrypted: boolean;
  /** The message as it was received, without what may follow it. */
  readonly message: Uint8Array;
  readonly anomalies: readonly Anomaly[] | undefined;
}

/** 2) and 3): the parts of an SNMPv3Message. Throws a `DecodeError`, of kind `bad-version` for another version. */
export function parseMessage(octets: Uint8Array, leniencies: readonly Leniency[]): ParsedMessage {
  const reader = new Reader(octets, leniencies);
  const { version, globalData, securityParameters, data } = messageCodec.decodeFrom(reader);
  const { anomalies } = reader;
  if (version !== 3) throw new DecodeError("bad-version", 2, `version ${version}, where 3 is expected`);
  const end = anomalies?.find(({ kind }) => kind === "trailing-octets")?.offset;
  const message = end === undefined ? octets : octets.subarray(0, end);
  const { encryptedPdu, plaintext } = data;
  const isEncrypted = encryptedPdu !== undefined;
  return {
    header: globalData,
    securityParameters,
    data: isEncrypted ? encryptedPdu : plaintext!,
    isEncrypted,
    message,
    anomalies,
  };
}

/**
 * 5): the level that msgFlags ask for, `undefined` where they must not be as they are. Throws a `DecodeError` when msgData is not what
 * the flags say.
 */
export function checkedLevel({ header, isEncrypted }: ParsedMessage): SecurityLevel | undefined {
  const level = securityLevelOf(header.flags[0]!);
  if (level !== undefined && isEncrypted !== (level === "authPriv")) {
    throw new DecodeError(
      "unexpected-tag",
      0,
      isEncrypted ? "an encrypted scoped PDU without privFlag" : "a plain scoped PDU with privFlag",
    );
  }
  return level;
}

/** 7): the scoped PDU. Throws a `DecodeError`. */
export function parseScopedPdu(
  octets: Uint8Array,
  parsed: ParsedMessage,
  leniencies: readonly Leniency[],
  security: readonly Anomaly[] | undefined,
): ScopedPdu {
  // What follows is padding where the scoped PDU was encrypted, and can't be where it was not.
  const forgiven =
    parsed.isEncrypted && !leniencies.includes("trailing-octets")
      ? [...leniencies, "trailing-octets" as const]
      : leniencies;
  const reader = new Reader(octets, forgiven);
  const scopedPdu = scopedPduCodec.decodeFrom(reader);
  const found = reader.anomalies;
  if (parsed.anomalies === undefined && security === undefined && found === undefined) return scopedPdu;
  const shift = (anomalies: readonly Anomaly[] | undefined, view: Uint8Array): Anomaly[] =>
    (anomalies ?? []).map(({ kind, offset }) => ({
      kind,
      offset: offset + view.byteOffset - parsed.message.byteOffset,
    }));
  const bent = (found ?? []).filter(({ kind }) => kind !== "trailing-octets");
  const anomalies = [
    ...(parsed.anomalies ?? []),
    ...shift(security, parsed.securityParameters),
    ...shift(bent, parsed.data),
  ];
  if (anomalies.length > 0) scopedPdu.data = { ...scopedPdu.data, anomalies };
  return scopedPdu;
}
