// The forms in which net-snmp's tools print records (5.9.3, and older ones).
import fc from "fast-check";
import { hexOf, type Varbind } from "@snmp/pdu";
import { parseRecording } from "@snmp/simulator";
import { standardMib } from "@snmp/mibs";

const show = ({ oid, type, value }: Varbind): string =>
  `${oid} ${type} ${value instanceof Uint8Array ? hexOf(value) : String(value)}`;
const read = (text: string): string[] => [...parseRecording(text)].map(show);
const hex = (text: string): string => Buffer.from(text, "latin1").toString("hex");

describe("each form of a line becomes the value that the device sent", () => {
  const forms: readonly (readonly [form: string, text: string, expected: string])[] = [
    ["text in quotation marks", '.1.3.6.1.1 = STRING: "one line"', `OctetString ${hex("one line")}`],
    ["text with escapes", '.1.3.6.1.1 = STRING: "a\\"b\\\\"', `OctetString ${hex('a"b\\')}`],
    ["text of several lines", '.1.3.6.1.1 = STRING: "a\nb\n\nc"', `OctetString ${hex("a\nb\n\nc")}`],
    ["lines with CR LF of the device", '.1.3.6.1.1 = STRING: "a\r\nb"', `OctetString ${hex("a\r\nb")}`],
    [
      "a line like a record inside a text",
      '.1.3.6.1.1 = STRING: "a\\"b\\\\\nc\n.1.3 = INT"',
      `OctetString ${hex('a"b\\\nc\n.1.3 = INT')}`,
    ],
    ["octets over several lines", ".1.3.6.1.1 = Hex-STRING: 00 11 22 \n33 FF ", "OctetString 00112233ff"],
    ["an empty text without type", '.1.3.6.1.1 = ""', "OctetString "],
    ["an empty STRING", ".1.3.6.1.1 = STRING: ", "OctetString "],
    ["-OT", ".1.3.6.1.1 = Hex-STRING: 00 C0 FF 43 CE 45   [...C.E]", "OctetString 00c0ff43ce45"],
    ["a label", ".1.3.6.1.1 = INTEGER: up(1)", "Integer32 1"],
    ["-Oe", ".1.3.6.1.1 = INTEGER: -1", "Integer32 -1"],
    ["units", ".1.3.6.1.1 = INTEGER: 60 seconds", "Integer32 60"],
    ["units of a gauge", ".1.3.6.1.1 = Gauge32: 10000 milli-seconds", "Gauge32 10000"],
    ["a time", ".1.3.6.1.1 = Timeticks: (123456789) 14 days, 6:56:07.89", "TimeTicks 123456789"],
    ["a time of -OQ", ".1.3.6.1.1 = 14:6:56:07.89", "TimeTicks 123456789"],
    ["BITS with labels", ".1.3.6.1.1 = BITS: 90 existence(0) 3 ", "OctetString 90"],
    ["BITS with numbers", ".1.3.6.1.1 = BITS: 00 30 10 11 ", "OctetString 0030"],
    ["empty BITS", ".1.3.6.1.1 = BITS: ", "OctetString "],
    ["a float", ".1.3.6.1.1 = Opaque: Float: 1.000000", "Opaque 9f78043f800000"],
    ["UInt64", ".1.3.6.1.1 = Opaque: UInt64: 255", "Opaque 9f7b0200ff"],
    ["Int64", ".1.3.6.1.1 = Opaque: Int64: -129", "Opaque 9f7a02ff7f"],
    ["octets of OPAQUE", ".1.3.6.1.1 = OPAQUE: 04 01 ", "Opaque 0401"],
    [
      "another type than the MIB's",
      '.1.3.6.1.1 = Wrong Type (should be INTEGER): STRING: "wrong"',
      `OctetString ${hex("wrong")}`,
    ],
    ["a MAC address by its hint", ".1.3.6.1.1 = STRING: 0:1b:21:a:b:c", "OctetString 001b210a0b0c"],
    [
      "text like an address",
      ".1.3.6.1.1 = STRING: 629c:9fff:feec:a305",
      `OctetString ${hex("629c:9fff:feec:a305")}`,
    ],
    ["DateAndTime", ".1.3.6.1.1 = STRING: 2024-2-29,13:59:58.0,+1:0", "OctetString 07e8021d0d3b3a002b0100"],
    ["a network address", ".1.3.6.1.1 = Network Address: A0:67:3C:0A", "IpAddress 160.103.60.10"],
    ["an address", ".1.3.6.1.1 = IpAddress: 192.0.2.1", "IpAddress 192.0.2.1"],
    ["octets without blanks", ".1.3.6.1.1 = HEX-STRING: 00029929AE3C", "OctetString 00029929ae3c"],
    ["an OID", ".1.3.6.1.1 = OID: .1.3.6.1.4.1", "ObjectIdentifier 1.3.6.1.4.1"],
    [
      "an OID by a name of SNMPv2-SMI",
      ".1.3.6.1.1 = OID: SNMPv2-SMI::enterprises.9.1",
      "ObjectIdentifier 1.3.6.1.4.1.9.1",
    ],
    ["a name that begins with iso", "iso.3.6.1.1 = Counter32: 5", "Counter32 5"],
    ["Counter64", ".1.3.6.1.1 = Counter64: 18446744073709551615", "Counter64 18446744073709551615"],
    ["NULL", ".1.3.6.1.1 = NULL", "Null null"],
    ["-Oq", ".1.3.6.1.1 17", "Integer32 17"],
    ["-OQ of a large number", ".1.3.6.1.1 = 4294967295", "Gauge32 4294967295"],
    ["-OQ of an OID", ".1.3.6.1.1 = .1.3.6.1.4.1.9", "ObjectIdentifier 1.3.6.1.4.1.9"],
    ["lines that end in CR LF", '.1.3.6.1.1 = STRING: "x"\r', `OctetString ${hex("x")}`],
    [
      "octets of 8 bits",
      '.1.3.6.1.1 = STRING: "gr\u00fcn"',
      `OctetString ${Buffer.from("gr\u00fcn").toString("hex")}`,
    ],
    [
      "text without quotation marks over two lines",
      ".1.3.6.1.1 = STRING: a\nb",
      `OctetString ${hex("a\nb")}`,
    ],
  ];
  test.each(forms)("%s", (_form, text, expected) => {
    expect(read(`${text}\n.1.3.6.1.99 = INTEGER: 1\n`)).toEqual([
      `1.3.6.1.1 ${expected}`,
      "1.3.6.1.99 Integer32 1",
    ]);
  });
});

test("a number without type among records with types is the time of -Ot, and is reported as a guess", () => {
  const recording = parseRecording('.1.3.6.1.1 = STRING: "x"\n.1.3.6.1.2 = 123456789\n');
  expect([...recording].map(show)[1]).toBe("1.3.6.1.2 TimeTicks 123456789");
  expect(recording.remarks).toMatchObject([{ line: 2, kind: "guessed" }]);
});

test("exceptions, errors and warnings of the tools are skipped and counted", () => {
  const recording = parseRecording(
    [
      "Timeout: No Response from 192.0.2.1",
      ".1.3.6.1.1 = No Such Instance currently exists at this OID",
      ".1.3.6.1.2 = No Such Object available on this agent at this OID",
      "Error in packet",
      "Reason: (genError) A general failure occured",
      "Failed object: .1.3.6.1.3",
      ".1.3.6.1.4 = INTEGER: 4",
      ".1.3.6.1.5 = No more variables left in this MIB View (It is past the end of the MIB tree)",
      "End of MIB",
    ].join("\n"),
  );
  expect([...recording].map(show)).toEqual(["1.3.6.1.4 Integer32 4"]);
  expect(recording.counts).toEqual({ skipped: 8 });
});

test("a line that cannot be read is reported with its number, and costs no other line", () => {
  const recording = parseRecording(
    ".1.3.6.1.1 = INTEGER: 1\n.1.3.6.1.2 = Counter32: -5\n.1.3.6.1.3 = INTEGER: up\n~~~\nACME-MIB::acme.0 = INTEGER: 1\n.1.3.6.1.4 = INTEGER: 4\n",
  );
  expect(recording.size).toBe(2);
  expect(recording.remarks.map(({ line, kind }) => [line, kind])).toEqual([
    [2, "unreadable"],
    [3, "needs-mib"],
    [4, "unreadable"],
    [5, "needs-mib"],
  ]);
});

test("a text whose quotation mark is missing costs only its own line", () => {
  const recording = parseRecording(
    '.1.3.6.1.1 = STRING: "cut off\n.1.3.6.1.2 = INTEGER: 2\n.1.3.6.1.3 = INTEGER: 3\n',
  );
  expect([...recording].map(show)).toEqual(["1.3.6.1.2 Integer32 2", "1.3.6.1.3 Integer32 3"]);
  expect(recording.remarks).toMatchObject([{ line: 1, kind: "unreadable" }]);
});

test("dots of -Oa are reported as lossy", () => {
  expect(parseRecording('.1.3.6.1.1 = STRING: "......"\n').counts).toEqual({ lossy: 1 });
});

test("names and values are read by the MIB modules", () => {
  const mib = standardMib();
  const text = [
    "IF-MIB::ifDescr.1 = STRING: lo",
    "IF-MIB::ifPhysAddress.1 = STRING: 0:1b:21:a:b:c",
    "IF-MIB::ifAdminStatus.1 = up",
    "ifOperStatus.1 down",
    "SNMPv2-MIB::sysObjectID.0 = OID: IF-MIB::ifTable",
    'SNMP-VIEW-BASED-ACM-MIB::vacmGroupName[3]["ops"] = STRING: admins',
  ].join("\n");
  const recording = parseRecording(text, { mib });
  expect(recording.remarks.filter(({ kind }) => kind !== "guessed")).toEqual([]);
  expect([...recording].map(show).sort()).toEqual(
    [
      `1.3.6.1.2.1.2.2.1.2.1 OctetString ${hex("lo")}`,
      "1.3.6.1.2.1.2.2.1.6.1 OctetString 001b210a0b0c",
      "1.3.6.1.2.1.2.2.1.7.1 Integer32 1",
      "1.3.6.1.2.1.2.2.1.8.1 Integer32 2",
      "1.3.6.1.2.1.1.2.0 ObjectIdentifier 1.3.6.1.2.1.2.2",
      `1.3.6.1.6.3.16.1.2.1.3.3.3.111.112.115 OctetString ${hex("admins")}`,
    ].sort(),
  );
});

test("any text between quotation marks is read as it was printed", () => {
  const line = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(".1.3.6.1.9 = INTEGER: 1", '"', "\\", 'x = STRING: "', "00 11 22 ", "End of MIB", ""),
  );
  fc.assert(
    fc.property(fc.array(fc.array(line, { maxLength: 4 }), { maxLength: 6 }), (texts) => {
      const values = texts.map((lines) => lines.join("\n").replace(/[^\n\x20-\x7e]/g, "?"));
      const printed = values.map(
        (value, i) => `.1.3.6.1.1.${i} = STRING: "${value.replace(/["\\]/g, "\\$&")}"\n`,
      );
      expect(read(printed.join(""))).toEqual(
        values.map((value, i) => `1.3.6.1.1.${i} OctetString ${hex(value)}`),
      );
    }),
  );
});

test("no input makes the reader throw", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      ...[
        '.1.3.6 = STRING: "',
        '"',
        "\n",
        "\r\n",
        " = ",
        "Hex-STRING: ",
        "BITS: ",
        ".1.3.6.1 = ",
        "|4x|",
        "{",
        "Opaque: Float: ",
        "OID: ",
        ",",
      ],
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      parseRecording(pieces.join(""));
    }),
    { numRuns: 500 },
  );
});
