// The kinds of plug-ins, and the rules for the names and numbers that they register under.
import { CreationRefused } from "./errors.ts";

/** A kind of plug-in. */
export type Kind = "model" | "security-model" | "auth" | "priv" | "transport";

/** Describes a package to make. */
export interface PackageOptions {
  /** The folder, which must be empty or not exist yet. */
  readonly folder: string;
  /** The kind of its plug-in; a message processing model by default. */
  readonly kind?: Kind | undefined;
  /** The name of the package on npm; the name of the folder by default. */
  readonly name?: string | undefined;
  /** The npm scope, with or without `@`. */
  readonly scope?: string | undefined;
  /**
   * The number or name that the plug-in registers under: a number for models and security models, a name for protocols and transports.
   * By default, it is made from the name of the package.
   */
  readonly identifier?: string | number | undefined;
  /** The holder of the copyright. */
  readonly author?: string | undefined;
}

/** One kind of plug-in. */
export interface KindFacts {
  /** Its name with an article: `a transport`. */
  readonly title: string;
  /** The identifier in the template. */
  readonly placeholder: string;
  /** The meaning of the identifier, in words. */
  readonly identifier: string;
  /** The identifiers that are taken, with their owners. */
  readonly taken: Readonly<Record<string, string>>;
  /** Returns what the user should know about the identifier, or `undefined`. */
  advice(identifier: string): string | undefined;
}

/** The kinds by their names in `--kind`. */
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
  auth: kindWithName(
    "an authentication protocol",
    "its name in credentials",
    ["md5", "sha", "sha224", "sha256", "sha384", "sha512"],
    "@snmp/usm",
  ),
  priv: kindWithName(
    "a privacy protocol",
    "its name in credentials",
    ["des", "3des", "aes128", "aes192", "aes256", "aes192c", "aes256c"],
    "@snmp/usm",
  ),
  transport: kindWithName(
    "a transport",
    "the scheme of its addresses",
    ["udp", "tcp", "memory"],
    "@snmp/transport",
  ),
};

/**
 * Returns the identifier of the plug-in: `given`, or one made from `base`, the name of the package.
 *
 * @throws A `CreationRefused` if it is invalid or taken.
 */
export function identifierFor(kind: Kind, given: string | number | undefined, base: string): string {
  const { title, taken } = kinds[kind];
  const identifier = String(given ?? defaultIdentifier(kind, base));
  const isNumber = kind === "model" || kind === "security-model";
  if (isNumber && (!/^(?:0|[1-9]\d{0,9})$/.test(identifier) || Number(identifier) > 0x7fffffff)) {
    throw new CreationRefused(
      `the identifier of ${title} must be an integer in the range 0..2147483647, not ${JSON.stringify(identifier)}`,
    );
  }
  if (!isNumber && !/^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/.test(identifier)) {
    throw new CreationRefused(
      `invalid name ${JSON.stringify(identifier)} for ${title}; use lower-case letters and digits, such as "acme256"`,
    );
  }
  const owner = Object.hasOwn(taken, identifier) ? taken[identifier] : undefined;
  if (owner !== undefined) {
    throw new CreationRefused(
      `the ${isNumber ? "identifier" : "name"} ${identifier} belongs to ${owner}; choose another one with --identifier`,
    );
  }
  return identifier;
}

/** A number of an enterprise is 256 times the enterprise number, plus 0..255 of its choice (RFC 3411 §5). */
function defaultIdentifier(kind: Kind, base: string): string {
  if (kind !== "model" && kind !== "security-model")
    return base.replace(/[^a-z0-9]/g, "").replace(/^\d+/, "");
  let hash = 0;
  for (const character of base) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
  return String(exampleEnterprise * 256 + (hash % 256));
}

function numberAdvice(identifier: string): string | undefined {
  const number = Number(identifier);
  if (number < 256)
    return `IANA assigns the numbers below 256, such as ${number}, to standards (snmp-number-spaces)`;
  if (Math.floor(number / 256) !== exampleEnterprise) return undefined;
  return `${number} belongs to the enterprise number for examples (RFC 5612); before you publish, choose 256 times your own enterprise number, plus 0..255`;
}

function kindWithName(title: string, identifier: string, taken: readonly string[], owner: string): KindFacts {
  return {
    title,
    placeholder: "acme",
    identifier,
    taken: Object.fromEntries(taken.map((name) => [name, owner])),
    advice: () => undefined,
  };
}

/** The enterprise number for examples in documents (RFC 5612). */
const exampleEnterprise = 32473;
