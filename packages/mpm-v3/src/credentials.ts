import {
  type Credentials,
  discoveredSecurityModels,
  type KeyMaterial,
  type ProtocolKey,
  type SecurityCredentials,
  type SecurityLevel,
  securityLevels,
  type UserCredentials,
  userFrom,
  type UserInput,
  wrongCredentials,
} from "@snmp/mpm-core";
import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import { noOctets, octetsFromText } from "@snmp/pdu";

/** A user of SNMPv3, and the context to ask about. */
export interface V3Input extends UserInput {
  /** The context to ask about (RFC 3411 §3.3.1); the default context, "", by default. */
  readonly context?: string | undefined;
  /** snmpEngineID of the engine that has the context (RFC 3411 §3.3.2); by default the engine that receives the request. */
  readonly contextEngineId?: Uint8Array | undefined;
  /** IANA number of the security model; 3, the User-based Security Model of @snmp/usm, by default. */
  readonly securityModel?: number | undefined;
}

/**
 * Makes credentials for SNMPv3. `auth` and `priv` name a protocol and either a password, a master key or a localised key. The level is
 * `level`, or the highest that they allow. Secrets never print.
 *
 * @throws A `TypeError` if the input is invalid. Its message names the field and shows no secret.
 */
export function v3(input: V3Input): V3Credentials {
  return new V3Credentials(input);
}

/** Credentials for SNMPv3 (RFC 3412). A custom security model may have its own class; it must implement `SecurityCredentials`. */
export class V3Credentials implements UserCredentials {
  readonly mpm = 3;
  readonly securityModel: number;
  readonly securityName: string;
  /** The `level` of the input, or the highest that `auth` and `priv` allow. */
  readonly securityLevel: SecurityLevel;
  /** Authentication protocol and secret; missing for users without authentication. */
  readonly auth?: KeyMaterial;
  /** Privacy protocol and secret; missing for users without privacy. */
  readonly priv?: KeyMaterial;
  /** Whether passwords may have fewer than 8 octets; missing for users whose passwords may not. */
  readonly allowShortPassword?: boolean;
  /** The context to ask about; empty for the default one. */
  readonly contextName: string;
  /** snmpEngineID of the engine that has the context; missing for the engine that receives the request. */
  readonly contextEngineId?: Uint8Array;

  /** @throws A `TypeError` if `input` is invalid. Its message shows no secret. */
  constructor(input: V3Input) {
    checkOptionNames(input, inputNames);
    checkOptionNames(input?.auth, keyNames, "auth: ");
    checkOptionNames(input?.priv, keyNames, "priv: ");
    const { securityName, securityLevel, auth, priv, allowShortPassword } = userFrom(input);
    const { context = "", contextEngineId, securityModel = 3 } = input;
    if (typeof context !== "string") throw new TypeError(`context must be a string, not ${typeof context}`);
    if (contextEngineId !== undefined && !(contextEngineId instanceof Uint8Array))
      throw new TypeError(`contextEngineId must be a Uint8Array, not ${typeof contextEngineId}`);
    if (!Number.isInteger(securityModel) || securityModel < 1 || securityModel > 0x7fffffff) {
      throw new TypeError(
        // text may be a secret in the wrong place
        `securityModel must be an integer in the range 1..2147483647, not ${typeof securityModel === "number" ? securityModel : typeof securityModel}`,
      );
    }
    this.securityModel = securityModel;
    this.securityName = securityName;
    this.securityLevel = securityLevel;
    if (auth !== undefined) this.auth = auth;
    if (priv !== undefined) this.priv = priv;
    if (allowShortPassword !== undefined) this.allowShortPassword = allowShortPassword;
    this.contextName = context;
    if (contextEngineId !== undefined) this.contextEngineId = new Uint8Array(contextEngineId);
    // A security model that is registered later checks them before the first request.
    discoveredSecurityModels.get(securityModel)?.checkCredentials?.(this);
  }

  /** Name of the user: the same as `securityName`. */
  get user(): string {
    return this.securityName;
  }
}

/** The credentials that this message processing model can use. */
export interface MessageCredentials extends SecurityCredentials {
  readonly contextName?: string;
  readonly contextEngineId?: Uint8Array;
}

/**
 * Returns the credentials if their shape fits this message processing model.
 *
 * @throws A `TypeError` if it does not.
 */
export function messageCredentialsOf(credentials: Credentials): MessageCredentials {
  const { mpm, securityModel, securityName, securityLevel } = (credentials ??
    {}) as Partial<MessageCredentials>;
  if (
    mpm === 3 &&
    typeof securityModel === "number" &&
    typeof securityName === "string" &&
    securityLevels.includes(securityLevel!)
  ) {
    return credentials as MessageCredentials;
  }
  throw wrongCredentials("v3({ user: … }) of @snmp/mpm-v3", credentials);
}

/**
 * Checks credentials for SNMPv3, those of a custom security model too, as soon as they are made known.
 *
 * @throws A `TypeError` if they are invalid. Its message shows no secret.
 */
export function checkMessageCredentials(credentials: Credentials): void {
  const own = messageCredentialsOf(credentials);
  discoveredSecurityModels.get(own.securityModel)?.checkCredentials?.(own);
}

/** Returns the contextName of credentials as octets. */
export function contextNameOf(credentials: MessageCredentials): Uint8Array {
  const { contextName } = credentials;
  return contextName === undefined || contextName === "" ? noOctets : octetsFromText(contextName);
}

const inputNames: OptionNames<V3Input> = {
  user: true,
  level: true,
  auth: true,
  priv: true,
  allowShortPassword: true,
  context: true,
  contextEngineId: true,
  securityModel: true,
};
const keyNames: OptionNames<ProtocolKey> = {
  protocol: true,
  password: true,
  masterKey: true,
  localizedKey: true,
};
