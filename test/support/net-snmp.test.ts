import { makeVarbind } from "@snmp/pdu";
import { asPrinted, netSnmpMissing, parsePrinted } from "./net-snmp.ts";

test("parses the output of net-snmp", () => {
  const output = [
    ".1.3.6.1.2.1.1.2.0 = OID: .1.3.6.1.4.1.8072.3.2.10",
    ".1.3.6.1.2.1.1.3.0 = Timeticks: (123) 0:00:01.23",
    ".1.3.6.1.2.1.1.4.0 = Hex-STRING: 73 6F 6D 65 62 6F 64 79 40 65 78 61 6D 70 6C 65 ",
    "2E 63 6F 6D ",
    '.1.3.6.1.2.1.1.5.0 = STRING: "a \\"b\\""',
    '.1.3.6.1.2.1.1.6.0 = ""',
    ".1.3.6.1.2.1.1.7.0 = INTEGER: -72",
    ".1.3.6.1.2.1.4.20.1.1.127.0.0.1 = IpAddress: 127.0.0.1",
    ".1.3.6.1.2.1.31.1.1.1.6.1 = Counter64: 18446744073709551615",
    ".1.3.6.1.2.1.1.9 = No Such Object available on this agent at this OID",
    ".1.3.6.1.2.1.1.5 = No Such Instance currently exists at this OID",
    ".1.3.9 = No more variables left in this MIB View (It is past the end of the MIB tree)",
    "End of MIB",
    "",
  ].join("\n");
  expect(parsePrinted(output).map(({ oid, type, value }) => `${oid} ${type} ${value}`)).toEqual([
    "1.3.6.1.2.1.1.2.0 ObjectIdentifier 1.3.6.1.4.1.8072.3.2.10",
    "1.3.6.1.2.1.1.3.0 TimeTicks 123",
    "1.3.6.1.2.1.1.4.0 OctetString 736f6d65626f6479406578616d706c652e636f6d",
    "1.3.6.1.2.1.1.5.0 OctetString 6120226222",
    "1.3.6.1.2.1.1.6.0 OctetString ",
    "1.3.6.1.2.1.1.7.0 Integer32 -72",
    "1.3.6.1.2.1.4.20.1.1.127.0.0.1 IpAddress 127.0.0.1",
    "1.3.6.1.2.1.31.1.1.1.6.1 Counter64 18446744073709551615",
    "1.3.6.1.2.1.1.9 noSuchObject ",
    "1.3.6.1.2.1.1.5 noSuchInstance ",
    "1.3.9 endOfMibView ",
  ]);
  expect(() => parsePrinted("Timeout: No Response from 127.0.0.1")).toThrow("not understood");
});

test("converts our variable bindings into the same form", () => {
  expect(asPrinted(makeVarbind("1.3.6", "OctetString", Uint8Array.of(0, 255)))).toEqual({
    oid: "1.3.6",
    type: "OctetString",
    value: "00ff",
  });
  expect(asPrinted(makeVarbind("1.3.6", "Counter64", 5n))).toEqual({
    oid: "1.3.6",
    type: "Counter64",
    value: "5",
  });
  expect(asPrinted(makeVarbind("1.3.6", "endOfMibView", null))).toEqual({
    oid: "1.3.6",
    type: "endOfMibView",
    value: "",
  });
});

test("names a missing tool", () => {
  expect(netSnmpMissing("no-such-tool", "sh")).toMatch(/^no-such-tool of net-snmp is not installed/);
});
