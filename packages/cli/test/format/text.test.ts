import fc from "fast-check";
import { oneLine, padded, quoted, widthOf } from "../../src/format/text.ts";

test("line ends and tabs are escaped", () => {
  expect(oneLine("Cisco IOS\r\nCopyright\t2024")).toBe("Cisco IOS\\r\\nCopyright\\t2024");
});

test("nothing that a device sends can move the cursor or turn the direction of writing", () => {
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

test("quotes in quoted text have a backslash in front", () => {
  expect(quoted('say "hi" \\ bye')).toBe('"say \\"hi\\" \\\\ bye"');
});

test("text is padded by columns, not by UTF-16 units", () => {
  expect(widthOf("Zürich 🙂")).toBe(8);
  expect(padded("🙂", 3)).toBe("🙂  ");
  expect(padded("7", 3, "right")).toBe("  7");
  expect(padded("longer", 3)).toBe("longer");
});
