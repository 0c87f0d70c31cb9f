// RFC 3411 §4.4: a minimal security model. It has one key per name, a digest and a cipher. It discovers no engines and has no clock, so an
// eavesdropper can send a message again; RFC 3414 §3.2 7) shows how to prevent that.
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

/** The settings of an agent for this model: keys by name. They stand in the settings of SNMPv3: `settings: { 3: { acme: … } }`. */
export interface AcmeSettings {
  readonly acme?: Readonly<Record<string, string>>;
}

/** The security model, for clients and for agents. */
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

  /** Prepares a request of a client. */
  prepare({ credentials }: SecurityPreparation): PreparedSecurity {
    checkCredentials(credentials);
    // A model that must ask the peer first, such as for its engine ID, does so here with `probe`.
    return {
      securityEngineId: new Uint8Array(0),
      // The other methods get the reference back.
      reference: new Key(credentials.securityName, credentials.key),
    };
  }

  /** Secures a request of a client. */
  generateRequestMessage(parameters: OutgoingRequestParameters): Uint8Array {
    return secureMessage(parameters, parameters.security.reference as Key);
  }

  /** Secures a response of an agent, with the key of the request. */
  generateResponseMessage(parameters: OutgoingResponseParameters): Uint8Array {
    return secureMessage(parameters, parameters.securityStateReference as Key);
  }

  /** Checks a request at an agent, or a response at a client. */
  processIncomingMessage(parameters: IncomingSecurityParameters): ProcessingResult {
    const received = decodeParameters(parameters.securityParameters);
    if (received === undefined) return this.#refuse("acmeParseErrs", "malformed security parameters");
    const { name, iv, digest } = received;
    // A client expects the name and key of its request; an agent looks the name up.
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
      return this.#refuse("acmeWrongDigests", "a wrong digest");
    }
    return {
      accepted: true,
      securityEngineId: new Uint8Array(0),
      securityName: name,
      scopedPdu: securityLevel === "authPriv" ? key.applyCipher(data, iv) : data,
      securityOverhead: parameters.securityParameters.length,
      securityStateReference: key,
    };
  }

  #refuse(counter: string, reason: string): RefusedMessage {
    this.#counters.increment(counter);
    // Add `report` to this result to tell the sender the reason.
    return { accepted: false, counter, reason };
  }
}

function secureMessage(parameters: OutgoingSecurityParameters, key: Key): Uint8Array {
  const { securityLevel, scopedPdu } = parameters;
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const data = securityLevel === "authPriv" ? key.applyCipher(scopedPdu, iv) : scopedPdu;
  const { message, securityParametersOffset } = parameters.assemble(encodeParameters(key.name, iv), data);
  // The digest covers the whole message, with zeros in the place of the digest.
  if (securityLevel !== "noAuthNoPriv") message.set(key.digest(message), securityParametersOffset + ivLength);
  return message;
}
