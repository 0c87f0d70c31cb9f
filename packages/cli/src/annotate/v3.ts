// RFC 3412 §6 and RFC 3414 §2.4: an SNMPv3 message, from behind its version on.
import { Annotator } from "./annotator.ts";
import { engineIdText } from "./engine-id.ts";
import type { Field } from "./field.ts";
import { meaningOfOctets } from "./octets.ts";
import { annotatePdu } from "./pdu.ts";

/** What follows msgVersion. `decrypted` is the scoped PDU where it is encrypted in the message, with padding behind it. */
export function annotateV3(annotator: Annotator, decrypted: Uint8Array | undefined): void {
  let securityModel = 0;
  annotator.inside(0x30, "msgGlobalData", "SEQUENCE", () => {
    annotator.int32("msgID");
    annotator.int32("msgMaxSize", (size) => `${size} octets`);
    annotator.octets("msgFlags", "OCTET STRING", flagsText);
    securityModel = annotator.int32("msgSecurityModel", (model) => `${model}${securityModels[model] ?? ""}`);
  });
  if (securityModel === userBased) usmParameters(annotator);
  else annotator.octets("msgSecurityParameters", "OCTET STRING", meaningOfOctets);
  if (annotator.reader.peek() === 0x04) {
    annotator.octets(
      "encryptedPDU",
      "OCTET STRING",
      () => `an encrypted ScopedPDU${decrypted === undefined ? "" : ", below decrypted (~)"}`,
    );
    if (decrypted !== undefined)
      annotator.fields.push(...decryptedFields(decrypted, annotator.fields.at(-1)!));
  } else scopedPdu(annotator, "msgData");
}

/** The fields that the content of `encrypted` decrypts to, at the offsets of the octets that they are encrypted in. */
function decryptedFields(octets: Uint8Array, encrypted: Field): readonly Field[] {
  const annotator = new Annotator(octets, encrypted);
  try {
    scopedPdu(annotator, "");
    annotator.padding();
  } catch (error) {
    annotator.fault(error);
  }
  return annotator.fields;
}

// RFC 3414 §2.4: UsmSecurityParameters, inside of the OCTET STRING
function usmParameters(annotator: Annotator): void {
  annotator.inside(0x04, "msgSecurityParameters", "OCTET STRING", () => {
    annotator.inside(0x30, "UsmSecurityParameters", "SEQUENCE", () => {
      annotator.octets("msgAuthoritativeEngineID", "OCTET STRING", engineIdText);
      annotator.int32("msgAuthoritativeEngineBoots");
      annotator.int32("msgAuthoritativeEngineTime", (seconds) => `${seconds} s`);
      annotator.octets("msgUserName", "OCTET STRING", meaningOfOctets);
      annotator.octets("msgAuthenticationParameters", "OCTET STRING", (mac) =>
        mac.length === 0 ? "none" : `${mac.length} octets of HMAC`,
      );
      annotator.octets("msgPrivacyParameters", "OCTET STRING", (salt) =>
        salt.length === 0 ? "none" : `${salt.length} octets of salt`,
      );
    });
  });
}

function scopedPdu(annotator: Annotator, name: string): void {
  annotator.inside(0x30, name, "ScopedPDU", () => {
    annotator.octets("contextEngineID", "OCTET STRING", engineIdText);
    annotator.octets("contextName", "OCTET STRING", (name) =>
      name.length === 0 ? '"" (default)' : meaningOfOctets(name),
    );
    annotatePdu(annotator, "data");
  });
}

function flagsText(flags: Uint8Array): string {
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
