import { octetsFromHex } from "@snmp/pdu";
import { annotate, renderFields } from "../../src/annotate/index.ts";

const message = octetsFromHex(
  "302902010104067075626c6963a01c0201010201000201003011300f06082b060102010105000403616263",
);

test("prints fields in four columns: offset, octets, name, meaning", () => {
  expect(
    renderFields(annotate(message), {
      nameOf: (oid) => (oid === "1.3.6.1.2.1.1.5.0" ? "sysName.0" : undefined),
    }),
  ).toEqual([
    "   0  30 29                    Message SEQUENCE                   41 octets",
    "   2  02 01 01                   version INTEGER                  1 (SNMPv2c)",
    '   5  04 06 70 75 62 6c 69 63    community OCTET STRING           "public"',
    "  13  a0 1c                      data [0] GetRequest-PDU          28 octets",
    "  15  02 01 01                     request-id INTEGER             1",
    "  18  02 01 00                     error-status INTEGER           0 (noError)",
    "  21  02 01 00                     error-index INTEGER            0",
    "  24  30 11                        variable-bindings SEQUENCE OF  17 octets",
    "  26  30 0f                          1 VarBind                    15 octets",
    "  28  06 08 2b 06 01 02 01 01          name OBJECT IDENTIFIER     1.3.6.1.2.1.1.5.0 sysName.0",
    "      05 00",
    '  38  04 03 61 62 63                   value OCTET STRING         "abc"',
  ]);
});

test("hides secrets on request", () => {
  const lines = renderFields(annotate(message), { hideSecrets: true });
  expect(lines[2]).toBe("   5  04 06 ·· ·· ·· ·· ·· ··    community OCTET STRING           hidden");
  expect(lines.join()).not.toContain("public");
});

test("keeps lines within the width, and shortens long octets on request", () => {
  const long = octetsFromHex(
    `30820094020101040670 75626c6963a08186020101020100020100307b3079 06082b06010201010500046d${"41".repeat(109)}`.replace(
      / /g,
      "",
    ),
  );
  for (const width of [80, 100]) {
    for (const line of renderFields(annotate(long), { width }))
      expect(line.length).toBeLessThanOrEqual(width);
  }
  const lines = renderFields(annotate(long), { maxLines: 2 });
  expect(lines.some((line) => line.includes("… 103 more octets"))).toBe(true);
});
