import { hmacProtocol } from "./hmac.ts";
import type { AuthenticationProtocol } from "./protocol.ts";

/** The protocols of RFC 3414 (MD5, SHA-1) and RFC 7860 (SHA-2): hash, octets of a key, octets of a digest in a message. */
const table: readonly (readonly [protocol: string, hash: string, keyLength: number, digestLength: number])[] = [
  ["md5", "md5", 16, 12], // usmHMACMD5AuthProtocol
  ["sha", "sha1", 20, 12], // usmHMACSHAAuthProtocol
  ["sha224", "sha224", 28, 16], // usmHMAC128SHA224AuthProtocol
  ["sha256", "sha256", 32, 24], // usmHMAC192SHA256AuthProtocol
  ["sha384", "sha384", 48, 32], // usmHMAC256SHA384AuthProtocol
  ["sha512", "sha512", 64, 48], // usmHMAC384SHA512AuthProtocol
];

/** The authentication protocols that this package registers. */
export const ownAuthenticationProtocols: readonly AuthenticationProtocol[] = table.map(([protocol, hash, keyLength, digestLength]) =>
  hmacProtocol({ protocol, name: "@snmp/usm", hash, keyLength, digestLength }),
);
