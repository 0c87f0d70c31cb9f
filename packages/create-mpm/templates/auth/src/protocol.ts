import { type AuthenticationProtocol, hmacProtocol } from "@snmp/usm";

/**
 * HMAC with SHA3-256, of which a message carries 24 octets. `{ protocol: "acme", password: "…" }` in credentials chooses it. What is no
 * HMAC implements `AuthenticationProtocol` by itself: `digest`, `passwordToKey` and `open`.
 */
export const acme: AuthenticationProtocol = hmacProtocol({
  protocol: "acme",
  name: "snmp-auth-acme",
  hash: "sha3-256",
  keyLength: 32,
  digestLength: 24,
});
