import { octetsFromHex } from "@snmp/pdu";
import fc from "fast-check";
import { annotate } from "../../src/annotate/index.ts";

const outline = (hex: string): string[] =>
  annotate(octetsFromHex(hex)).map(
    ({ offset, depth, name, type, meaning }) => `${offset} ${"  ".repeat(depth)}${name} ${type}: ${meaning}`,
  );

const sequence = (content: string): string =>
  `30${(content.length / 2).toString(16).padStart(2, "0")}${content}`;

// A GetRequest for sysName.0 with community "public" and request-id 1.
const getRequest =
  "302902010104067075626c6963a01c020101020100020100301130 0f06082b06010201010500 0403616263".replace(
    / /g,
    "",
  );

test("annotates an SNMPv2c message with the names of the RFC", () => {
  expect(outline(getRequest)).toEqual([
    "0 Message SEQUENCE: 41 octets",
    "2   version INTEGER: 1 (SNMPv2c)",
    '5   community OCTET STRING: "public"',
    "13   data [0] GetRequest-PDU: 28 octets",
    "15     request-id INTEGER: 1",
    "18     error-status INTEGER: 0 (noError)",
    "21     error-index INTEGER: 0",
    "24     variable-bindings SEQUENCE OF: 17 octets",
    "26       1 VarBind: 15 octets",
    "28         name OBJECT IDENTIFIER: 1.3.6.1.2.1.1.5.0",
    '38         value OCTET STRING: "abc"',
  ]);
});

test("marks the community as a secret, and puts every octet into exactly one field", () => {
  const message = octetsFromHex(getRequest);
  const fields = annotate(message);
  expect(fields.filter((field) => field.secret).map((field) => field.name)).toEqual(["community"]);
  expect(Buffer.concat(fields.flatMap((field) => [field.header, field.content]))).toEqual(
    Buffer.from(message),
  );
});

test("annotates the special fields of an SNMPv1 trap", () => {
  // RFC 1157 §4.1.6: enterprise 1.3.6.1.4.1.99, agent 192.0.2.9, linkDown, specific 0, time 100
  const trap =
    "302602010004067075626c6963a4190606 2b0601040163 4004c0000209 020102 020100 430164 3000".replace(
      / /g,
      "",
    );
  expect(outline(trap).slice(3)).toEqual([
    "13   data [4] Trap-PDU: 25 octets",
    "15     enterprise OBJECT IDENTIFIER: 1.3.6.1.4.1.99",
    "23     agent-addr IpAddress: 192.0.2.9",
    "29     generic-trap INTEGER: 2 (linkDown)",
    "32     specific-trap INTEGER: 0",
    "35     time-stamp TimeTicks: 100 (0:00:01.00)",
    "38     variable-bindings SEQUENCE OF: 0 octets",
  ]);
});

test("annotates the counts of a GetBulkRequest", () => {
  const bulk = "301a02010104067075626c6963a50d020101020100020119300 2300 0".replace(/ /g, "");
  expect(outline(bulk).slice(4, 7)).toEqual([
    "15     request-id INTEGER: 1",
    "18     non-repeaters INTEGER: 0",
    "21     max-repetitions INTEGER: 25",
  ]);
});

test("annotates the parameters of USM in an SNMPv3 message, and marks the encrypted part", () => {
  // a discovery request as net-snmp sends it, and the same with two encrypted octets instead of the scoped PDU
  const header = "020103300e02020f2c020205c0040104020103";
  const usm = "041030 0e0400020100020100040004000400".replace(/ /g, "");
  const scoped = "30110400 0400a00b020101020100020100 3000".replace(/ /g, "");
  expect(outline(sequence(header + usm + scoped))).toEqual([
    "0 SNMPv3Message SEQUENCE: 56 octets",
    "2   msgVersion INTEGER: 3 (SNMPv3)",
    "5   msgGlobalData SEQUENCE: 14 octets",
    "7     msgID INTEGER: 3884",
    "11     msgMaxSize INTEGER: 1472 octets",
    "15     msgFlags OCTET STRING: noAuthNoPriv, reportable",
    "18     msgSecurityModel INTEGER: 3 (USM)",
    "21   msgSecurityParameters OCTET STRING: 16 octets",
    "23     UsmSecurityParameters SEQUENCE: 14 octets",
    "25       msgAuthoritativeEngineID OCTET STRING: empty: discovery",
    "27       msgAuthoritativeEngineBoots INTEGER: 0",
    "30       msgAuthoritativeEngineTime INTEGER: 0 s",
    "33       msgUserName OCTET STRING: empty",
    "35       msgAuthenticationParameters OCTET STRING: none",
    "37       msgPrivacyParameters OCTET STRING: none",
    "39   msgData ScopedPDU: 17 octets",
    "41     contextEngineID OCTET STRING: empty: discovery",
    '43     contextName OCTET STRING: "" (default)',
    "45     data [0] GetRequest-PDU: 11 octets",
    "47       request-id INTEGER: 1",
    "50       error-status INTEGER: 0 (noError)",
    "53       error-index INTEGER: 0",
    "56       variable-bindings SEQUENCE OF: 0 octets",
  ]);
  expect(outline(sequence(`${header}${usm}0402abcd`)).at(-1)).toBe(
    "39   encryptedPDU OCTET STRING: an encrypted ScopedPDU",
  );
});

test("annotates a message of an unknown version as plain BER", () => {
  expect(outline("300a02016304030102ff0500")).toEqual([
    "0  SEQUENCE: 10 octets",
    "2    INTEGER: 99",
    "5    OCTET STRING: 3 octets",
    "10    NULL: ",
  ]);
});

test.each([
  ["4503616263", "tag 0x45: not a type of SNMP"],
  ["4000", "IpAddress: unreadable: the value has 0 octets, where 4 are allowed (bad-size at octet 38)"],
  ["8200", "[2] NULL: endOfMibView"],
  ["0500", "NULL: unSpecified"],
  ["40047f000001", "IpAddress: 127.0.0.1"],
  ["430164", "TimeTicks: 100 (0:00:01.00)"],
  ["4609 00ffffffffffffffff", "Counter64: 18446744073709551615"],
  ["4407 9f780442f60000", "Opaque: 123"],
  ["4405 9f7a02ff7f", "Opaque: -129"],
  ["4402 0102", "Opaque: 2 octets"],
])("annotates the value %s, and the variable binding after it", (value, expected) => {
  const varbind = (content: string): string => sequence(`06082b06010201010500${content}`);
  const list = sequence(varbind(value.replace(" ", "")) + varbind("020105"));
  const pdu = `020101020100020100${list}`;
  const message = sequence(`02010104067075626c6963a2${(pdu.length / 2).toString(16).padStart(2, "0")}${pdu}`);
  const values = annotate(octetsFromHex(message)).filter(({ name }) => name === "value");
  expect(values.map(({ type, meaning }) => `${type}: ${meaning}`)).toEqual([expected, "INTEGER: 5"]);
});

test("ends a malformed message with a field that says why", () => {
  const fields = annotate(octetsFromHex(getRequest).subarray(0, 20));
  expect(fields.at(-1)).toMatchObject({
    name: "unreadable",
    offset: 0,
    meaning: "the length says 41 octets of content, but only 18 are there (truncated at octet 2)",
  });
  expect(annotate(new Uint8Array(0))).toHaveLength(1);
});

test("annotates any octets without an error, and neither loses nor doubles one", () => {
  const valid = octetsFromHex(getRequest);
  const mutated = fc
    .tuple(fc.nat(valid.length - 1), fc.nat(255))
    .map(([at, octet]) => Uint8Array.from(valid, (original, i) => (i === at ? octet : original)));
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 64 }), mutated), (message) => {
      const annotated = Buffer.concat(annotate(message).flatMap((field) => [field.header, field.content]));
      expect(annotated).toEqual(Buffer.from(message));
    }),
    { seed: 2, numRuns: 500 },
  );
});
