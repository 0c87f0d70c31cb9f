// RFC 3414 §8, RFC 3826 §3: decrypts messages with the passwords or keys of the user.
import { codecOf, DecodeError } from "@snmp/asn1";
import { type KeyMaterial, reveal, type UserCredentials } from "@snmp/mpm-core";
import { SnmpV3Message } from "@snmp/mpm-v3";
import { hexOf } from "@snmp/pdu";
import {
  type AuthenticationProtocol,
  authenticationProtocols,
  localizeKey,
  type PrivacyKey,
  type PrivacyProtocol,
  privacyProtocols,
  UsmSecurityParameters,
} from "@snmp/usm";

/** Decrypts the messages of one user. */
export class Decrypter {
  readonly #authentication: AuthenticationProtocol;
  readonly #privacy: PrivacyProtocol;
  /** Returns the key for one engine, before it is extended to the length of the privacy key. */
  readonly #localize: (engineId: Uint8Array) => Uint8Array;
  /** By engine; `undefined` while the key is being made. */
  readonly #keys = new Map<string, PrivacyKey | undefined>();

  private constructor(
    authentication: AuthenticationProtocol,
    privacy: PrivacyProtocol,
    localize: (engineId: Uint8Array) => Uint8Array,
  ) {
    this.#authentication = authentication;
    this.#privacy = privacy;
    this.#localize = localize;
  }

  /** Returns the decrypter of a user, or `undefined` for a user without privacy. */
  static async of({ auth, priv }: Partial<UserCredentials>): Promise<Decrypter | undefined> {
    const authentication = auth && authenticationProtocols.get(auth.protocol);
    const privacy = priv && privacyProtocols.get(priv.protocol);
    if (authentication === undefined || privacy === undefined) return undefined;
    return new Decrypter(authentication, privacy, await makeLocalizer(authentication, priv!));
  }

  /** Returns the scoped PDU of an encrypted message, with the padding after it; `undefined` if it cannot be decrypted, or not yet. */
  scopedPduOf(message: Uint8Array): Uint8Array | undefined {
    try {
      const { data, securityParameters } = messageCodec.decode(message);
      if (data.encryptedPdu === undefined) return undefined;
      const usm = parametersCodec.decode(securityParameters);
      const { authoritativeEngineBoots: boots, authoritativeEngineTime: time, privacyParameters } = usm;
      return this.#keyFor(usm.authoritativeEngineId)?.decrypt(
        data.encryptedPdu,
        privacyParameters,
        boots,
        time,
      );
    } catch (error) {
      if (DecodeError.isInstance(error)) return undefined;
      throw error;
    }
  }

  #keyFor(engineId: Uint8Array): PrivacyKey | undefined {
    const name = hexOf(engineId);
    if (this.#keys.has(name)) return this.#keys.get(name);
    this.#keys.set(name, undefined);
    const authentication = this.#authentication;
    const privacy = this.#privacy;
    const key = this.#localize(engineId);
    const extended =
      key.length === privacy.keyLength
        ? key
        : privacy.extendKey(key, privacy.keyLength, {
            digest: (octets) => authentication.digest(octets),
            localizePassword: async (password) =>
              localizeKey(authentication, await authentication.passwordToKey(password), engineId),
          });
    if (extended instanceof Promise)
      extended.then(
        (key) => this.#keys.set(name, privacy.open(key)),
        () => undefined,
      );
    else this.#keys.set(name, privacy.open(extended));
    return this.#keys.get(name);
  }
}

/** Returns the function that makes the key for one engine out of a password or key. */
async function makeLocalizer(
  authentication: AuthenticationProtocol,
  { password, masterKey, localizedKey }: KeyMaterial,
): Promise<(engineId: Uint8Array) => Uint8Array> {
  if (localizedKey !== undefined) return () => reveal(localizedKey);
  const key =
    password === undefined ? reveal(masterKey!) : await authentication.passwordToKey(reveal(password));
  return (engineId) => localizeKey(authentication, key, engineId);
}

const messageCodec = codecOf(SnmpV3Message);
const parametersCodec = codecOf(UsmSecurityParameters);
