// The parts that the kits for authentication and for privacy protocols share.
import type { NamedPlugin } from "@snmp/mpm-core";
import type { PrivacyKey, PrivacyProtocol } from "@snmp/usm";
import { packageChecks } from "../checks/package.ts";
import { registryChecks, type RegistryUnderTest } from "../checks/registration.ts";
import { copyOctets } from "../compare.ts";
import { demand } from "../failure.ts";
import { findLeak } from "../leaks.ts";
import { Random, seedOf } from "../random.ts";
import { type Check, type Checks, define } from "../runner.ts";
import type { ProtocolSuiteOptions } from "./options.ts";
import type { PrivacyProtocolSuiteOptions } from "./privacy-options.ts";

/** The members that protocols of both kinds have. */
interface Protocol extends NamedPlugin {
  readonly protocol: string;
  readonly keyLength: number;
  open(key: Uint8Array): unknown;
}

/** Options of a kit for one of both kinds. */
interface OptionsOf<P> extends ProtocolSuiteOptions {
  readonly protocol: P;
}

/** A protocol under test. */
export interface ProtocolSubject<P extends Protocol, Options extends OptionsOf<P> = OptionsOf<P>> {
  /** The protocol. */
  readonly plugin: P;
  readonly options: Options;
}

/** A privacy protocol under test. */
export type PrivacySubject = ProtocolSubject<PrivacyProtocol, PrivacyProtocolSuiteOptions>;

/** The registry of one kind of protocols. */
export type ProtocolRegistry<P extends Protocol> = Pick<
  RegistryUnderTest<string, P>,
  "plugins" | "registerName" | "register" | "unregister"
>;

/** Values of snmpEngineBoots and snmpEngineTime. */
export const clocks: readonly (readonly [boots: number, time: number])[] = [
  [0, 0],
  [1, 1],
  [7, 1000],
  [2147483646, 2147483647],
];

/** Defines one test per check: those of the package, of the registry, and of the kind. */
export function defineProtocolTests<P extends Protocol, Options extends OptionsOf<P>>(
  options: Options,
  keyword: string,
  registry: ProtocolRegistry<P>,
  checks: Checks<ProtocolSubject<P, Options>>,
): void {
  const { protocol } = options;
  if (typeof protocol !== "object" || protocol === null)
    throw new TypeError("the option `protocol` is missing: import it from the entry file of the package");
  const ofPackage = packageChecks(options, keyword, registry.registerName, "@snmp/usm");
  const ofRegistry = registryChecks<string, P>({
    ...registry,
    field: "name",
    key: (plugin) => plugin.protocol,
    freeKeys: "a name of its own, in lower case",
  });
  const all: Checks<ProtocolSubject<P, Options>> = { ...ofPackage, ...ofRegistry, ...checks };
  define(all, { plugin: protocol, options }, options);
}

/** Demands a valid name and key length; `advice` says what to set `keyLength` to. */
export function demandNameAndKeyLength({ protocol, keyLength }: Protocol, advice: string): void {
  demand(
    /^[a-z0-9][a-z0-9.-]*$/.test(protocol),
    `the protocol is called ${JSON.stringify(protocol)}`,
    "use lower-case letters and digits: users write the name in credentials",
  );
  demandLength("keyLength", keyLength, [1, 1024], advice);
}

/** Demands that a length is a number of octets in the range `min`..`max`. */
export function demandLength(
  name: string,
  length: number,
  [min, max]: readonly [min: number, max: number],
  advice: string,
): void {
  demand(
    Number.isInteger(length) && length >= min && length <= max,
    `${name} is ${length}, not an integer in the range ${min}..${max}`,
    advice,
  );
}

/** Makes the check that a key in use does not show itself; `use` uses it. */
export function secretsCheck<P extends Protocol>(
  use: (key: ReturnType<P["open"]>) => void,
): Check<ProtocolSubject<P>> {
  return {
    risk: "a key ends up in logs and bug reports, and everybody who reads them can use it",
    run({ plugin }) {
      const secret = "correct-horse-battery-staple-".repeat(40).slice(0, plugin.keyLength);
      const key = plugin.open(new TextEncoder().encode(secret)) as ReturnType<P["open"]>;
      use(key);
      for (const value of [key, plugin]) {
        const found = findLeak(value, [secret]);
        demand(
          found === undefined,
          `a key in use: ${found}`,
          "keep it in a closure, a #private field or a KeyObject",
        );
      }
    },
  };
}

/** Returns the reason why published examples are not tried, or `undefined`. */
export function withoutVectors({
  options,
}: {
  readonly options: { readonly vectors?: readonly unknown[] | undefined };
}): string | undefined {
  return (options.vectors ?? []).length === 0 ? "the option `vectors` is missing" : undefined;
}

/** Makes a generator for a check. */
export function randomOf<P extends Protocol>({ plugin, options }: ProtocolSubject<P>): Random {
  return new Random(seedOf(plugin.protocol, options.seed ?? 0));
}

/** Makes a key by its number, the same each time. */
export function keyOf<P extends Protocol>(
  { plugin, options }: ProtocolSubject<P>,
  number: number,
): Uint8Array {
  return new Random(seedOf(`${plugin.protocol} key ${number}`, options.seed ?? 0)).octets(plugin.keyLength);
}

/** Opens a key by its number. */
export function openKey(subject: PrivacySubject, number: number): PrivacyKey {
  return subject.plugin.open(keyOf(subject, number));
}

/** Returns a copy with one bit changed. */
export function flipBit(octets: Uint8Array, at: number): Uint8Array {
  const copy = copyOctets(octets);
  copy[at]! ^= 1 << (at % 8);
  return copy;
}
