// Checks credentials before they are used.
import {
  isSecret,
  type KeyMaterial,
  reveal,
  type SecurityCredentials,
  type UserCredentials,
} from "@snmp/mpm-core";
import { type AuthenticationProtocol, authenticationProtocols } from "../authentication/protocol.ts";
import { privacyProtocols, type PrivacyProtocol } from "../privacy/protocol.ts";

/** Throws a `TypeError` if the credentials of a user are invalid. Its message says what is wrong, and shows no secret. */
export function checkCredentials(credentials: SecurityCredentials): asserts credentials is UserCredentials {
  const { securityName, securityLevel, auth, priv } = credentials as UserCredentials;
  if (typeof securityName !== "string")
    throw new TypeError("credentials of a user need a securityName, which is a string");
  if (securityLevel !== "noAuthNoPriv" && auth === undefined)
    throw new TypeError(`level ${securityLevel} needs auth`);
  if (securityLevel === "authPriv" && priv === undefined) throw new TypeError("level authPriv needs priv");
  if (auth === undefined) return;
  const protocol = authenticationProtocolOf(auth);
  const { keyLength } = protocol;
  const { allowShortPassword = false } = credentials as UserCredentials;
  checkSecret("auth", auth, keyLength, [keyLength], allowShortPassword);
  // a localised privacy key may have the length of the cipher, or that of the authentication protocol
  if (priv !== undefined)
    checkSecret("priv", priv, keyLength, [privacyProtocolOf(priv).keyLength, keyLength], allowShortPassword);
}

/** Returns the authentication protocol that `material` names. Throws a `TypeError` that lists the known ones. */
export function authenticationProtocolOf(material: KeyMaterial): AuthenticationProtocol {
  return (
    authenticationProtocols.get(material.protocol) ??
    failUnknown("authentication", material.protocol, authenticationProtocols)
  );
}

/** Returns the privacy protocol that `material` names. Throws a `TypeError` that lists the known ones. */
export function privacyProtocolOf(material: KeyMaterial): PrivacyProtocol {
  return (
    privacyProtocols.get(material.protocol) ?? failUnknown("privacy", material.protocol, privacyProtocols)
  );
}

function checkSecret(
  field: string,
  material: KeyMaterial,
  masterLength: number,
  localizedLengths: readonly number[],
  allowShortPassword: boolean,
): void {
  const { password, masterKey, localizedKey } = material;
  if (isSecret(password)) {
    const { length } = reveal(password);
    // RFC 3414 §11.2
    if (length === 0) throw new TypeError(`${field}.password must not be empty`);
    if (length < 8 && !allowShortPassword)
      throw new TypeError(
        `${field}.password must have at least 8 octets, not ${length} (RFC 3414 §11.2); for a device that cannot be changed, set allowShortPassword: true`,
      );
  } else if (isSecret(masterKey))
    checkLength(`${field}.masterKey`, reveal(masterKey), [masterLength], material.protocol);
  else if (isSecret(localizedKey))
    checkLength(`${field}.localizedKey`, reveal(localizedKey), localizedLengths, material.protocol);
  else throw new TypeError(`${field} needs a password, masterKey or localizedKey`);
}

function checkLength(field: string, key: Uint8Array, lengths: readonly number[], protocol: string): void {
  if (lengths.includes(key.length)) return;
  throw new TypeError(
    `${field} must have ${[...new Set(lengths)].join(" or ")} octets for ${protocol}, not ${key.length}`,
  );
}

function failUnknown(kind: string, protocol: string, known: ReadonlyMap<string, unknown>): never {
  const meant = guessName(protocol, known);
  const hint = meant === undefined ? "" : `; did you mean ${JSON.stringify(meant)}?`;
  throw new TypeError(
    `unknown ${kind} protocol ${JSON.stringify(protocol)}${hint} (known: ${[...known.keys()].join(", ")})`,
  );
}

/** Returns the known name that `SHA-256`, `AES` or `sha1` probably means. */
function guessName(protocol: string, known: ReadonlyMap<string, unknown>): string | undefined {
  const plain = protocol.toLowerCase().replace(/[^a-z0-9]/g, "");
  const candidates = [plain, synonyms.get(plain)];
  return candidates.find((candidate) => candidate !== undefined && known.has(candidate));
}

const synonyms: ReadonlyMap<string, string> = new Map([
  ["sha1", "sha"],
  ["hmacsha", "sha"],
  ["hmacmd5", "md5"],
  ["aes", "aes128"],
  ["tripledes", "3des"],
  ["desede3", "3des"],
  ["aes192cisco", "aes192c"],
  ["aes256cisco", "aes256c"],
]);
