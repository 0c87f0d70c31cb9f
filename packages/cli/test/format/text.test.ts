import fc from "fast-check";
import { oneLine, pad, quote, widthOf, wrap } from "../../src/format/text.ts";

test("escapes line ends and tabs", () => {
  expect(oneLine("Cisco IOS\r\nCopyright\t2024")).toBe("Cisco IOS\\r\\nCopyright\\t2024");
});

test("escapes characters that move the cursor or turn the direction of writing", () => {
  expect(oneLine("\u001b[2Jgone")).toBe("\\u{1b}[2Jgone");
  expect(oneLine("\u202egnp.exe")).toBe("\\u{202e}gnp.exe");
  expect(oneLine("a\u2028b\u0085c")).toBe("a\\u{2028}b\\u{85}c");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(oneLine(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }),
    { seed: 1, numRuns: 200 },
  );
});

test("puts a backslash before quotes in quoted text", () => {
  expect(quote('say "hi" \\ bye')).toBe('"say \\"hi\\" \\\\ bye"');
});

test("pads text by columns, not by UTF-16 units", () => {
  expect(widthOf("Zürich 🙂")).toBe(8);
  expect(pad("🙂", 3)).toBe("🙂  ");
  expect(pad("7", 3, "right")).toBe("  7");
  expect(pad("longer", 3)).toBe("longer");
});

test("wraps text at spaces, then at dots, then anywhere", () => {
  expect(wrap("one two three", 8)).toEqual(["one two", "three"]);
  expect(wrap("1.3.6.1.2.1.1.5.0", 8)).toEqual(["1.3.6.1.", "2.1.1.5.", "0"]);
  expect(wrap("abcdefghij", 4)).toEqual(["abcd", "efgh", "ij"]);
  expect(wrap("short", 8)).toEqual(["short"]);
});
