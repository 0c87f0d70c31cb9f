// createUser of snmpd.conf: `createUser [-e ENGINEID] NAME [AUTH PASSWORD [PRIV [PASSWORD]]]`.
import type { ProtocolKey, UserInput } from "@snmp/mpm-core";
import { LineError } from "./line-error.ts";

/** Returns the user of a createUser line. Throws a `LineError` that shows no secret. */
export function readUser(given: readonly string[]): UserInput {
  const words = [...given];
  if (words[0] === "-e") throw new LineError("a user of another engine has no place in an agent");
  const [user, authName, ...rest] = words;
  if (user === undefined) throw new LineError("the name of the user is missing");
  if (authName === undefined) return { user };
  const authentication = authProtocols.get(authName.toLowerCase());
  if (authentication === undefined)
    throw new LineError(
      "the authentication protocol is not one of MD5, SHA, SHA-224, SHA-256, SHA-384 and SHA-512",
    );
  const auth = takeKey(rest, authentication);
  if (auth === undefined) throw new LineError("the authentication password is missing");
  const privName = rest.shift();
  if (privName === undefined) return { user, auth };
  const privacy = privProtocols.get(privName.toLowerCase());
  if (privacy === undefined)
    throw new LineError("the privacy protocol is not one of DES, AES, AES-192 and AES-256");
  // without a password of its own, privacy uses that of authentication
  return { user, auth, priv: takeKey(rest, privacy) ?? { ...auth, protocol: privacy } };
}

/** Removes a password or a key from the front of the words. */
function takeKey(words: string[], protocol: string): ProtocolKey | undefined {
  const first = words.shift();
  if (first === "-m" || first === "-l") {
    const key = words.shift();
    if (key === undefined || !/^0x(?:[0-9a-f]{2})+$/i.test(key))
      throw new LineError(`${first} needs a key in hexadecimal, such as 0x…`);
    return first === "-m" ? { protocol, masterKey: key } : { protocol, localizedKey: key };
  }
  if (first === undefined) return undefined;
  if (Buffer.byteLength(first) < 8)
    throw new LineError("a password has fewer than 8 octets, which snmpd refuses too");
  return { protocol, password: first };
}

const authProtocols: ReadonlyMap<string, string> = new Map([
  ["md5", "md5"],
  ["sha", "sha"],
  ["sha1", "sha"],
  ["sha-1", "sha"],
  ...["224", "256", "384", "512"].flatMap((size): [string, string][] => [
    [`sha${size}`, `sha${size}`],
    [`sha-${size}`, `sha${size}`],
  ]),
]);
const privProtocols: ReadonlyMap<string, string> = new Map([
  ["des", "des"],
  ["aes", "aes128"],
  ["aes128", "aes128"],
  ["aes-128", "aes128"],
  ["aes192", "aes192"],
  ["aes-192", "aes192"],
  ["aes256", "aes256"],
  ["aes-256", "aes256"],
]);
