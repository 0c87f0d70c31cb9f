import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import type {
  Counters,
  IncomingSecurityParameters,
  OutgoingRequestParameters,
  OutgoingResponseParameters,
  OutgoingSecurityParameters,
  PreparedSecurity,
  ProcessingResult,
  ReceivedReport,
  RefusedMessage,
  ReportVerdict,
  SecurityModel,
  SecurityModelEnvironment,
  SecurityPreparation,
} from "@snmp/mpm-core";
import { checkCredentials, identifier, type SignedCredentials } from "./credentials.ts";
import { parametersCodec, signatureLength, type SignedParameters } from "./parameters.ts";
import { Recent } from "./recent.ts";

/** Settings of an agent, `settings: { 3: { signed: … } }`: its own private key and the public keys of others, in PEM. */
export interface SignedSettings {
  readonly signed?: { readonly key: string; readonly names: Readonly<Record<string, string>> };
}

/** A request of one's own; an answer is signed together with the signature of its request. */
interface Request {
  signature: Uint8Array;
}

/** A request of somebody else. */
interface Asker {
  readonly name: Uint8Array;
  readonly signature: Uint8Array;
}

export class SignedSecurityModel implements SecurityModel {
  readonly identifier: number = identifier;
  readonly #counters: Counters;
  readonly #names = new Map<string, KeyObject>();
  readonly #recent = new Recent(window);
  readonly #own: KeyObject | undefined;

  constructor({ counters, settings }: SecurityModelEnvironment) {
    this.#counters = counters;
    const { signed } = (settings ?? {}) as SignedSettings;
    if (signed === undefined) return;
    this.#own = createPrivateKey(signed.key);
    for (const [name, key] of Object.entries(signed.names)) this.#names.set(name, createPublicKey(key));
  }

  prepare({ credentials }: SecurityPreparation): PreparedSecurity {
    checkCredentials(credentials);
    return { securityEngineId: none, reference: { signature: none } satisfies Request };
  }

  generateRequestMessage(parameters: OutgoingRequestParameters): Uint8Array {
    const { securityName, privateKey } = parameters.credentials as SignedCredentials;
    const request = parameters.security.reference as Request;
    const { message, signature } = signMessage(parameters, Buffer.from(securityName), privateKey, none);
    request.signature = signature;
    return message;
  }

  generateResponseMessage(parameters: OutgoingResponseParameters): Uint8Array {
    const asker = parameters.securityStateReference as Asker;
    return signMessage(parameters, asker.name, this.#own!, asker.signature).message;
  }

  processIncomingMessage(parameters: IncomingSecurityParameters): ProcessingResult {
    const { message, securityParameters, securityLevel, data, expected } = parameters;
    // messages are signed, and never encrypted
    if (securityLevel !== "authNoPriv")
      return this.#refuse("signedUnsupportedLevels", `the level ${securityLevel}`);
    let received: SignedParameters;
    try {
      received = parametersCodec.decode(securityParameters);
    } catch (cause) {
      return this.#refuse("signedParseErrs", "security parameters that cannot be read", { cause });
    }
    const { name, time, signature } = received;
    const asker: Asker = { name, signature: Uint8Array.from(signature) };
    const securityName = Buffer.from(name).toString();
    const credentials = expected?.credentials as SignedCredentials | undefined;
    const key = credentials === undefined ? this.#names.get(securityName) : credentials.agentKey;
    if (key === undefined) return this.#refuse("signedUnknownNames", "an unknown name", { asker });
    if (credentials !== undefined && credentials.securityName !== securityName)
      return this.#refuse("signedUnknownNames", "another name");
    const answered = (expected?.security.reference as Request | undefined)?.signature ?? none;
    if (!isSigned(message, signature, key, answered))
      return this.#refuse("signedWrongSignatures", "a wrong signature");
    if (expected === undefined && !this.#recent.add(Number(time), asker.signature)) {
      return this.#refuse("signedNotRecent", "a message that is too old, or came before", { asker });
    }
    return {
      accepted: true,
      securityEngineId: none,
      securityName,
      scopedPdu: data,
      securityOverhead: securityParameters.length + 9,
      securityStateReference: asker,
    };
  }

  processReport({ oid, securityLevel }: ReceivedReport): ReportVerdict | undefined {
    const counter = Object.entries(reported).find(([, known]) => known === oid)?.[0];
    if (counter === undefined) return undefined;
    return {
      counter,
      action: securityLevel === "noAuthNoPriv" ? "ignore" : "fail",
      meaning: "the agent does not take this signature",
    };
  }

  #refuse(
    counter: string,
    reason: string,
    { asker, cause }: { asker?: Asker; cause?: unknown } = {},
  ): RefusedMessage {
    const value = this.#counters.increment(counter);
    const oid = reported[counter];
    if (asker === undefined || oid === undefined || this.#own === undefined)
      return { accepted: false, counter, reason, cause };
    const report = { oid, value, securityLevel: "authNoPriv", securityStateReference: asker } as const;
    return { accepted: false, counter, reason, report };
  }
}

/** The counters that senders are told of. */
const reported: Readonly<Record<string, string>> = {
  signedUnknownNames: "1.3.6.1.4.1.32473.8.1.0",
  signedNotRecent: "1.3.6.1.4.1.32473.8.2.0",
};

function signMessage(
  parameters: OutgoingSecurityParameters,
  name: Uint8Array,
  key: KeyObject,
  answered: Uint8Array,
): { readonly message: Uint8Array; readonly signature: Uint8Array } {
  const encoded = parametersCodec.encode({
    name,
    time: BigInt(Date.now()),
    signature: new Uint8Array(signatureLength),
  });
  const { message, securityParametersOffset } = parameters.assemble(encoded, parameters.scopedPdu);
  const signature = sign(null, Buffer.concat([message, answered]), key);
  message.set(signature, securityParametersOffset + encoded.length - signatureLength);
  return { message, signature };
}

function isSigned(message: Uint8Array, signature: Uint8Array, key: KeyObject, answered: Uint8Array): boolean {
  if (signature.length !== signatureLength) return false;
  const blank = Buffer.concat([message, answered]);
  const place = signature.byteOffset - message.byteOffset;
  blank.fill(0, place, place + signatureLength);
  return verify(null, blank, key, signature);
}

const none = new Uint8Array(0);
/** Milliseconds that the clocks of both sides may differ by. */
const window = 150_000;
