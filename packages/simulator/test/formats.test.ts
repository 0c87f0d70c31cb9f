import { Readable } from "node:stream";
import { hexOf, varbindFrom, type Varbind } from "@snmp/pdu";
import { loadRecording, parseRecording } from "@snmp/simulator";

const show = ({ oid, type, value }: Varbind): string =>
  `${oid} ${type} ${value instanceof Uint8Array ? hexOf(value) : String(value)}`;

test("each tag of snmprec becomes its type", () => {
  const recording = parseRecording(
    [
      "1.3.6.1.1|2|-5",
      "1.3.6.1.2|4|trailing blank ",
      "1.3.6.1.3|4x|00ff",
      "1.3.6.1.4|4e|a\\nb\\x41",
      "1.3.6.1.5|5|",
      "1.3.6.1.6|6|1.3.6.1",
      "1.3.6.1.7|64|192.0.2.1",
      "1.3.6.1.8|64x|c0000202",
      "1.3.6.1.9|65|4294967295",
      "1.3.6.1.10|66|7",
      "1.3.6.1.11|67|8",
      "1.3.6.1.12|68x|9f78043f800000",
      "1.3.6.1.13|70|18446744073709551615",
      "# a remark",
      "1.3.6.1.14|99|x",
    ].join("\r\n"),
  );
  expect(recording.format).toBe("snmprec");
  expect([...recording].map((varbind) => show(varbind).split(" ").slice(1).join(" "))).toEqual([
    "Integer32 -5",
    `OctetString ${Buffer.from("trailing blank ").toString("hex")}`,
    "OctetString 00ff",
    "OctetString 610a6241",
    "Null null",
    "ObjectIdentifier 1.3.6.1",
    "IpAddress 192.0.2.1",
    "IpAddress 192.0.2.2",
    "Counter32 4294967295",
    "Gauge32 7",
    "TimeTicks 8",
    "Opaque 9f78043f800000",
    "Counter64 18446744073709551615",
  ]);
  expect(recording.remarks).toMatchObject([{ line: 15, kind: "unreadable" }]);
});

test("modules that are not simulated are reported", () => {
  const recording = parseRecording("1.3.6.1.1|:sql|snmprec\n1.3.6.1.2|4:subprocess|echo x\n1.3.6.1.3|2|1\n");
  expect(recording.size).toBe(1);
  expect(recording.counts).toEqual({ unsupported: 2 });
});

test("lines of snmp walk --json are read without loss", () => {
  const varbinds = [
    varbindFrom({ oid: "1.3.6.1.1", type: "OctetString", value: Uint8Array.of(0, 255) }),
    varbindFrom({ oid: "1.3.6.1.2", type: "Counter64", value: 18446744073709551615n }),
    varbindFrom({ oid: "1.3.6.1.3", type: "OctetString", value: "text\nof two lines" }),
    varbindFrom({ oid: "1.3.6.1.4", type: "Null" }),
    varbindFrom({ oid: "1.3.6.1.5", type: "TimeTicks", value: 1 }),
  ];
  const recording = parseRecording(varbinds.map((varbind) => `${JSON.stringify(varbind)}\n`).join(""));
  expect(recording.format).toBe("json");
  expect([...recording].map(show)).toEqual(varbinds.map(show));
});

test("a line of JSON that was cut off, an exception and an object without OID are reported", () => {
  const recording = parseRecording(
    '{"oid":"1.3.6.1.1","type":"noSuchObject","value":null}\n{"a":1}\n{"oid":"1.3.6',
  );
  expect(recording.remarks.map(({ kind }) => kind)).toEqual(["skipped", "skipped", "unreadable"]);
});

test("lines of sapwalk and of MIMIC are read", () => {
  const recording = parseRecording(
    "1.3.6.1.1 , OctetString , CRAY\n1.3.6.1.2 , ObjectID , 1.3.6.1.4\n1.3.6.1.3, Counter32, RO, fixed(5)\n",
  );
  expect([...recording].map(show)).toEqual([
    "1.3.6.1.1 OctetString 43524159",
    "1.3.6.1.2 ObjectIdentifier 1.3.6.1.4",
    "1.3.6.1.3 Counter32 5",
  ]);
});

test("a file of UTF-16 from PowerShell, and one with a byte order mark, are read", () => {
  const text = '.1.3.6.1.1 = STRING: "x"\r\n.1.3.6.1.2 = INTEGER: 2\r\n';
  expect(parseRecording(Buffer.from(`\ufeff${text}`, "utf16le")).size).toBe(2);
  expect(parseRecording(`\ufeff${text}`).size).toBe(2);
});

test("a stream may be cut anywhere", async () => {
  const octets = Buffer.from('.1.3.6.1.1 = STRING: "gr\u00fcn\nb"\n.1.3.6.1.2 = INTEGER: 2');
  for (let size = 1; size < 20; size++) {
    const chunks = Array.from({ length: Math.ceil(octets.length / size) }, (_, i) =>
      octets.subarray(i * size, (i + 1) * size),
    );
    const recording = await loadRecording(Readable.from(chunks));
    expect([...recording].map(show)).toEqual([
      `1.3.6.1.1 OctetString ${Buffer.from("gr\u00fcn\nb").toString("hex")}`,
      "1.3.6.1.2 Integer32 2",
    ]);
  }
});

test("a line that is too long is reported, not kept", () => {
  const recording = parseRecording(
    `.1.3.6.1.1 = STRING: "${"x".repeat(2_000_000)}"\n.1.3.6.1.2 = INTEGER: 2\n`,
  );
  expect([...recording].map(show)).toEqual(["1.3.6.1.2 Integer32 2"]);
  expect(recording.counts).toEqual({ unreadable: 1 });
});

test("a misspelt option is refused", () => {
  expect(() => parseRecording("", { maxRecord: 1 } as object)).toThrow("did you mean `maxRecords`?");
});
