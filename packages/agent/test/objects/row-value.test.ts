import { convertLike } from "../../src/objects/row-value.ts";

test.each<[Parameters<typeof convertLike>[0], unknown, unknown]>([
  [Uint8Array.of(0x61), "text", "a"],
  [Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), "text", "\ufeffa"],
  [Uint8Array.of(0xff), "text", undefined],
  [Uint8Array.of(0xff), Uint8Array.of(1), Uint8Array.of(0xff)],
  [Uint8Array.of(0xff), undefined, Uint8Array.of(0xff)],
  ["1.3.6.1", [1, 3], [1, 3, 6, 1]],
  ["1.3.6.1", "1.3", "1.3.6.1"],
  ["192.0.2.1", "0.0.0.0", "192.0.2.1"],
  [5, 1, 5],
  [5, 1n, 5n],
  [5n, 1, 5],
  [2n ** 60n, 1, undefined],
  [2n ** 60n, 1n, 2n ** 60n],
])("converts %p to the type of %p: %p", (value, sample, converted) => {
  expect(convertLike(value, sample)).toEqual(converted);
});
