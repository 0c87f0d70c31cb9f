// A user at one engine: protocols and localised keys, ready for use.
import { type AuthenticationKey, type AuthenticationProtocol } from "./authentication/protocol.ts";
import { localizeKey } from "./keys/localize.ts";
import type { MasterKey, MasterKeys } from "./keys/master-keys.ts";
import type { PrivacyKey, PrivacyProtocol } from "./privacy/protocol.ts";

/** A user's name, and the user's protocols and keys for one engine. */
export interface UsmUser {
  readonly name: string;
  /** msgUserName. */
  readonly nameOctets: Uint8Array;
  readonly auth?: { readonly protocol: AuthenticationProtocol; readonly key: AuthenticationKey };
  readonly priv?: { readonly protocol: PrivacyProtocol; readonly key: PrivacyKey };
}

/** Prepares the user at engine `engineId`. It takes time only if a privacy key has to be extended by draft-reeder. */
export async function openUser(keys: MasterKeys, engineId: Uint8Array): Promise<UsmUser> {
  const user = openAuthentication(keys, engineId);
  if (keys.auth === undefined || keys.priv === undefined) return user;
  return { ...user, priv: { protocol: keys.priv.protocol, key: await openPrivacy(keys, engineId) } };
}

/** Prepares the user at engine `engineId` for authentication only. */
export function openAuthentication(keys: MasterKeys, engineId: Uint8Array): UsmUser {
  const { userName: name, auth } = keys;
  const nameOctets = Buffer.from(name);
  if (auth === undefined) return { name, nameOctets };
  const { protocol } = auth;
  return {
    name,
    nameOctets,
    auth: { protocol, key: protocol.open(localize(protocol, auth.key, engineId)) },
  };
}

/** Returns the keys of a user, localised for engine `engineId`, in the lengths that the protocols need. */
export async function localizeKeys(
  keys: MasterKeys,
  engineId: Uint8Array,
): Promise<{ readonly auth?: Uint8Array; readonly priv?: Uint8Array }> {
  if (keys.auth === undefined) return {};
  const auth = localize(keys.auth.protocol, keys.auth.key, engineId);
  return keys.priv === undefined ? { auth } : { auth, priv: await localizePrivacy(keys, engineId) };
}

async function openPrivacy(keys: MasterKeys, engineId: Uint8Array): Promise<PrivacyKey> {
  return keys.priv!.protocol.open(await localizePrivacy(keys, engineId));
}

async function localizePrivacy(keys: MasterKeys, engineId: Uint8Array): Promise<Uint8Array> {
  const { protocol: authentication } = keys.auth!;
  const { protocol, key } = keys.priv!;
  let octets = localize(authentication, key, engineId);
  if (!key.localized || octets.length !== protocol.keyLength) {
    octets = await protocol.extendKey(octets, protocol.keyLength, {
      digest: (input) => authentication.digest(input),
      localizePassword: async (password) =>
        localizeKey(authentication, await authentication.passwordToKey(password), engineId),
    });
  }
  return octets;
}

function localize(protocol: AuthenticationProtocol, key: MasterKey, engineId: Uint8Array): Uint8Array {
  return key.localized ? key.octets : localizeKey(protocol, key.octets, engineId);
}
