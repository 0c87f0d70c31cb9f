// Options that the command can find out by itself.
import type { Credentials, MpmPlugin } from "@snmp/mpm-core";
import type { TransportPlugin } from "@snmp/transport";
import { rfc1157, type SuiteOptions } from "../options.ts";

const secrets = ["correct-horse-1", "battery-staple-2"] as const;

/**
 * Looks among the exports of a package for a function that makes credentials of a model out of a secret, or of a name and a secret.
 * The responder is told the secret as a community.
 */
export function guessModelOptions(
  plugin: MpmPlugin,
  exports: Readonly<Record<string, unknown>>,
): Partial<SuiteOptions> | undefined {
  for (const value of Object.values(exports)) {
    if (
      typeof value !== "function" ||
      value.length === 0 ||
      /^class\b/.test(Function.prototype.toString.call(value))
    )
      continue;
    const make = value as (...given: readonly string[]) => Credentials | undefined;
    for (const before of [[], ["operators"]]) {
      const credentials = (secret: string): Credentials => make(...before, secret)!;
      if (!isCredentials(credentials, plugin.identifier)) continue;
      const nothing = (): Promise<never> => Promise.reject(new Error("nothing may be sent here"));
      return {
        credentials: () => credentials(secrets[0]),
        otherCredentials: () => credentials(secrets[1]),
        secrets,
        ...(plugin.create(nothing, {}).hasGetBulk ? {} : { capabilities: rfc1157 }),
        responder: {
          community: (name) =>
            new TextDecoder().decode(name) === secrets[0]
              ? { securityName: "operators", contextName: "" }
              : undefined,
        },
      };
    }
  }
  return undefined;
}

/** Finds an address at which a transport can listen. */
export async function guessAddress(plugin: TransportPlugin): Promise<string | undefined> {
  const ignore = (): void => undefined;
  for (const address of ["127.0.0.1", "localhost", "here"]) {
    try {
      await (await plugin.listen({ message: ignore, error: ignore }, { address, port: 0 })).close();
      return address;
    } catch {
      // try the next one
    }
  }
  return undefined;
}

function isCredentials(make: (secret: string) => Credentials | undefined, identifier: number): boolean {
  try {
    return make(secrets[0])?.mpm === identifier;
  } catch {
    return false;
  }
}
