// RFC 3414 §1.4.1: the contract of an authentication protocol, and the registry of them.
import { type NamedPlugin, pluginRegistry, propertyFault } from "@snmp/mpm-core";

/** An authentication protocol of the User-based Security Model. */
export interface AuthenticationProtocol extends NamedPlugin {
  /** What credentials call it: `sha256`. */
  readonly protocol: string;
  /** Octets of a key (M of RFC 7860 §4.1). */
  readonly keyLength: number;
  /** Octets of msgAuthenticationParameters (N of RFC 7860 §4.1); a message with another length is not authentic. */
  readonly digestLength: number;
  /** The hash function H that keys are derived with (RFC 3414 A.2), `keyLength` octets. */
  digest(octets: Uint8Array): Uint8Array;
  /** Ku out of a password (RFC 3414 A.2), without holding the event loop up. */
  passwordToKey(password: Uint8Array): Promise<Uint8Array>;
  /** Readies a localised key for use. */
  open(key: Uint8Array): AuthenticationKey;
}

/** A localised key in use. */
export interface AuthenticationKey {
  /** The digest, `digestLength` octets, of a whole message in which the place of the digest holds zeros. */
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

/** The registered authentication protocols by name; a live view. */
export const authenticationProtocols: ReadonlyMap<string, AuthenticationProtocol> = registry.plugins;

/**
 * Registers an authentication protocol. The same again is a no-op.
 *
 * @throws `InvalidPlugin`, which says what is missing, or `PluginClash`, which names both.
 */
export function registerAuthenticationProtocol(protocol: AuthenticationProtocol): void {
  registry.register(protocol);
}

/** Takes an authentication protocol out of the registry; whether there was one. */
export function unregisterAuthenticationProtocol(protocol: string): boolean {
  return registry.unregister(protocol);
}
