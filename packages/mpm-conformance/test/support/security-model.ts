// A security model as a stranger would write it: a key that both sides share, no engines, no clock.
import { createCipheriv, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import {
  type IncomingSecurityParameters,
  type OutgoingRequestParameters,
  type OutgoingResponseParameters,
  type PreparedSecurity,
  type ProcessingResult,
  type RefusedMessage,
  reveal,
  Secret,
  type SecurityCredentials,
  type SecurityLevel,
  type SecurityModel,
  type SecurityModelEnvironment,
  type SecurityModelPlugin,
  type SecurityPreparation,
} from "@snmp/mpm-core";

export const identifier = 4244;
export const packageName = "snmp-security-model-stranger";

export interface KeyCredentials extends SecurityCredentials {
  readonly key: Secret;
}

export function credentialsOf(level: SecurityLevel, key: string): KeyCredentials {
  return {
    mpm: 3,
    securityModel: identifier,
    securityName: "ops",
    securityLevel: level,
    key: new Secret(key),
  };
}

/** A name and its key, as both sides know them. */
export interface Party {
  readonly name: string;
  readonly key: Uint8Array;
}

type Outgoing = Omit<OutgoingRequestParameters, "credentials" | "security">;

/** The model, without a fault. Security parameters: a salt of 8 octets, a digest of 16, the name. */
export class StrangeSecurityModel implements SecurityModel {
  readonly identifier: number = identifier;

  constructor(readonly environment: SecurityModelEnvironment) {
    Object.defineProperty(this, "environment", { enumerable: false });
  }

  prepare({ credentials }: SecurityPreparation): PreparedSecurity | Promise<PreparedSecurity> {
    checkCredentials(credentials);
    return { securityEngineId: new Uint8Array(0) };
  }

  generateRequestMessage(parameters: OutgoingRequestParameters): Uint8Array {
    const { securityName, key } = parameters.credentials as KeyCredentials;
    return this.secured(parameters, { name: securityName, key: reveal(key) });
  }

  generateResponseMessage(parameters: OutgoingResponseParameters): Uint8Array {
    return this.secured(parameters, (parameters.securityStateReference as PartyReference).party());
  }

  processIncomingMessage(
    parameters: IncomingSecurityParameters,
  ): ProcessingResult | Promise<ProcessingResult> {
    const { securityParameters, securityLevel, data, expected } = parameters;
    if (securityParameters.length < 24)
      return this.refuse("strangeParameters", "the security parameters are too short");
    const name = new TextDecoder().decode(securityParameters.subarray(24));
    const party = this.partyFor(name, expected?.credentials as KeyCredentials | undefined);
    if (party === undefined) return this.refuse("strangeNames", "an unknown name");
    if (securityLevel !== "noAuthNoPriv" && !this.isAuthentic(parameters, party))
      return this.refuse("strangeDigests", "a wrong digest");
    const scopedPdu =
      securityLevel === "authPriv" ? this.crypted(data, party, securityParameters.slice(0, 8)) : data;
    return {
      accepted: true,
      securityEngineId: new Uint8Array(0),
      securityName: name,
      scopedPdu,
      securityOverhead: securityParameters.length,
      securityStateReference: new PartyReference(party),
    };
  }

  protected secured({ securityLevel, scopedPdu, assemble }: Outgoing, party: Party): Uint8Array {
    const salt = this.salt();
    const parameters = Buffer.concat([salt, Buffer.alloc(16), Buffer.from(party.name)]);
    const data = securityLevel === "authPriv" ? this.crypted(scopedPdu, party, salt) : scopedPdu;
    const { message, securityParametersOffset } = assemble(parameters, data);
    if (securityLevel !== "noAuthNoPriv")
      message.set(this.digest(message, party), securityParametersOffset + 8);
    return message;
  }

  protected salt(): Uint8Array {
    return randomBytes(8);
  }

  protected isAuthentic({ message, securityParameters }: IncomingSecurityParameters, party: Party): boolean {
    const blanked = message.slice();
    const at = securityParameters.byteOffset - message.byteOffset + 8;
    blanked.fill(0, at, at + 16);
    return timingSafeEqual(this.digest(blanked, party), securityParameters.subarray(8, 24));
  }

  protected digest(message: Uint8Array, { key }: Party): Uint8Array {
    return createHmac("sha256", key).update(message).digest().subarray(0, 16);
  }

  protected crypted(octets: Uint8Array, { key }: Party, salt: Uint8Array): Uint8Array {
    const secret = createHmac("sha256", key).update("privacy").digest();
    return createCipheriv("aes-256-ctr", secret, Buffer.concat([salt, Buffer.alloc(8)])).update(octets);
  }

  protected partyFor(name: string, credentials: KeyCredentials | undefined): Party | undefined {
    if (credentials !== undefined) return { name, key: reveal(credentials.key) };
    const keys = (
      this.environment.settings as { readonly keys?: Readonly<Record<string, Secret>> } | undefined
    )?.keys;
    const key = keys !== undefined && Object.hasOwn(keys, name) ? keys[name] : undefined;
    return key === undefined ? undefined : { name, key: reveal(key) };
  }

  protected refuse(counter: string, reason: string): RefusedMessage {
    const value = this.environment.counters.increment(counter);
    const report = {
      oid: "1.3.6.1.4.1.32473.7.0",
      value,
      securityLevel: "noAuthNoPriv",
      securityStateReference: nobody,
    } as const;
    return { accepted: false, counter, reason, report };
  }
}

/** Holds a party where it does not print. */
export class PartyReference {
  readonly #party: Party;

  constructor(party: Party) {
    this.#party = party;
  }

  party(): Party {
    return this.#party;
  }
}

const nobody = new PartyReference({ name: "", key: new Uint8Array(0) });

export function checkCredentials(credentials: SecurityCredentials): void {
  if (!((credentials as Partial<KeyCredentials>).key instanceof Secret))
    throw new TypeError("credentials of this model have a key");
}

/** A plug-in of this model. */
export function securityPluginOf(
  Model: new (environment: SecurityModelEnvironment) => SecurityModel = StrangeSecurityModel,
  more: Partial<SecurityModelPlugin> = {},
): SecurityModelPlugin {
  return Object.freeze<SecurityModelPlugin>({
    identifier,
    name: packageName,
    create: (environment) => new Model(environment),
    checkCredentials,
    ...more,
  });
}
