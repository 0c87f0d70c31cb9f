// Hostile variants of messages that are text, such as a line of JSON.
import type { HostileInput } from "./hostile.ts";

/** Returns `octets` as text if all of them are printable ASCII or white space, else `undefined`. */
export function textOf(octets: Uint8Array): string | undefined {
  if (octets.length === 0 || !octets.every(isPrintable)) return undefined;
  return new TextDecoder().decode(octets);
}

/** Yields a message of text with one value replaced; nothing for other messages. */
export function* damageText(message: Uint8Array): Generator<HostileInput> {
  const text = textOf(message);
  if (text === undefined) return;
  for (const { index, 0: token } of text.matchAll(/"(?:[^"\\]|\\.)*"|-?\d+|true|false|null|\[\]|\{\}/g)) {
    for (const replacement of replacements) {
      yield {
        what: `a valid message with ${JSON.stringify(replacement.slice(0, 20))} in the place of the value at octet ${index}`,
        octets: encode(text.slice(0, index) + replacement + text.slice(index + token.length)),
      };
    }
  }
  for (const open of ["[", '{"a":'])
    yield { what: `10,000 nested ${open}`, octets: encode(open.repeat(10_000)) };
}

const replacements: readonly string[] = [
  "",
  "null",
  "true",
  "{}",
  "[]",
  '""',
  '"x"',
  "-1",
  "1.5",
  "1e999",
  "99999999999999999999",
  '"__proto__"',
  '{"__proto__":{"a":1}}',
  `"${"x".repeat(300)}"`,
];

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function isPrintable(octet: number): boolean {
  return (octet >= 0x20 && octet <= 0x7e) || octet === 0x0a || octet === 0x0d || octet === 0x09;
}
