import { type Credentials, isSecret, reveal, Secret, wrongCredentials } from "@snmp/mpm-core";
import { identifier } from "./message.ts";

/** Credentials for this model: a key that both sides know. It never prints. */
export class AcmeCredentials implements Credentials {
  readonly mpm = identifier;
  readonly key: Secret;

  constructor(key: string) {
    const { length } = new TextEncoder().encode(key);
    if (length < 1 || length > 64) throw new TypeError(`a key has 1..64 octets, not ${length}`);
    this.key = new Secret(key);
  }
}

/** Credentials for this model; `key` has 1..64 octets. */
export function acme(key: string): AcmeCredentials {
  return new AcmeCredentials(key);
}

/** The key in credentials. Throws a `TypeError` for those of other models. */
export function keyIn(credentials: Credentials): Uint8Array {
  const key = (credentials as Partial<AcmeCredentials> | null | undefined)?.key;
  if (credentials?.mpm !== identifier || !isSecret(key))
    throw wrongCredentials('acme("…") of snmp-mpm-acme', credentials);
  return reveal(key);
}
