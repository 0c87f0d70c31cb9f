// The forms in which a secret may be shown, and all the ways to print a value.
import { createHash } from "node:crypto";
import { inspect } from "node:util";
import { authenticationProtocols, localizeKey } from "@snmp/usm";

/** Returns passwords of users with SHA-256, their digests and their keys for an engine, in every form in which octets are printed. */
export async function secretsOf(passwords: readonly string[], engineId: Uint8Array): Promise<string[]> {
  const sha256 = authenticationProtocols.get("sha256")!;
  const octets: Uint8Array[] = [];
  for (const password of passwords) {
    const master = await sha256.passwordToKey(Buffer.from(password));
    octets.push(
      Buffer.from(password),
      master,
      localizeKey(sha256, master, engineId),
      createHash("sha256").update(password).digest(),
    );
  }
  return octets.flatMap(formsOf);
}

/** Returns the forms in which the octets of a secret, or the first of them, are printed. */
export function formsOf(secret: Uint8Array): string[] {
  const buffer = Buffer.from(secret);
  const spelled = (separator: string): string =>
    [...buffer.subarray(0, 8)].map((octet) => octet.toString(16).padStart(2, "0")).join(separator);
  return [
    buffer.toString("latin1"),
    buffer.toString("base64").slice(0, 12),
    spelled(""),
    spelled(" "),
    spelled(":"),
    [...buffer.subarray(0, 6)].join(", "),
    [...buffer.subarray(0, 6)].join(","),
  ];
}

/** Prints a value in every way that Node.js has. */
export function printAllWays(value: unknown): string {
  const wide = {
    depth: Infinity,
    maxArrayLength: Infinity,
    maxStringLength: Infinity,
    breakLength: Infinity,
  } as const;
  const texts = [
    inspect(value, { ...wide, showHidden: true, showProxy: true, getters: true }),
    inspect(value, { ...wide, customInspect: false, showHidden: true }),
    String(value),
  ];
  try {
    texts.push(JSON.stringify(value));
  } catch {
    // cyclic
  }
  if (value instanceof Error) texts.push(value.stack ?? "", value.message, printAllWays({ ...value }));
  if (value instanceof Error && value.cause !== undefined) texts.push(printAllWays(value.cause));
  return texts.join("\n");
}
