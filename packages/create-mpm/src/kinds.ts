// The kinds of plug-ins, and what can be said of the names and numbers that they are registered under.
import { CreationRefused } from "./errors.ts";

/** What the package is to hold. */
export type Kind = "model" | "security-model" | "auth" | "priv" | "transport";

/** What package to make. */
export interface PackageOptions {
  /** The folder: where nothing is yet. */
  readonly folder: string;
  /** What the package is to hold; a message processing model by default. */
  readonly kind?: Kind | undefined;
  /** The name of the package, as on npm; that of the folder by default. */
  readonly name?: string | undefined;
  /** The npm scope, with or without its @. */
  readonly scope?: string | undefined;
  /** What the plug-in is registered under: a number for models and security models, a name for protocols and transports. */
  readonly identifier?: string | number | undefined;
  /** Who holds the copyright, and publishes. */
  readonly author?: string | undefined;
}

/** One kind of plug-in. */
export interface KindFacts {
  /** What it is called, with its article. */
  readonly title: string;
  /** The identifier as the template has it. */
  readonly placeholder: string;
  /** What `identifier` is for this kind, in words. */
  readonly identifier: string;
  /** Those that are taken, and by whom. */
  readonly taken: Readonly<Record<string, string>>;
  /** What a user has to know of the identifier chosen; `undefined` where there is nothing. */
  advice(identifier: string): string | undefined;
}

/** The kinds, by what `--kind` calls them. */
export const kinds: Readonly<Record<Kind, KindFacts>> = {
  model: {
    title: "a message processing model",
    placeholder: "8313088",
    identifier: "the version field of its messages",
    taken: {
      0: "SNMPv1 (@snmp/mpm-v1)",
      1: "SNMPv2c (@snmp/mpm-v2c)",
      2: "SNMPv2u and SNMPv2*",
      3: "SNMPv3 (@snmp/mpm-v3)",
    },
    advice: numberAdvice,
  },
  "security-model": {
    title: "a security model",
    placeholder: "8313088",
    identifier: "its number in msgSecurityModel",
    taken: {
      0: "no security model (RFC 3411 §5)",
      1: "SNMPv1",
      2: "SNMPv2c",
      3: "the User-based Security Model (@snmp/usm)",
      4: "the Transport Security Model (RFC 5591)",
    },
    advice: numberAdvice,
  },
  auth: named(
    "an authentication protocol",
    "what credentials call it",
    ["md5", "sha", "sha224", "sha256", "sha384", "sha512"],
    "@snmp/usm",
  ),
  priv: named(
    "privacy protocol",
    "what credentials call it",
    ["des", "3des", "aes128", "aes192", "aes256", "aes192c", "aes256c"],
    "@snmp/usm",
  ),
  transport: named("a transport", "the scheme of its addresses", ["udp", "tcp", "memory"], "@snmp/transport"),
};

/** What the plug-in is to be registered under, checked; out of `base`, the name of the package, where nothing is given. */
export function identifierFor(kind: Kind, given: string | number | undefined, base: string): string {
  const { title, taken } = kinds[kind];
  const identifier = String(given ?? defaultIdentifier(kind, base));
  const isNumber = kind === "model" || kind === "security-model";
  if (isNumber && (!/^(?:0|[1-9]\d{0,9})$/.test(identifier) || Number(identifier) > 0x7fffffff)) {
    throw new CreationRefused(
      `the identifier of ${title} is an integer in the range 0..2147483647, not ${JSON.stringify(identifier)}`,
    );
  }
  if (!isNumber && !/^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/.test(identifier)) {
    throw new CreationRefused(
      `${JSON.stringify(identifier)} is no name for ${title}: it has lower-case letters and digits, such as "acme256"`,
    );
  }
  const owner = Object.hasOwn(taken, identifier) ? taken[identifier] : undefined;
  if (owner !== undefined) {
    throw new CreationRefused(
      `${isNumber ? "identifier" : "the name"} ${identifier} belongs to ${owner}: two plug-ins cannot have the same; choose another with --identifier`,
    );
  }
  return identifier;
}

/** Enterprise-specific numbers are 256 times the enterprise's, and its own count (RFC 3411 §5); 32473 is for examples (RFC 5612). */
function defaultIdentifier(kind: Kind, base: string): string {
  if (kind !== "model" && kind !== "security-model")
    return base.replace(/[^a-z0-9]/g, "").replace(/^\d+/, "");
  let hash = 0;
  for (const character of base) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
  return String(exampleEnterprise * 256 + (hash % 256));
}

function numberAdvice(identifier: string): string | undefined {
  const number = Number(identifier);
  if (number < 256) return `${number} is in the range that IANA assigns for standards (snmp-number-spaces)`;
  if (Math.floor(number / 256) !== exampleEnterprise) return undefined;
  return `${number} belongs to the enterprise number for examples (RFC 5612): before you publish, take 256 times your own, and a count`;
}

function named(title: string, identifier: string, taken: readonly string[], owner: string): KindFacts {
  return {
    title,
    placeholder: "acme",
    identifier,
    taken: Object.fromEntries(taken.map((name) => [name, owner])),
    advice: () => undefined,
  };
}

const exampleEnterprise = 32473;
