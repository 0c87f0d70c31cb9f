// RFC 3414 §8, RFC 3826 §3: what stands in an encrypted message, for whoever has the passwords.
import { codecOf, DecodeError } from "@snmp/asn1";
import { reveal, type UserCredentials } from "@snmp/mpm-core";
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

/** Decrypts what is sent in the name of one user. */
export class Decrypter {
  readonly #authentication: AuthenticationProtocol;
  readonly #privacy: PrivacyProtocol;
  readonly #masterKey: Uint8Array;
  /** By engine; `undefined` while it is being made. */
  readonly #keys = new Map<string, PrivacyKey | undefined>();

  private constructor(
    authentication: AuthenticationProtocol,
    privacy: PrivacyProtocol,
    masterKey: Uint8Array,
  ) {
    this.#authentication = authentication;
    this.#privacy = privacy;
    this.#masterKey = masterKey;
  }

  /** The one for a user who has passwords for both protocols; for others there is none. */
  static async of({ auth, priv }: Partial<UserCredentials>): Promise<Decrypter | undefined> {
    const authentication = auth && authenticationProtocols.get(auth.protocol);
    const privacy = priv && privacyProtocols.get(priv.protocol);
    if (authentication === undefined || privacy === undefined || priv?.password === undefined)
      return undefined;
    return new Decrypter(authentication, privacy, await authentication.passwordToKey(reveal(priv.password)));
  }

  /** The scoped PDU of an encrypted message, with the padding behind it; `undefined` for what can't be decrypted, or not yet. */
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
    const localized = (key: Uint8Array): Uint8Array => localizeKey(authentication, key, engineId);
    const extended = privacy.extendKey(localized(this.#masterKey), privacy.keyLength, {
      digest: (octets) => authentication.digest(octets),
      localizePassword: async (password) => localized(await authentication.passwordToKey(password)),
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

const messageCodec = codecOf(SnmpV3Message);
const parametersCodec = codecOf(UsmSecurityParameters);
