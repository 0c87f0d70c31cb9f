import type { MessageResponder, MessageSender, Received, ResponderEnvironment } from "@snmp/mpm-core";
import { identifier, messageCodec } from "./message.ts";

/** The side of an agent: decodes requests and encodes responses. It discards and counts faulty messages, and never throws for them. */
export class AcmeResponder implements MessageResponder {
  readonly #environment: ResponderEnvironment;

  constructor(environment: ResponderEnvironment) {
    this.#environment = environment;
  }

  receive(message: Uint8Array, sender?: MessageSender): Received {
    const { engine } = this.#environment;
    let received;
    try {
      received = messageCodec.decode(message);
    } catch (cause) {
      return this.#discard("snmpInASNParseErrs", "a malformed message", cause);
    }
    const { version, id, key, data: pdu } = received;
    if (version !== identifier) return this.#discard("snmpInBadVersions", `version ${version}`);
    // The agent looks keys up in its `communities`, which also say from where they are accepted, and what the sender may do.
    const entry = this.#environment.community(key, sender);
    if (entry === undefined) return this.#discard("snmpInBadCommunityNames", "an unknown key");
    return {
      kind: "message",
      messageProcessingModel: identifier,
      // Access rights belong to a security model. This is the number of SNMPv2c, which `communities` grant rights to (RFC 3584 §5.2).
      securityModel: 2,
      securityName: entry.securityName,
      securityLevel: "noAuthNoPriv",
      contextEngineId: engine.engineId,
      contextName: entry.contextName,
      pdu,
      maxResponsePduSize: engine.maxMessageSize - maxEnvelopeSize - key.length,
      respond(response) {
        const message = messageCodec.encode({ version: identifier, id, key, data: response });
        // Without a message, the agent answers tooBig.
        return message.length > engine.maxMessageSize ? undefined : message;
      },
    };
  }

  #discard(counter: string, reason: string, cause?: unknown): Received {
    this.#environment.engine.counters.increment(counter);
    return { kind: "discard", counter, reason, cause };
  }
}

/** The maximum number of octets around PDU and key: the header of the message, version, id and the header of the key. */
const maxEnvelopeSize = 6 + 6 + 6 + 2;
