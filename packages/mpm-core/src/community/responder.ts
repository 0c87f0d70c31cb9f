// RFC 3584 §5.2.1 and §5.2.2: a community-based model on the side that is asked.
import { type Codec, DecodeError } from "@snmp/asn1";
import type { Pdu } from "@snmp/pdu";
import type { MessageResponder, Received, ResponderEnvironment } from "../responder.ts";
import type { CommunityMessage } from "./message.ts";

/** The responder of a community-based model; `securityModel` is 1 for SNMPv1 and 2 for SNMPv2c (RFC 3584 §5.2). */
export class CommunityResponder implements MessageResponder {
  constructor(
    readonly identifier: number,
    readonly securityModel: number,
    readonly codec: Codec<CommunityMessage>,
    readonly environment: ResponderEnvironment,
  ) {}

  receive(message: Uint8Array): Received {
    const { engine } = this.environment;
    let received: CommunityMessage;
    try {
      received = this.codec.decode(message);
    } catch (cause) {
      engine.counters.increment("snmpInASNParseErrs");
      const reason = DecodeError.isInstance(cause) ? cause.message : "the message cannot be read";
      return { kind: "discard", counter: "snmpInASNParseErrs", reason, cause };
    }
    const { version, community, data: pdu } = received;
    if (version !== this.identifier) {
      engine.counters.increment("snmpInBadVersions");
      return { kind: "discard", counter: "snmpInBadVersions", reason: `version ${version}` };
    }
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
}

/** The most octets that a message has around its PDU. */
function envelopeSize(communityLength: number): number {
  return 6 + 3 + 6 + communityLength;
}
