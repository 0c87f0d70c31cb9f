import { hmacProtocol } from "./hmac.ts";
import type { AuthenticationProtocol } from "./protocol.ts";

/** RFC 3414 (MD5, SHA-1) and RFC 7860 (SHA-2): hash function; octets of a key, of a digest in a message, and of a block of the hash. */
const table: readonly (readonly [
  protocol: string,
  hash: string,
  key: number,
  digest: number,
  block: number,
])[] = [
  ["md5", "md5", 16, 12, 64], // usmHMACMD5AuthProtocol
  ["sha", "sha1", 20, 12, 64], // usmHMACSHAAuthProtocol
  ["sha224", "sha224", 28, 16, 64], // usmHMAC128SHA224AuthProtocol
  ["sha256", "sha256", 32, 24, 64], // usmHMAC192SHA256AuthProtocol
  ["sha384", "sha384", 48, 32, 128], // usmHMAC256SHA384AuthProtocol
  ["sha512", "sha512", 64, 48, 128], // usmHMAC384SHA512AuthProtocol
];

/** The authentication protocols that importing `@snmp/usm` registers. */
export const ownAuthenticationProtocols: readonly AuthenticationProtocol[] = table.map(
  ([protocol, hash, keyLength, digestLength, blockLength]) =>
    hmacProtocol({ protocol, name: "@snmp/usm", hash, keyLength, digestLength, blockLength }),
);
