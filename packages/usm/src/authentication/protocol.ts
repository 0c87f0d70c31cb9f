// RFC 3414 §1.4.1: the contract of an authentication protocol, and the registry of them.
import { type NamedPlugin, pluginRegistry, propertyFault } from "@snmp/mpm-core";

/** An authentication protocol of the User-based Security Model. */
export interface AuthenticationProtocol extends NamedPlugin {
  /** Name of the protocol in credentials: `sha256`. */
  readonly protocol: string;
  /** Octets of a key (M of RFC 7860 §4.1). */
  readonly keyLength: number;
  /** Octets of msgAuthenticationParameters (N of RFC 7860 §4.1); a message with another length is not authentic. */
  readonly digestLength: number;
  /** Returns the digest by the hash function H that derives keys (RFC 3414 A.2): `keyLength` octets. */
  digest(octets: Uint8Array): Uint8Array;
  /** Makes Ku from a password (RFC 3414 A.2), without blocking the event loop. */
  passwordToKey(password: Uint8Array): Promise<Uint8Array>;
  /** Prepares a localised key for use. */
  open(key: Uint8Array): AuthenticationKey;
}

/** A localised key that is ready for use. */
export interface AuthenticationKey {
  /** Returns the digest, `digestLength` octets, of a whole message that has zeros in the place of the digest. */
  sign(message: Uint8Array): Uint8Array;
}

const registry = pluginRegistry<string, AuthenticationProtocol>({
  kind: "authentication protocol",
  symbol: Symbol.for("@snmp/mpm-core/registry/1/authentication-protocols"),
  key: (plugin) => plugin.protocol,
  fault: (candidate) =>
    propertyFault(candidate, {
      protocol: "string",
      name: "string",
      keyLength: "number",
      digestLength: "number",
      digest: "function",
      passwordToKey: "function",
      open: "function",
    }),
});

/** The registered authentication protocols by name: a live, read-only view. */
export const authenticationProtocols: ReadonlyMap<string, AuthenticationProtocol> = registry.plugins;

/**
 * Registers an authentication protocol. Registering the same one twice is safe.
 *
 * @throws `InvalidPlugin`, which says what is missing, or `PluginClash`, which names both plug-ins.
 */
export function registerAuthenticationProtocol(protocol: AuthenticationProtocol): void {
  registry.register(protocol);
}

/** Removes an authentication protocol from the registry. Returns whether it was registered. */
export function unregisterAuthenticationProtocol(protocol: string): boolean {
  return registry.unregister(protocol);
}
