// RFC 3411 §4.4: the abstract service interface of a security model, and the registry of security models.
import { UnknownPlugin } from "./errors.ts";
import type { Credentials } from "./credentials.ts";
import type { LocalConfigurationDatastore, TransportHandler } from "./model.ts";
import { type NamedPlugin, pluginRegistry, propertyFault } from "./registry.ts";

/** RFC 3411 §3.4.3, ascending. */
export type SecurityLevel = "noAuthNoPriv" | "authNoPriv" | "authPriv";

/**
 * A security model: authenticates, encrypts, and keeps what that needs, discovery and time among it. What it learns of peers it keeps
 * in the local configuration datastore that it was created with.
 */
export interface SecurityModel {
  /** IANA number of the model: 3 is the User-based Security Model. */
  readonly identifier: number;
  /** Readies the model for a peer, by discovery where it needs one; resolves to the peer's snmpEngineID (empty: there is none). */
  prepare?(credentials: Credentials, discovery: TransportHandler): Promise<Uint8Array>;
  /** generateRequestMsg (RFC 3411 §4.4.1): the whole message, secured. */
  generateRequestMessage(parameters: OutgoingSecurityParameters): Uint8Array | Promise<Uint8Array>;
  /** processIncomingMsg (RFC 3411 §4.4.2). Throws `MessageDiscarded` for a message that proves nothing. */
  processIncomingMessage(parameters: IncomingSecurityParameters): ProcessedMessage;
  /** generateResponseMsg (RFC 3411 §4.4.3): the whole message, secured with the keys of the request. */
  generateResponseMessage(parameters: OutgoingSecurityParameters, securityStateReference: unknown): Uint8Array;
}

/** What a message processing model hands over to have a message secured. */
export interface OutgoingSecurityParameters {
  readonly messageProcessingModel: number;
  /** msgGlobalData, encoded. */
  readonly globalData: Uint8Array;
  /** The largest message that the peer takes, in octets. */
  readonly maxMessageSize: number;
  readonly credentials: Credentials;
  readonly securityLevel: SecurityLevel;
  /** The authoritative engine. */
  readonly securityEngineId: Uint8Array;
  /** The scoped PDU, encoded. */
  readonly scopedPdu: Uint8Array;
}

/** What a message processing model hands over to have a message checked. */
export interface IncomingSecurityParameters {
  readonly messageProcessingModel: number;
  /** The message as it was received, every octet. */
  readonly message: Uint8Array;
  /** msgSecurityParameters: a view into `message`. */
  readonly securityParameters: Uint8Array;
  /** The scoped PDU, or its encrypted octets: a view into `message`. */
  readonly data: Uint8Array;
  readonly securityLevel: SecurityLevel;
  /** The credentials of whoever waits for the message; missing on the responder's side. */
  readonly credentials?: Credentials;
}

/** What a security model has found out about a message. */
export interface ProcessedMessage {
  readonly securityEngineId: Uint8Array;
  readonly securityName: string;
  /** The scoped PDU in clear. */
  readonly scopedPdu: Uint8Array;
  /** To be handed back for the response. */
  readonly securityStateReference: unknown;
}

/** What a package registers: one security model. */
export interface SecurityModelPlugin extends NamedPlugin {
  /** IANA number of the security model, 1..2147483647. */
  readonly identifier: number;
  create(lcd: LocalConfigurationDatastore): SecurityModel;
}

const registry = pluginRegistry<number, SecurityModelPlugin>({
  kind: "security model",
  symbol: Symbol.for("@snmp/mpm-core/registry/1/security-models"),
  key: (plugin) => plugin.identifier,
  fault: (candidate) => propertyFault(candidate, { identifier: "number", name: "string", create: "function" }),
});

/** The registered security models by IANA number; a live view. */
export const discoveredSecurityModels: ReadonlyMap<number, SecurityModelPlugin> = registry.plugins;

/** Registers a security model; as `register` does for message processing models. */
export function registerSecurityModel(plugin: SecurityModelPlugin): void {
  registry.register(plugin);
}

/** Takes a security model out of the registry; whether there was one. */
export function unregisterSecurityModel(identifier: number): boolean {
  return registry.unregister(identifier);
}

/** A security model from the plug-in registered for `identifier`. Throws `UnknownPlugin`, which says what to install. */
export function createSecurityModel(identifier: number, lcd: LocalConfigurationDatastore): SecurityModel {
  const plugin = discoveredSecurityModels.get(identifier);
  if (plugin !== undefined) return plugin.create(lcd);
  const known = [...discoveredSecurityModels.keys()].sort((a, b) => a - b);
  const advice = identifier === 3 ? 'run `npm install @snmp/usm` and add `import "@snmp/usm"`' : "import the package that provides it";
  throw new UnknownPlugin(
    "security model",
    identifier,
    known,
    `no security model ${identifier} is registered (known: ${known.join(", ") || "none"}); ${advice}`,
  );
}
