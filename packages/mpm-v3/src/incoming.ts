// RFC 3412 §7.2, the steps that clients and agents share.
import { Reader } from "@snmp/asn1";
import { type Anomaly, DecodeError, type Leniency, type SecurityLevel } from "@snmp/mpm-core";
import { securityLevelOf } from "./flags.ts";
import { type HeaderData, messageCodec } from "./message.ts";
import { notificationScopedPduCodec, type ScopedPdu, scopedPduCodec } from "./scoped-pdu.ts";

/** The parts of a message, before a security model has checked them. */
export interface ParsedMessage {
  readonly header: HeaderData;
  /** A view into `message`. */
  readonly securityParameters: Uint8Array;
  /** The scoped PDU, encoded or encrypted: a view into `message`. */
  readonly data: Uint8Array;
  readonly isEncrypted: boolean;
  /** The message as it was received, without trailing octets. */
  readonly message: Uint8Array;
  readonly anomalies: readonly Anomaly[] | undefined;
}

/** 2) and 3): reads the parts of an SNMPv3Message. Throws a `DecodeError`; for another version, its kind is `bad-version`. */
export function parseMessage(octets: Uint8Array, leniencies: readonly Leniency[]): ParsedMessage {
  const reader = new Reader(octets, leniencies);
  const { version, globalData, securityParameters, data } = messageCodec.decodeFrom(reader);
  const { anomalies } = reader;
  if (version !== 3) throw new DecodeError("bad-version", 2, `the version is ${version}, not 3`);
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
 * 5): returns the level in msgFlags, or `undefined` if RFC 3412 forbids the combination of flags. Throws a `DecodeError` if msgData
 * contradicts the flags.
 */
export function levelOf({ header, isEncrypted }: ParsedMessage): SecurityLevel | undefined {
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

/** 7): decodes the scoped PDU. Throws a `DecodeError`. `security` has the anomalies of the security parameters. */
export function parseScopedPdu(
  octets: Uint8Array,
  parsed: ParsedMessage,
  leniencies: readonly Leniency[],
  security: readonly Anomaly[] | undefined,
): ScopedPdu {
  // an encrypted scoped PDU may be padded
  const forgiven =
    parsed.isEncrypted && !leniencies.includes("trailing-octets")
      ? [...leniencies, "trailing-octets" as const]
      : leniencies;
  const reader = new Reader(octets, forgiven);
  const codec = forgiven.includes("trap-pdu-in-v3") ? notificationScopedPduCodec : scopedPduCodec;
  const scopedPdu = codec.decodeFrom(reader);
  const found = reader.anomalies;
  if (parsed.anomalies === undefined && security === undefined && found === undefined) return scopedPdu;
  const shift = (anomalies: readonly Anomaly[] | undefined, view: Uint8Array): Anomaly[] =>
    (anomalies ?? []).map((anomaly) => ({
      ...anomaly,
      offset: anomaly.offset + view.byteOffset - parsed.message.byteOffset,
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
