import { findRecogniser } from "@snmp/mpm-core/internal";

const message = Buffer.from('{"version":7777}');
const json = { recognises: (octets: Uint8Array) => octets[0] === 0x7b };
const broken = {
  recognises: (): boolean => {
    throw new Error("a fault of the plug-in");
  },
};

test("returns the first candidate that recognises the message", () => {
  const second = { ...json };
  expect(findRecogniser(message, [{ recognises: () => false }, json, second])).toBe(json);
});

test("returns undefined if no candidate recognises the message, or has the member", () => {
  expect(findRecogniser(Buffer.from([0xa0]), [json, {}])).toBeUndefined();
  expect(findRecogniser(message, [])).toBeUndefined();
});

test("a candidate that throws does not recognise the message, and the others are asked", () => {
  expect(findRecogniser(message, [broken, json])).toBe(json);
  expect(findRecogniser(message, [broken])).toBeUndefined();
});
