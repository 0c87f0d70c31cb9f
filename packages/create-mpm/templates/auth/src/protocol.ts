import { type AuthenticationProtocol, hmacProtocol } from "@snmp/usm";

/**
 * HMAC with SHA3-256, truncated to 24 octets in a message. Credentials choose it by name: `{ protocol: "acme", password: "…" }`. A protocol
 * that is not an HMAC implements the interface `AuthenticationProtocol` itself: `digest`, `passwordToKey` and `open`.
 */
export const acme: AuthenticationProtocol = hmacProtocol({
  protocol: "acme",
  name: "snmp-auth-acme",
  hash: "sha3-256",
  keyLength: 32,
  digestLength: 24,
});
