// The letters of net-snmp's -O that are about names and MIBs.
import type { NameOptions } from "@snmp/mib";

/** How names, and values by their MIB, are shown. */
export interface NameFormat {
  readonly form: "numeric" | "module" | "short" | "full" | "ucd";
  /** X: indexes in brackets. */
  readonly brackets: boolean;
  /** q, Q: no types in indexes. */
  readonly quick: boolean;
  /** b: indexes as numbers. */
  readonly numbers: boolean;
  /** e: labels as numbers. */
  readonly plainEnums: boolean;
  /** U: no units. */
  readonly noUnits: boolean;
  /** T: octets as text, too. */
  readonly withText: boolean;
  /** 0: two digits for every octet. */
  readonly padded: boolean;
}

/** Reads letters; of several forms of names, the last one counts. */
export function readNameFormat(letters: string, form: NameFormat["form"] = "module"): NameFormat {
  const last = /[nsSfu](?=[^nsSfu]*$)/.exec(letters)?.[0] ?? "";
  return {
    form: forms[last] ?? form,
    brackets: letters.includes("X"),
    quick: /q/i.test(letters),
    numbers: letters.includes("b"),
    plainEnums: letters.includes("e"),
    noUnits: letters.includes("U"),
    withText: letters.includes("T"),
    padded: letters.includes("0"),
  };
}

/** Whether letters ask for names, even of OIDs that are given as numbers. */
export function asksForNames(letters: string): boolean {
  return letters.includes("X") ? readNameFormat(letters).form !== "numeric" : /[sSfu][^n]*$/.test(letters);
}

/** The options of `mib.name` for a format. */
export function nameOptions({ form, brackets, numbers }: NameFormat): NameOptions {
  return { form: form === "ucd" ? "full" : form, brackets, numbers };
}

/** Leaves out the beginning that net-snmp's -Ou leaves out. */
export function shortenPath(path: string): string {
  return ucdPrefixes.reduce(
    (text, prefix) => (text.startsWith(prefix) ? text.slice(prefix.length) : text),
    path,
  );
}

const ucdPrefixes = [
  ".iso.org.dod.internet.mgmt.mib-2.",
  ".iso.org.dod.internet.private.",
  ".iso.org.dod.internet.experimental.",
];

const forms: Readonly<Record<string, NameFormat["form"]>> = {
  n: "numeric",
  s: "short",
  S: "module",
  f: "full",
  u: "ucd",
};
