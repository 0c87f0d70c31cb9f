// What a secret may look like when something shows it, and everything that shows values.
import { createHash } from "node:crypto";
import { inspect } from "node:util";
import { authenticationProtocols, localizeKey } from "@snmp/usm";

/** Passwords of users with SHA-256, their digests and their keys for an engine, in every form in which octets are printed. */
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

/** The forms of the first octets of a secret, or of all of them. */
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

/** What can be printed of a value, in every way that Node has. */
export function printed(value: unknown): string {
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
  if (value instanceof Error) texts.push(value.stack ?? "", value.message, printed({ ...value }));
  if (value instanceof Error && value.cause !== undefined) texts.push(printed(value.cause));
  return texts.join("\n");
}
