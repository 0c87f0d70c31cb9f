// Encoding remembers requested names as octets: the next request must be right after any others.
import { codecOf, EncodeError, objectIdentifier } from "@snmp/asn1";
import { hexOf, makeVarbind, oidFrom, requestPdu, rfc3416Pdus } from "@snmp/pdu";
import fc from "fast-check";
import { forgetPolledNames } from "../src/polled-names.ts";

const pdus = codecOf(rfc3416Pdus);
const identifiers = codecOf(objectIdentifier);

/** The PDU of a GetRequest as RFC 3416 §3 and X.690 §8 say. */
function pduFor(oids: readonly string[], values: readonly string[] = []): string {
  const varbinds = oids
    .map((oid, i) => wrapElement("30", hexOf(identifiers.encode(oid)) + (values[i] ?? "0500")))
    .join("");
  return wrapElement("a0", "02010702010002010030" + wrapElement("", varbinds));
}

function wrapElement(tag: string, content: string): string {
  const length = content.length / 2;
  const digits = length.toString(16);
  const octets = digits.padStart(digits.length + (digits.length % 2), "0");
  return tag + (length < 0x80 ? octets : (0x80 | (octets.length / 2)).toString(16) + octets) + content;
}

const encoded = (oids: readonly string[]): string =>
  hexOf(
    pdus.encode(
      requestPdu(
        "GetRequest",
        7,
        oids.map((oid) => makeVarbind(oid, "Null", null)),
      ),
    ),
  );

test("requests for the same names, for others, and for more than are remembered, are right", () => {
  const arc = fc.oneof(fc.nat(3), fc.nat(300), fc.nat(0xffffffff));
  const name = fc.array(arc, { maxLength: 120 }).map((arcs) => [1, 3, ...arcs].join("."));
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat(5), { maxLength: 60 }),
      (names, order) => {
        for (const at of order) {
          const asked = names.slice(at % names.length);
          expect(encoded(asked)).toBe(pduFor(asked));
        }
      },
    ),
    { seed: 3416, numRuns: 60 },
  );
  for (let round = 0; round < 10; round++) {
    for (let i = 0; i < 1500; i++) expect(encoded([`1.3.6.1.${i}`])).toBe(pduFor([`1.3.6.1.${i}`]));
  }
});

test("lists that end with the same name, in part with values, are right after any others", () => {
  const name = fc.constantFrom("1.3.6.1.2.1.1.3.0", "1.3.6.1.2.1.1.5.0", "1.3.6.1.2.1.2.2.1.10.4294967295");
  const binding = fc.record({ oid: name, hasValue: fc.integer({ min: 0, max: 9 }).map((n) => n === 0) });
  const lists = fc.array(fc.array(binding, { maxLength: 4 }), { minLength: 1, maxLength: 4 });
  const order = fc.array(fc.nat(3), { minLength: 50, maxLength: 200 });
  fc.assert(
    fc.property(lists, order, (all, turns) => {
      for (const turn of turns) {
        const list = all[turn % all.length]!;
        const varbinds = list.map(({ oid, hasValue }) =>
          hasValue ? makeVarbind(oid, "Integer32", 5) : makeVarbind(oid, "Null", null),
        );
        const values = list.map(({ hasValue }) => (hasValue ? "020105" : "0500"));
        expect(hexOf(pdus.encode(requestPdu("GetRequest", 7, varbinds)))).toBe(
          pduFor(
            list.map(({ oid }) => oid),
            values,
          ),
        );
      }
    }),
    { seed: 3416, numRuns: 40 },
  );
});

test("a name that was requested is still checked where OIDs must be canonical", () => {
  for (let again = 0; again < 20; again++) {
    encoded([".1.3.6.1.4", "1.3.6.1.04"]);
    expect(oidFrom(".1.3.6.1.4")).toBe("1.3.6.1.4");
    expect(oidFrom("1.3.6.1.04")).toBe("1.3.6.1.4");
  }
});

test("an invalid name is refused each time, and the error names it", () => {
  for (const wrong of [
    "",
    ".",
    "1.",
    "..",
    "x",
    "1.40",
    "3.1",
    "1.3.4294967296",
    undefined as unknown as string,
  ]) {
    for (let again = 0; again < 20; again++) {
      expect(() => encoded(["1.3.6.1", wrong])).toThrow(EncodeError);
      expect(() => encoded(["1.3.6.1", wrong])).toThrow(`varbinds[1] (${wrong})`);
    }
  }
});

test("after the names are forgotten, requests are right as in a new process", () => {
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 100; i++) expect(encoded(["1.3.6.1.2.1.1.5.0"])).toBe(pduFor(["1.3.6.1.2.1.1.5.0"]));
    forgetPolledNames();
  }
});
