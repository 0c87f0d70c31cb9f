import type { MessageResponder, Received, ResponderEnvironment } from "@snmp/mpm-core";
import { identifier, isSealed, messageCodec, seal, sealLength, type SealedMessage } from "./message.ts";

/** Settings of an agent for this model: `settings: { [identifier]: { keys: { ops: "…" } } }`. */
export interface SealedSettings {
  readonly keys?: Readonly<Record<string, string>>;
}

/** The side that is asked. */
export class SealedResponder implements MessageResponder {
  readonly #environment: ResponderEnvironment;
  readonly #keys: ReadonlyMap<string, Uint8Array>;

  constructor(environment: ResponderEnvironment) {
    this.#environment = environment;
    const { keys = {} } = (environment.settings[identifier] ?? {}) as SealedSettings;
    this.#keys = new Map(Object.entries(keys).map(([name, key]) => [name, new TextEncoder().encode(key)]));
  }

  receive(message: Uint8Array): Received {
    let received: SealedMessage;
    try {
      received = messageCodec.decode(message);
    } catch (cause) {
      return this.#discard("snmpInASNParseErrs", "it cannot be read", cause);
    }
    const { version, header, data: pdu } = received;
    if (version !== identifier) return this.#discard("snmpInBadVersions", `version ${version}`);
    const securityName = new TextDecoder().decode(header.name);
    const key = this.#keys.get(securityName);
    if (key === undefined) return this.#discard("sealedUnknownNames", "an unknown name");
    if (!isSealed(message, received, key)) return this.#discard("sealedWrongSeals", "a wrong seal");
    const { engine } = this.#environment;
    return {
      kind: "message",
      messageProcessingModel: identifier,
      securityModel: identifier,
      securityName,
      securityLevel: "authNoPriv",
      contextEngineId: engine.engineId,
      contextName: new TextDecoder().decode(header.context),
      pdu,
      maxResponsePduSize:
        engine.maxMessageSize - envelopeSize - header.name.length - (header.context?.length ?? 0),
      respond(response) {
        const answer = seal(header, response, key);
        return answer.length > engine.maxMessageSize ? undefined : answer;
      },
    };
  }

  #discard(counter: string, reason: string, cause?: unknown): Received {
    this.#environment.engine.counters.increment(counter);
    return { kind: "discard", counter, reason, cause };
  }
}

/** The most that stands around a PDU, besides name and context: headers, two numbers, the seal. */
const envelopeSize = 5 + 6 + 3 + 6 + 2 + 2 + 2 + sealLength;
