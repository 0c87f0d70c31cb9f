// Messages of SNMPv3 that an agent must survive: correct except for one thing, and signed where that thing is not the digest.
import { element, hex, integer, nest, nullElement, objectIdentifier, octetString, sequence } from "./ber.ts";
import { engineId, getRequest, type Parts, secure } from "./secured.ts";
import { discardUnparsed, type Vector, vector } from "./vector.ts";

const flags = (value: number): Buffer => octetString(Buffer.from([value]));
const plain = (parts: Omit<Parts, "user"> = {}): Buffer => secure({ user: "none", ...parts });
const signed = (parts: Omit<Parts, "user"> = {}): Buffer => secure({ user: "sha", ...parts });
const report = (title: string, octets: Uint8Array, counter: string): Vector =>
  vector(title, octets, "report", counter);

const headers: readonly Vector[] = [
  discardUnparsed("a header that is an OCTET STRING", plain({ header: octetString("header") })),
  discardUnparsed("an empty header", plain({ header: sequence() })),
  discardUnparsed("no header", plain({ header: Buffer.alloc(0) })),
  discardUnparsed("a negative msgID", plain({ messageId: integer(-1) })),
  discardUnparsed("a msgID of 5 octets", plain({ messageId: hex("0205 0100000000") })),
  discardUnparsed("a msgID that is text", plain({ messageId: octetString("4711") })),
  discardUnparsed("a msgMaxSize of 483", plain({ maxSize: integer(483) })),
  discardUnparsed("a negative msgMaxSize", plain({ maxSize: integer(-65_507) })),
  discardUnparsed("no msgFlags", plain({ flags: octetString("") })),
  discardUnparsed("two octets of msgFlags", plain({ flags: octetString("\x04\x04") })),
  discardUnparsed("msgFlags that are an INTEGER", plain({ flags: integer(4) })),
  discardUnparsed("the security model 0", plain({ securityModel: integer(0) })),
  discardUnparsed("a negative security model", plain({ securityModel: integer(-3) })),
  discardUnparsed("an element after the message", plain({ extra: nullElement })),
  vector(
    "an unknown security model",
    plain({ securityModel: integer(77) }),
    "drop",
    "snmpUnknownSecurityModels",
  ),
  vector("privacy without authentication", plain({ flags: flags(2) }), "drop", "snmpInvalidMsgs"),
  vector("privacy without authentication, reportable", plain({ flags: flags(6) }), "drop", "snmpInvalidMsgs"),
  vector("reserved flags", plain({ flags: flags(0xf4) }), "respond"),
  vector("a msgID of 2147483647", plain({ messageId: integer(2147483647) }), "respond"),
  vector("a msgMaxSize of 484", plain({ maxSize: integer(484) }), "respond"),
];

const parameters = (...elements: readonly Uint8Array[]): Buffer =>
  plain({ securityParameters: octetString(sequence(...elements)) });
const [id, zero, empty] = [octetString(engineId), integer(0), octetString("")];

const usmSyntax: readonly Vector[] = [
  discardUnparsed("parameters that are a SEQUENCE", plain({ securityParameters: sequence() })),
  discardUnparsed("no parameters", plain({ securityParameters: octetString("") })),
  discardUnparsed("parameters that are text", plain({ securityParameters: octetString("public") })),
  discardUnparsed("an empty SEQUENCE", parameters()),
  discardUnparsed("a missing privacy parameter", parameters(id, zero, zero, empty, empty)),
  discardUnparsed("a seventh element", parameters(id, zero, zero, empty, empty, empty, nullElement)),
  discardUnparsed("an engine id that is an INTEGER", parameters(zero, zero, zero, empty, empty, empty)),
  discardUnparsed("negative boots", parameters(id, integer(-1), zero, empty, empty, empty)),
  discardUnparsed("a time of 5 octets", parameters(id, zero, hex("0205 0100000000"), empty, empty, empty)),
  discardUnparsed(
    "a user name of 33 octets",
    parameters(id, zero, zero, octetString("u".repeat(33)), empty, empty),
  ),
  discardUnparsed(
    "octets after the parameters",
    plain({
      securityParameters: octetString(
        Buffer.concat([sequence(id, zero, zero, empty, empty, empty), hex("0500")]),
      ),
    }),
  ),
  discardUnparsed("10,000 nested OCTET STRINGs", plain({ securityParameters: nest(0x04, 10_000) })),
];

const otherEngines = ["", "00", "80001f88", "80001f8804766563746f7274", "ff".repeat(33), "80".repeat(1000)];

const security: readonly Vector[] = [
  ...otherEngines.map((digits) =>
    report(
      `the engine id ${digits.slice(0, 26) || "of no octets"}`,
      plain({ engineId: octetString(hex(digits)) }),
      "usmStatsUnknownEngineIDs",
    ),
  ),
  report("an unknown user", plain({ userName: octetString("nobody") }), "usmStatsUnknownUserNames"),
  report("an unknown user, signed", signed({ userName: octetString("nobody") }), "usmStatsUnknownUserNames"),
  report(
    "authentication of a user without a key",
    signed({ userName: octetString("none") }),
    "usmStatsUnsupportedSecLevels",
  ),
  report(
    "privacy of a user without a key",
    secure({ user: "aes", userName: octetString("sha") }),
    "usmStatsUnsupportedSecLevels",
  ),
  ...[0, 1, 11, 12, 16, 23, 25, 32, 48].map((digestLength) =>
    report(
      `a digest of ${digestLength} octets instead of 24`,
      signed({ digestLength }),
      "usmStatsWrongDigests",
    ),
  ),
  report(
    "a digest with the key of another user",
    signed({ userName: octetString("des") }),
    "usmStatsWrongDigests",
  ),
  ...[
    [6, 1000],
    [8, 1000],
    [7, 849],
    [7, 1151],
    [0, 0],
    [2147483647, 1000],
  ].map(([boots, time]) =>
    report(
      `boots ${boots} and time ${time}`,
      signed({ boots: boots!, time: time! }),
      "usmStatsNotInTimeWindows",
    ),
  ),
  vector("a time 150 seconds early", signed({ time: 850 }), "respond"),
  vector("a time 150 seconds late", signed({ time: 1150 }), "respond"),
];

const encryption: readonly Vector[] = [
  ...[0, 7, 9, 300].map((length) =>
    report(
      `a salt of ${length} octets for AES`,
      secure({ user: "aes", salt: Buffer.alloc(length) }),
      "usmStatsDecryptionErrors",
    ),
  ),
  report(
    "a ciphertext of 7 octets for DES",
    secure({ user: "des", data: octetString("1234567") }),
    "usmStatsDecryptionErrors",
  ),
  discardUnparsed(
    "a ciphertext of random octets",
    secure({ user: "aes", data: octetString(hex("5b".repeat(64))) }),
  ),
  discardUnparsed("an empty ciphertext", secure({ user: "aes", data: octetString("") })),
  discardUnparsed(
    "a plain scopedPDU with the flag for privacy",
    secure({ user: "aes", data: sequence(id, empty, getRequest()) }),
  ),
  discardUnparsed(
    "an encrypted scopedPDU without the flag for privacy",
    signed({ data: octetString(hex("5b".repeat(64))) }),
  ),
  discardUnparsed(
    "a scopedPDU that is encrypted text",
    secure({ user: "aes", scopedPdu: Buffer.from("no SEQUENCE at all") }),
  ),
  vector("DES with 7 octets of padding", secure({ user: "des", contextName: empty }), "respond"),
];

const scopes: readonly Vector[] = [
  discardUnparsed("an empty scopedPDU", signed({ scopedPdu: sequence() })),
  discardUnparsed("a scopedPDU without a PDU", signed({ scopedPdu: sequence(id, empty) })),
  discardUnparsed("a contextEngineID that is an INTEGER", signed({ contextEngineId: zero })),
  discardUnparsed("a contextName that is a NULL", signed({ contextName: nullElement })),
  discardUnparsed("a PDU of an unknown type", signed({ pdu: getRequest(0xaf) })),
  discardUnparsed("a trap of SNMPv1", signed({ pdu: getRequest(0xa4) })),
  discardUnparsed("a PDU that is cut", signed({ pdu: element(0xa0, integer(815), zero) })),
  discardUnparsed("10,000 nested PDUs", signed({ pdu: nest(0xa0, 10_000) })),
  discardUnparsed(
    "a name with an endless arc",
    signed({
      pdu: element(
        0xa0,
        integer(815),
        zero,
        zero,
        sequence(sequence(element(0x06, Buffer.alloc(50, 0xff)), nullElement)),
      ),
    }),
  ),
  report(
    "the context of another engine",
    signed({ contextEngineId: octetString(hex("80001f8804616e6f74686572")) }),
    "snmpUnknownPDUHandlers",
  ),
  report("an unknown context name", signed({ contextName: octetString("nowhere") }), "snmpUnknownContexts"),
  report(
    "a context name that begins with a byte order mark",
    signed({ contextName: octetString(hex("efbbbf")) }),
    "snmpUnknownContexts",
  ),
  ...[0xa2, 0xa7, 0xa8].map((tag) =>
    vector(
      `a PDU of type ${tag.toString(16)}, which an agent does not answer`,
      signed({ pdu: getRequest(tag) }),
      "drop",
    ),
  ),
  vector("a Response without flags for a Report", signed({ pdu: getRequest(0xa2), flags: flags(1) }), "drop"),
];

const correct = signed();

/** All vectors, with titles that name their part of the message. */
export const v3Vectors: readonly Vector[] = [
  vector("a correct message without security", plain(), "respond"),
  vector("a correct message, signed", correct, "respond"),
  vector("a correct message, signed and encrypted with AES", secure({ user: "aes" }), "respond"),
  vector("a correct message, signed and encrypted with DES", secure({ user: "des" }), "respond"),
  ...addTitles("header", headers),
  ...addTitles("syntax of USM", usmSyntax),
  ...addTitles("security", security),
  ...addTitles("encryption", encryption),
  ...addTitles("scopedPDU", scopes),
  ...Array.from({ length: correct.length }, (_, length) =>
    discardUnparsed(`truncated after ${length} octets`, correct.subarray(0, length)),
  ),
];

/** Signed and encrypted messages: no change of an octet may be answered with a Response. */
export const securedMessages: Readonly<Record<string, Uint8Array>> = {
  "signed with SHA-256": correct,
  "signed with MD5, encrypted with DES": secure({ user: "des" }),
  "signed with SHA-256, encrypted with AES": secure({ user: "aes" }),
};

/** The OBJECT IDENTIFIER of each counter, as it is in a Report. */
export const reportedCounters: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
  Object.entries({
    usmStatsUnsupportedSecLevels: "1.3.6.1.6.3.15.1.1.1.0",
    usmStatsNotInTimeWindows: "1.3.6.1.6.3.15.1.1.2.0",
    usmStatsUnknownUserNames: "1.3.6.1.6.3.15.1.1.3.0",
    usmStatsUnknownEngineIDs: "1.3.6.1.6.3.15.1.1.4.0",
    usmStatsWrongDigests: "1.3.6.1.6.3.15.1.1.5.0",
    usmStatsDecryptionErrors: "1.3.6.1.6.3.15.1.1.6.0",
    snmpUnknownPDUHandlers: "1.3.6.1.6.3.11.2.1.3.0",
    snmpUnknownContexts: "1.3.6.1.6.3.12.1.5.0",
  }).map(([name, oid]) => [name, objectIdentifier(oid)]),
);

function addTitles(part: string, vectors: readonly Vector[]): Vector[] {
  return vectors.map((entry) => ({ ...entry, title: `${part}: ${entry.title}` }));
}
