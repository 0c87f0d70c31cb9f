import { type Credentials, isSecret, reveal, Secret, wrongCredentials } from "@snmp/mpm-core";
import { identifier } from "./message.ts";

/** A name, and the key that its messages are sealed with. */
export class SealedCredentials implements Credentials {
  readonly mpm = identifier;
  readonly key: Secret;

  constructor(
    readonly name: string,
    key: string,
  ) {
    this.key = new Secret(key);
  }
}

export function sealWith(name: string, key: string): SealedCredentials {
  return new SealedCredentials(name, key);
}

/** Name and key as octets. Throws a `TypeError` for credentials of other models. */
export function partsOf(credentials: Credentials): { readonly name: Uint8Array; readonly key: Uint8Array } {
  const { mpm, name, key } = (credentials ?? {}) as Partial<SealedCredentials>;
  if (mpm !== identifier || typeof name !== "string" || !isSecret(key)) {
    throw wrongCredentials('sealWith("name", "key") of snmp-mpm-sealed', credentials);
  }
  return { name: new TextEncoder().encode(name), key: reveal(key) };
}
