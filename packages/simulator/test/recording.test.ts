import fc from "fast-check";
import { compareOids } from "@snmp/pdu";
import { parseRecording } from "@snmp/simulator";
import { compareKeys, keyOf, oidOfKey } from "../src/store/oid-key.ts";

const arc = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 0xffffffff }));
const oid = fc.array(arc, { minLength: 1, maxLength: 12 }).map((arcs) => `1.3.${arcs.join(".")}`);

test("keys sort as OIDs do, and become the same OIDs again", () => {
  fc.assert(
    fc.property(oid, oid, (a, b) => {
      const [keyA, keyB] = [keyOf(a), keyOf(b)];
      expect(Math.sign(compareKeys(keyA, keyA.length, keyB, 0, keyB.length))).toBe(compareOids(a, b));
      expect(oidOfKey(keyA, 0, keyA.length)).toBe(a);
    }),
  );
});

test("a recording finds each instance, the one after any name, and the instances of a subtree", () => {
  fc.assert(
    fc.property(fc.uniqueArray(oid, { minLength: 1, maxLength: 30 }), oid, (oids, asked) => {
      const recording = parseRecording(oids.map((name, i) => `${name}|2|${i}`).join("\n"));
      const sorted = [...oids].sort(compareOids);
      expect([...recording].map((varbind) => varbind.oid)).toEqual(sorted);
      oids.forEach((name, i) => expect(recording.get(name)?.value).toBe(i));
      const after = sorted.findIndex((name) => compareOids(name, asked) > 0);
      expect(recording.after(asked)).toBe(after === -1 ? oids.length : after);
      const root = asked.split(".").slice(0, 3).join(".");
      const [first, end] = recording.range(root);
      expect(sorted.slice(first, end)).toEqual(sorted.filter((name) => `${name}.`.startsWith(`${root}.`)));
    }),
  );
});

test("of several records with one OID, the first is served and the others are reported", () => {
  const recording = parseRecording("1.3.6.1.1|2|1\n1.3.6.1.2|2|2\n1.3.6.1.1|2|3\n");
  expect(recording.size).toBe(2);
  expect(recording.get("1.3.6.1.1")?.value).toBe(1);
  expect(recording.remarks).toMatchObject([{ line: 3, kind: "duplicate" }]);
});

test("more records than allowed are refused", () => {
  expect(() => parseRecording("1.3.6.1.1|2|1\n1.3.6.1.2|2|2\n", { maxRecords: 1 })).toThrow(
    /more than 1 records/,
  );
});
