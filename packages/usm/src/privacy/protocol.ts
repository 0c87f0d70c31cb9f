// RFC 3414 §1.4.3: the contract of a privacy protocol, and the registry of them.
import { type NamedPlugin, pluginRegistry, propertyFault } from "@snmp/mpm-core";
import type { KeyExtension } from "../keys/extension.ts";

/** A privacy protocol of the User-based Security Model. */
export interface PrivacyProtocol extends NamedPlugin {
  /** Name of the protocol in credentials: `aes128`. */
  readonly protocol: string;
  /** Octets of a localised key. */
  readonly keyLength: number;
  /** Maximum number of octets that encryption adds to a scoped PDU. */
  readonly overhead: number;
  /** Maximum number of octets of msgPrivacyParameters. */
  readonly parametersLength: number;
  /** Extends or cuts a localised key to `keyLength` octets. */
  extendKey: KeyExtension;
  /** Prepares a key of `keyLength` octets for use. */
  open(key: Uint8Array): PrivacyKey;
}

/** A key that is ready for use. `boots` and `time` are those of the message. */
export interface PrivacyKey {
  /** Encrypts a scoped PDU, with a salt that was never used with this key before. */
  encrypt(scopedPdu: Uint8Array, boots: number, time: number): EncryptedScopedPdu;
  /** Decrypts a scoped PDU; padding may follow it. Returns `undefined` if the octets cannot come from this protocol. It must not throw. */
  decrypt(encrypted: Uint8Array, parameters: Uint8Array, boots: number, time: number): Uint8Array | undefined;
}

/** An encrypted scoped PDU. */
export interface EncryptedScopedPdu {
  /** encryptedPDU. */
  readonly data: Uint8Array;
  /** msgPrivacyParameters: the salt. */
  readonly parameters: Uint8Array;
}

const registry = pluginRegistry<string, PrivacyProtocol>({
  kind: "privacy protocol",
  symbol: Symbol.for("@snmp/mpm-core/registry/1/privacy-protocols"),
  key: (plugin) => plugin.protocol,
  fault: (candidate) =>
    propertyFault(candidate, {
      protocol: "string",
      name: "string",
      keyLength: "number",
      overhead: "number",
      parametersLength: "number",
      extendKey: "function",
      open: "function",
    }),
});

/** The registered privacy protocols by name: a live, read-only view. */
export const privacyProtocols: ReadonlyMap<string, PrivacyProtocol> = registry.plugins;

/**
 * Registers a privacy protocol. Registering the same one twice is safe.
 *
 * @throws `InvalidPlugin`, which says what is missing, or `PluginClash`, which names both plug-ins.
 */
export function registerPrivacyProtocol(protocol: PrivacyProtocol): void {
  registry.register(protocol);
}

/** Removes a privacy protocol from the registry. Returns whether it was registered. */
export function unregisterPrivacyProtocol(protocol: string): boolean {
  return registry.unregister(protocol);
}
