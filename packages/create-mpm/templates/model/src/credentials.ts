import { type Credentials, isSecret, reveal, Secret, wrongCredentials } from "@snmp/mpm-core";
import { identifier } from "./message.ts";

/** Credentials for this model: a key that both sides know. */
export class AcmeCredentials implements Credentials {
  /** Tells a client which model to use. */
  readonly mpm = identifier;
  /** A `Secret` never prints: not in logs, not in JSON, not in errors. */
  readonly key: Secret;

  constructor(key: string) {
    const { length } = new TextEncoder().encode(key);
    if (length < 1 || length > 64) throw new TypeError(`a key must have 1..64 octets, not ${length}`);
    this.key = new Secret(key);
  }
}

/** Makes credentials for this model. `key` has 1..64 octets. */
export function acme(key: string): AcmeCredentials {
  return new AcmeCredentials(key);
}

/**
 * Makes credentials of an object that a user wrote as JSON, such as `{ "key": "open sesame" }`. The `snmp` command calls it.
 *
 * @throws A `TypeError` that does not show the key.
 */
export function acmeFromJson({ key }: Readonly<Record<string, unknown>>): AcmeCredentials {
  if (typeof key !== "string") throw new TypeError(`key must be a string, not ${typeof key}`);
  return new AcmeCredentials(key);
}

/**
 * Returns the key in credentials. Checks their members and not their class, because credentials may come from another copy of this package.
 *
 * @throws A `TypeError` for credentials of other models.
 */
export function keyIn(credentials: Credentials): Uint8Array {
  const key = (credentials as Partial<AcmeCredentials> | null | undefined)?.key;
  if (credentials?.mpm !== identifier || !isSecret(key))
    throw wrongCredentials('acme("…") of snmp-mpm-acme', credentials);
  return reveal(key);
}
