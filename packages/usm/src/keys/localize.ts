import type { AuthenticationProtocol } from "../authentication/protocol.ts";

/** Localises a user's key Ku for one engine, and returns Kul (RFC 3414 §2.6: H(Ku | engineID | Ku)). */
export function localizeKey(
  protocol: AuthenticationProtocol,
  key: Uint8Array,
  engineId: Uint8Array,
): Uint8Array {
  const octets = Buffer.allocUnsafe(2 * key.length + engineId.length); // from Node's pool, and overwritten below
  octets.set(key, 0);
  octets.set(engineId, key.length);
  octets.set(key, key.length + engineId.length);
  const localized = protocol.digest(octets);
  octets.fill(0);
  return localized;
}
