// The OIDs of authentication and privacy protocols (RFC 3414 §6, RFC 3826, RFC 7860; those of AES-192 and AES-256 as net-snmp has them).

/** OIDs by the name of the protocol; the empty name is that of no protocol. */
export const authProtocols: ReadonlyMap<string, string> = new Map([
  ["", "1.3.6.1.6.3.10.1.1.1"],
  ["md5", "1.3.6.1.6.3.10.1.1.2"],
  ["sha", "1.3.6.1.6.3.10.1.1.3"],
  ["sha224", "1.3.6.1.6.3.10.1.1.4"],
  ["sha256", "1.3.6.1.6.3.10.1.1.5"],
  ["sha384", "1.3.6.1.6.3.10.1.1.6"],
  ["sha512", "1.3.6.1.6.3.10.1.1.7"],
]);

/** OIDs by the name of the protocol; the empty name is that of no protocol. */
export const privProtocols: ReadonlyMap<string, string> = new Map([
  ["", "1.3.6.1.6.3.10.1.2.1"],
  ["des", "1.3.6.1.6.3.10.1.2.2"],
  ["aes128", "1.3.6.1.6.3.10.1.2.4"],
  ["aes192", "1.3.6.1.4.1.14832.1.3"],
  ["aes256", "1.3.6.1.4.1.14832.1.4"],
]);
