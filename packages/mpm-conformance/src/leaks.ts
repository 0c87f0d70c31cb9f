// Finds secrets in printed values: as text, and in every form in which octets print.
import { inspect } from "node:util";

/** Prints `value` in every way, and says where one of `secrets` shows; `undefined` if none does. */
export function findLeak(value: unknown, secrets: readonly string[]): string | undefined {
  for (const [how, print] of printers) {
    let printed: string;
    try {
      printed = print(value) ?? "";
    } catch {
      continue; // this way of printing fails, so it shows nothing
    }
    const found = findLeakInText(printed, secrets);
    if (found !== undefined) return `${how} shows a secret ${found}`;
  }
  return undefined;
}

/** Says in which form `printed` holds one of `secrets`; `undefined` if it holds none. */
export function findLeakInText(printed: string, secrets: readonly string[]): string | undefined {
  const haystack = printed.replace(/\s+/g, " ");
  const folded = haystack.toLowerCase();
  for (const secret of secrets) {
    if (haystack.includes(secret.replace(/\s+/g, " "))) return "as text";
    for (const [form, needle] of formsOf(secret)) {
      if ((form === "in base64" ? haystack : folded).includes(needle)) return form;
    }
  }
  return undefined;
}

function formsOf(secret: string): Forms {
  let forms = known.get(secret);
  if (forms === undefined) known.set(secret, (forms = octetForms(new TextEncoder().encode(secret))));
  return forms;
}

/** Printed forms of octets, each with its name. */
type Forms = readonly (readonly [string, string])[];

function octetForms(octets: Uint8Array): Forms {
  const digits = Array.from(octets, (octet) => octet.toString(16).padStart(2, "0"));
  const numbers = Array.from(octets, String);
  return [
    ["in hexadecimal", digits.join("")],
    ["in hexadecimal", digits.join(" ")],
    ["in hexadecimal", digits.join(":")],
    ["as numbers", numbers.join(", ")],
    ["as numbers", numbers.join(",")],
    ["as numbers", numbers.map((number, i) => `"${i}":${number}`).join(",")],
    // without the end, which depends on the octets that follow
    ["in base64", btoa(String.fromCharCode(...octets)).replace(/.=+$/, "")],
  ];
}

const everything = {
  depth: Infinity,
  maxArrayLength: null,
  maxStringLength: null,
  breakLength: Infinity,
} as const;

const printers: readonly (readonly [string, (value: unknown) => string | undefined])[] = [
  ["inspect", (value) => inspect(value, everything)],
  [
    "inspect with showHidden and getters",
    (value) => inspect(value, { ...everything, showHidden: true, getters: true }),
  ],
  [
    "inspect without customInspect",
    (value) => inspect(value, { ...everything, showHidden: true, customInspect: false }),
  ],
  [
    "JSON.stringify",
    (value) => JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part)),
  ],
  ["String", (value) => String(value)],
  ["the stack", (value) => (value as Partial<Error> | null)?.stack],
];

const known = new Map<string, Forms>();
