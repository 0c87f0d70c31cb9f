// What is known of a user before an engine is: protocols and keys, out of passwords that are worked on once in a process.
import { type KeyMaterial, reveal, type UserCredentials } from "@snmp/mpm-core";
import type { AuthenticationProtocol } from "../authentication/protocol.ts";
import type { PrivacyProtocol } from "../privacy/protocol.ts";
import { authenticationProtocolOf, privacyProtocolOf } from "./check.ts";
import { BoundedMap } from "./bounded-map.ts";
import { fingerprint } from "./fingerprint.ts";

/** A key that fits every engine once it is localised, or that is for one engine already. */
export interface MasterKey {
  readonly octets: Uint8Array;
  readonly localized: boolean;
}

/** A user with keys that are not localised yet. */
export interface MasterKeys {
  readonly userName: string;
  readonly auth?: { readonly protocol: AuthenticationProtocol; readonly key: MasterKey };
  readonly priv?: { readonly protocol: PrivacyProtocol; readonly key: MasterKey };
}

/**
 * The keys of the user in checked credentials. The password of both protocols is digested by the authentication protocol. With `keep`,
 * digests are remembered for other engines; without, as for an agent's own users, only while they are being worked on (RFC 3414 §11.2:
 * a managed node keeps nothing that opens other engines).
 */
export async function masterKeysOf(credentials: UserCredentials, keep: boolean): Promise<MasterKeys> {
  const { securityName: userName, auth, priv } = credentials;
  if (auth === undefined) return { userName };
  const protocol = authenticationProtocolOf(auth);
  const [authKey, privKey] = await Promise.all([
    keyOf(auth, protocol, keep),
    priv && keyOf(priv, protocol, keep),
  ]);
  const authentication = { protocol, key: authKey };
  if (priv === undefined) return { userName, auth: authentication };
  return { userName, auth: authentication, priv: { protocol: privacyProtocolOf(priv), key: privKey! } };
}

async function keyOf(
  material: KeyMaterial,
  protocol: AuthenticationProtocol,
  keep: boolean,
): Promise<MasterKey> {
  const { password, masterKey, localizedKey } = material;
  if (localizedKey !== undefined) return { octets: reveal(localizedKey), localized: true };
  if (masterKey !== undefined) return { octets: reveal(masterKey), localized: false };
  const secret = reveal(password!);
  const name = fingerprint([protocol.protocol, secret]);
  let entry = digests.get(name);
  if (entry === undefined) {
    const made: DigestEntry = { digest: protocol.passwordToKey(secret), keep };
    entry = made;
    digests.set(name, made);
    const done = (): void => {
      if (!made.keep) digests.delete(name);
    };
    made.digest.then(done, () => digests.delete(name));
  }
  if (keep) entry.keep = true;
  return { octets: await entry.digest, localized: false };
}

interface DigestEntry {
  readonly digest: Promise<Uint8Array>;
  keep: boolean;
}

/** Digests of passwords; they stand for the passwords, but can't be turned back into them. */
const digests = new BoundedMap<string, DigestEntry>(1024);
