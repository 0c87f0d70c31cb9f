// RFC 3412 §6 and RFC 3414 §2.4: an SNMPv3 message, after its version.
import { Annotator } from "./annotator.ts";
import { describeEngineId } from "./engine-id.ts";
import type { Field } from "./field.ts";
import { describeOctets } from "./octets.ts";
import { annotatePdu } from "./pdu.ts";

/** Annotates the fields after msgVersion. `decrypted` is the scoped PDU of an encrypted message, with padding after it. */
export function annotateV3(annotator: Annotator, decrypted: Uint8Array | undefined): void {
  let securityModel = 0;
  annotator.inside(0x30, "msgGlobalData", "SEQUENCE", () => {
    annotator.int32("msgID");
    annotator.int32("msgMaxSize", (size) => `${size} octets`);
    annotator.octets("msgFlags", "OCTET STRING", describeFlags);
    securityModel = annotator.int32("msgSecurityModel", (model) => `${model}${securityModels[model] ?? ""}`);
  });
  if (securityModel === userBased) annotateUsmParameters(annotator);
  else annotator.octets("msgSecurityParameters", "OCTET STRING", describeOctets);
  if (annotator.reader.peek() === 0x04) {
    annotator.octets(
      "encryptedPDU",
      "OCTET STRING",
      () => `an encrypted ScopedPDU${decrypted === undefined ? "" : ", decrypted below (~)"}`,
    );
    if (decrypted !== undefined)
      annotator.fields.push(...annotateDecrypted(decrypted, annotator.fields.at(-1)!));
  } else annotateScopedPdu(annotator, "msgData");
}

/** Returns the fields of the decrypted content of `encrypted`, at the offsets of the encrypted octets. */
function annotateDecrypted(octets: Uint8Array, encrypted: Field): readonly Field[] {
  const annotator = new Annotator(octets, encrypted);
  try {
    annotateScopedPdu(annotator, "");
    annotator.addPadding();
  } catch (error) {
    annotator.addFault(error);
  }
  return annotator.fields;
}

// RFC 3414 §2.4: UsmSecurityParameters, inside the OCTET STRING
function annotateUsmParameters(annotator: Annotator): void {
  annotator.inside(0x04, "msgSecurityParameters", "OCTET STRING", () => {
    annotator.inside(0x30, "UsmSecurityParameters", "SEQUENCE", () => {
      annotator.octets("msgAuthoritativeEngineID", "OCTET STRING", describeEngineId);
      annotator.int32("msgAuthoritativeEngineBoots");
      annotator.int32("msgAuthoritativeEngineTime", (seconds) => `${seconds} s`);
      annotator.octets("msgUserName", "OCTET STRING", describeOctets);
      annotator.octets("msgAuthenticationParameters", "OCTET STRING", (mac) =>
        mac.length === 0 ? "none" : `${mac.length} octets of HMAC`,
      );
      annotator.octets("msgPrivacyParameters", "OCTET STRING", (salt) =>
        salt.length === 0 ? "none" : `${salt.length} octets of salt`,
      );
    });
  });
}

function annotateScopedPdu(annotator: Annotator, name: string): void {
  annotator.inside(0x30, name, "ScopedPDU", () => {
    annotator.octets("contextEngineID", "OCTET STRING", describeEngineId);
    annotator.octets("contextName", "OCTET STRING", (name) =>
      name.length === 0 ? '"" (default)' : describeOctets(name),
    );
    annotatePdu(annotator, "data");
  });
}

function describeFlags(flags: Uint8Array): string {
  const octet = flags[0] ?? 0;
  const level =
    octet & 1
      ? octet & 2
        ? "authPriv"
        : "authNoPriv"
      : octet & 2
        ? "priv without auth: not allowed"
        : "noAuthNoPriv";
  return octet & 4 ? `${level}, reportable` : level;
}

const userBased = 3;
const securityModels: Readonly<Record<number, string>> = { 3: " (USM)", 4: " (TSM)" };
