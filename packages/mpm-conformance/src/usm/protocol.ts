// What the kits for authentication and for privacy protocols have in common.
import type { NamedPlugin } from "@snmp/mpm-core";
import { packageChecks } from "../checks/package.ts";
import { registryChecks, type RegistryUnderTest } from "../checks/registration.ts";
import { copied } from "../compare.ts";
import { demand } from "../failure.ts";
import { leak } from "../leaks.ts";
import { Random, seedOf } from "../random.ts";
import { type Check, type Checks, define } from "../runner.ts";
import type { ProtocolSuiteOptions } from "./options.ts";

/** What protocols of both kinds have. */
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

/** The registry of one kind of protocols. */
export type ProtocolRegistry<P extends Protocol> = Pick<
  RegistryUnderTest<string, P>,
  "plugins" | "registerName" | "register" | "unregister"
>;

/** Defines a test for each check: those of the package, of the registry, and of the kind. */
export function defineProtocolTests<P extends Protocol, Options extends OptionsOf<P>>(
  options: Options,
  keyword: string,
  registry: ProtocolRegistry<P>,
  checks: Checks<ProtocolSubject<P, Options>>,
): void {
  const { protocol } = options;
  if (typeof protocol !== "object" || protocol === null)
    throw new TypeError("`protocol` is missing: import it from the entry file of the package");
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

/** Demands what holds for names and keys of both kinds; `advice` says what `keyLength` is. */
export function demandNameAndKeyLength({ protocol, keyLength }: Protocol, advice: string): void {
  demand(
    /^[a-z0-9][a-z0-9.-]*$/.test(protocol),
    `the protocol is called ${JSON.stringify(protocol)}`,
    "use lower-case letters and digits, as users will write it in credentials",
  );
  demandLength("keyLength", keyLength, [1, 1024], advice);
}

/** Demands that a length is a number of octets within these bounds. */
export function demandLength(
  name: string,
  length: number,
  [least, most]: readonly [number, number],
  advice: string,
): void {
  demand(Number.isInteger(length) && length >= least && length <= most, `${name} is ${length}`, advice);
}

/** A key that is in use shows nothing of itself; `use` uses it. */
export function secretsCheck<P extends Protocol>(
  use: (key: ReturnType<P["open"]>) => void,
): Check<ProtocolSubject<P>> {
  return {
    run({ plugin }) {
      const secret = "correct-horse-battery-staple-".repeat(40).slice(0, plugin.keyLength);
      const key = plugin.open(new TextEncoder().encode(secret)) as ReturnType<P["open"]>;
      use(key);
      for (const value of [key, plugin]) {
        const found = leak(value, [secret]);
        demand(
          found === undefined,
          `a key in use: ${found}`,
          "keep it in a closure, a #private field or a KeyObject",
        );
      }
    },
  };
}

/** Why published examples are not tried; `undefined` when they are. */
export function withoutVectors({
  options,
}: {
  readonly options: { readonly vectors?: readonly unknown[] | undefined };
}): string | undefined {
  return (options.vectors ?? []).length === 0 ? "there are no `vectors`" : undefined;
}

/** A generator for a check. */
export function randomOf<P extends Protocol>({ plugin, options }: ProtocolSubject<P>): Random {
  return new Random(seedOf(plugin.protocol, options.seed ?? 0));
}

/** A key by its number, the same each time. */
export function keyOf<P extends Protocol>(
  { plugin, options }: ProtocolSubject<P>,
  number: number,
): Uint8Array {
  return new Random(seedOf(`${plugin.protocol} key ${number}`, options.seed ?? 0)).octets(plugin.keyLength);
}

/** A copy with one bit changed. */
export function flipped(octets: Uint8Array, at: number): Uint8Array {
  const copy = copied(octets);
  copy[at]! ^= 1 << (at % 8);
  return copy;
}
