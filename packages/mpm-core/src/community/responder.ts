// RFC 3584 §5.2.1 and §5.2.2: a community-based model on the side that is asked.
import { type Codec, DecodeError } from "@snmp/asn1";
import type { Pdu } from "@snmp/pdu";
import type { MessageResponder, Received, ResponderEnvironment } from "../responder.ts";
import { badVersion, type CommunityMessage, decodeFault } from "./message.ts";

/** The responder of a community-based model; `securityModel` is 1 for SNMPv1 and 2 for SNMPv2c (RFC 3584 §5.2). */
export class CommunityResponder implements MessageResponder {
  constructor(
    /** The version in messages. */
    readonly identifier: number,
    /** IANA number of the security model. */
    readonly securityModel: number,
    /** The codec of the model's message. */
    readonly codec: Codec<CommunityMessage>,
    /** The engine that it answers for. */
    readonly environment: ResponderEnvironment,
  ) {}

  receive(message: Uint8Array): Received {
    const { engine } = this.environment;
    let received: CommunityMessage;
    try {
      received = this.codec.decode(message);
    } catch (cause) {
      return this.#discard(decodeFault(message, this.identifier, cause));
    }
    const { version, community, data: pdu } = received;
    if (version !== this.identifier) return this.#discard(badVersion(message, version, this.identifier));
    const entry = this.environment.community(community);
    if (entry === undefined) {
      engine.counters.increment("snmpInBadCommunityNames");
      return { kind: "discard", counter: "snmpInBadCommunityNames", reason: "an unknown community" };
    }
    return {
      kind: "message",
      messageProcessingModel: this.identifier,
      securityModel: this.securityModel,
      securityName: entry.securityName,
      securityLevel: "noAuthNoPriv",
      contextEngineId: engine.engineId,
      contextName: entry.contextName,
      pdu,
      maxResponsePduSize: engine.maxMessageSize - envelopeSize(community.length),
      respond: (response: Pdu) => {
        const octets = this.codec.encode({ version, community, data: response });
        return octets.length > engine.maxMessageSize ? undefined : octets;
      },
    };
  }

  /** RFC 3412 §4.2.1 1) and 2): what cannot be read, and another version, are counted and forgotten. */
  #discard(cause: unknown): Received {
    const counter =
      DecodeError.isInstance(cause) && cause.kind === "bad-version"
        ? "snmpInBadVersions"
        : "snmpInASNParseErrs";
    this.environment.engine.counters.increment(counter);
    const reason = DecodeError.isInstance(cause) ? cause.message : "the message cannot be read";
    return { kind: "discard", counter, reason, cause };
  }
}

/** The most octets that a message has around its PDU. */
function envelopeSize(communityLength: number): number {
  return 6 + 3 + 6 + communityLength;
}
