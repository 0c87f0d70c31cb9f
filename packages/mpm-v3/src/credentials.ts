import {
  type Credentials,
  discoveredSecurityModels,
  type KeyMaterial,
  type SecurityCredentials,
  type SecurityLevel,
  securityLevels,
  type UserCredentials,
  userFrom,
  type UserInput,
  wrongCredentials,
} from "@snmp/mpm-core";
import { octetsFromText } from "@snmp/pdu";

/** A user of SNMPv3, and what to ask for. */
export interface V3Input extends UserInput {
  /** The context to ask about (RFC 3411 §3.3.1); the default context, "", by default. */
  readonly context?: string | undefined;
  /** The engine whose context is meant (RFC 3411 §3.3.2); the engine asked by default. */
  readonly contextEngineId?: Uint8Array | undefined;
  /** IANA number of the security model; 3, the User-based Security Model of @snmp/usm, by default. */
  readonly securityModel?: number | undefined;
}

/**
 * Credentials for SNMPv3. `auth` and `priv` name a protocol and either a password, a master key or a localised key; without `level` it is
 * the highest that they allow. Secrets never print.
 *
 * @throws A `TypeError` that says what is wrong with them.
 */
export function v3(input: V3Input): V3Credentials {
  return new V3Credentials(input);
}

/** Credentials for SNMPv3 (RFC 3412). A security model of one's own may have others, as long as they are `SecurityCredentials`. */
export class V3Credentials implements UserCredentials {
  readonly mpm = 3;
  readonly securityModel: number;
  readonly securityName: string;
  /** What was given as `level`, or the highest that `auth` and `priv` allow. */
  readonly securityLevel: SecurityLevel;
  /** Authentication protocol and secret; missing at noAuthNoPriv. */
  readonly auth?: KeyMaterial;
  /** Privacy protocol and secret; missing where there is no privacy. */
  readonly priv?: KeyMaterial;
  /** The context to ask about; empty for the default one. */
  readonly contextName: string;
  /** The engine whose context is meant; missing: the engine asked. */
  readonly contextEngineId?: Uint8Array;

  /** @throws TypeError for what is wrong with `input`; it shows no secret. */
  constructor(input: V3Input) {
    const { securityName, securityLevel, auth, priv } = userFrom(input);
    const { context = "", contextEngineId, securityModel = 3 } = input;
    if (typeof context !== "string") throw new TypeError(`context is text, not ${typeof context}`);
    if (contextEngineId !== undefined && !(contextEngineId instanceof Uint8Array))
      throw new TypeError("contextEngineId is a Uint8Array");
    if (!Number.isInteger(securityModel) || securityModel < 1 || securityModel > 0x7fffffff) {
      throw new TypeError(`securityModel is ${securityModel}, not an integer in the range 1..2147483647`);
    }
    this.securityModel = securityModel;
    this.securityName = securityName;
    this.securityLevel = securityLevel;
    if (auth !== undefined) this.auth = auth;
    if (priv !== undefined) this.priv = priv;
    this.contextName = context;
    if (contextEngineId !== undefined) this.contextEngineId = new Uint8Array(contextEngineId);
    // Where the security model is not there yet, it will look for itself.
    discoveredSecurityModels.get(securityModel)?.checkCredentials?.(this);
  }

  /** The user, as `securityName`. */
  get user(): string {
    return this.securityName;
  }
}

/** What this message processing model reads of credentials. */
export interface MessageCredentials extends SecurityCredentials {
  readonly contextName?: string;
  readonly contextEngineId?: Uint8Array;
}

/**
 * Credentials for this message processing model, by their shape.
 *
 * @throws A `TypeError` for any others.
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

/** The contextName of credentials as octets. */
export function contextNameOf(credentials: MessageCredentials): Uint8Array {
  const { contextName } = credentials;
  return contextName === undefined || contextName === "" ? none : octetsFromText(contextName);
}

const none = new Uint8Array(0);
