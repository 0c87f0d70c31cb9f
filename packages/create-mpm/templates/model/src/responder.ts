import type { MessageResponder, Received, ResponderEnvironment } from "@snmp/mpm-core";
import { identifier, messageCodec } from "./message.ts";

/** The side that is asked. Never throws for what a peer sent: a fault is counted, and the message forgotten. */
export class AcmeResponder implements MessageResponder {
  readonly #environment: ResponderEnvironment;

  constructor(environment: ResponderEnvironment) {
    this.#environment = environment;
  }

  receive(message: Uint8Array): Received {
    const { engine } = this.#environment;
    let received;
    try {
      received = messageCodec.decode(message);
    } catch (cause) {
      return this.#discard("snmpInASNParseErrs", "it cannot be read", cause);
    }
    const { version, id, key, data: pdu } = received;
    if (version !== identifier) return this.#discard("snmpInBadVersions", `version ${version}`);
    // The agent knows keys as it knows communities: by who stands behind them.
    const entry = this.#environment.community(key);
    if (entry === undefined) return this.#discard("snmpInBadCommunityNames", "an unknown key");
    return {
      kind: "message",
      messageProcessingModel: identifier,
      // that of SNMPv2c: whoever knows the key (RFC 3584 §5.2). A number of its own would want rights of its own in an agent.
      securityModel: 2,
      securityName: entry.securityName,
      securityLevel: "noAuthNoPriv",
      contextEngineId: engine.engineId,
      contextName: entry.contextName,
      pdu,
      maxResponsePduSize: engine.maxMessageSize - envelopeSize - key.length,
      respond(response) {
        const answer = messageCodec.encode({ version: identifier, id, key, data: response });
        return answer.length > engine.maxMessageSize ? undefined : answer;
      },
    };
  }

  #discard(counter: string, reason: string, cause?: unknown): Received {
    this.#environment.engine.counters.increment(counter);
    return { kind: "discard", counter, reason, cause };
  }
}

/** The most octets that a message has around its PDU, besides the key: four headers and two numbers. */
const envelopeSize = 6 + 6 + 6 + 2;
