// The keys of a user before an engine is known. Each password is digested once per process.
import { type KeyMaterial, reveal, type UserCredentials } from "@snmp/mpm-core";
import type { AuthenticationProtocol } from "../authentication/protocol.ts";
import type { PrivacyProtocol } from "../privacy/protocol.ts";
import { authenticationProtocolOf, privacyProtocolOf } from "./check.ts";
import { BoundedMap } from "../bounded-map.ts";
import { fingerprint } from "./fingerprint.ts";

/** A key for any engine, to be localised, or a key that is localised for one engine already. */
export interface MasterKey {
  readonly octets: Uint8Array;
  readonly localized: boolean;
}

/** A user, with protocols and keys. */
export interface MasterKeys {
  readonly userName: string;
  readonly auth?: { readonly protocol: AuthenticationProtocol; readonly key: MasterKey };
  readonly priv?: { readonly protocol: PrivacyProtocol; readonly key: MasterKey };
}

/**
 * Makes the keys of the user in checked credentials. The authentication protocol digests the passwords of both protocols. With `keep`,
 * digests are kept for other engines. Without it, as for an agent's own users, they are kept only until they are ready (RFC 3414 §11.2: a
 * managed node keeps no key that fits other engines).
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

/** Digests of passwords, by fingerprint of the password. */
const digests = new BoundedMap<string, DigestEntry>(1024);
