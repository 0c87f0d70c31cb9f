// RFC 3411 §4.4, with the least that a security model can have: a key for each name, a digest and a cipher. It has no engines to discover
// and no clock, so whoever listens may send a message again; see RFC 3414 §3.2 7) for what helps against that.
import {
  type Counters,
  type IncomingSecurityParameters,
  type OutgoingRequestParameters,
  type OutgoingResponseParameters,
  type OutgoingSecurityParameters,
  type PreparedSecurity,
  type ProcessingResult,
  type RefusedMessage,
  Secret,
  type SecurityModel,
  type SecurityModelEnvironment,
  type SecurityPreparation,
} from "@snmp/mpm-core";
import { checkCredentials, identifier } from "./credentials.ts";
import { Key } from "./key.ts";
import { decodeParameters, encodeParameters, ivLength } from "./parameters.ts";

/** What this model takes from the settings of SNMPv3 (`settings: { 3: { acme: … } }` of an agent): keys by name. */
export interface AcmeSettings {
  readonly acme?: Readonly<Record<string, string>>;
}

/** The model, for one who asks or for one who is asked. */
export class AcmeSecurityModel implements SecurityModel {
  readonly identifier: number = identifier;
  readonly #counters: Counters;
  readonly #keys = new Map<string, Key>();

  constructor({ counters, settings }: SecurityModelEnvironment) {
    this.#counters = counters;
    for (const [name, key] of Object.entries((settings as AcmeSettings | undefined)?.acme ?? {})) {
      this.#keys.set(name, new Key(name, new Secret(key)));
    }
  }

  prepare({ credentials }: SecurityPreparation): PreparedSecurity {
    checkCredentials(credentials);
    // A model that has to ask the peer first does so here, with `probe`.
    return {
      securityEngineId: new Uint8Array(0),
      reference: new Key(credentials.securityName, credentials.key),
    };
  }

  generateRequestMessage(parameters: OutgoingRequestParameters): Uint8Array {
    return secured(parameters, parameters.security.reference as Key);
  }

  generateResponseMessage(parameters: OutgoingResponseParameters): Uint8Array {
    return secured(parameters, parameters.securityStateReference as Key);
  }

  processIncomingMessage(parameters: IncomingSecurityParameters): ProcessingResult {
    const received = decodeParameters(parameters.securityParameters);
    if (received === undefined)
      return this.#refuse("acmeParseErrs", "security parameters that cannot be read");
    const { name, iv, digest } = received;
    const key =
      parameters.expected === undefined
        ? this.#keys.get(name)
        : (parameters.expected.security.reference as Key | undefined);
    if (key === undefined || key.name !== name) return this.#refuse("acmeUnknownNames", "an unknown name");
    const { securityLevel, message, data } = parameters;
    if (
      securityLevel !== "noAuthNoPriv" &&
      !key.isDigest(digest, message, digest.byteOffset - message.byteOffset)
    ) {
      return this.#refuse("acmeWrongDigests", "a digest that is not that of the message");
    }
    return {
      accepted: true,
      securityEngineId: new Uint8Array(0),
      securityName: name,
      scopedPdu: securityLevel === "authPriv" ? key.crypted(data, iv) : data,
      securityOverhead: parameters.securityParameters.length,
      securityStateReference: key,
    };
  }

  #refuse(counter: string, reason: string): RefusedMessage {
    this.#counters.increment(counter);
    // With `report`, the sender would be told.
    return { accepted: false, counter, reason };
  }
}

function secured(parameters: OutgoingSecurityParameters, key: Key): Uint8Array {
  const { securityLevel, scopedPdu } = parameters;
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const data = securityLevel === "authPriv" ? key.crypted(scopedPdu, iv) : scopedPdu;
  const { message, securityParametersOffset } = parameters.assemble(encodeParameters(key.name, iv), data);
  // The digest of the whole message, in which its own place holds zeros, is written where it belongs.
  if (securityLevel !== "noAuthNoPriv") message.set(key.digest(message), securityParametersOffset + ivLength);
  return message;
}
