// RFC 3584 §5.2.1 and §5.2.2: a community-based model, for agents and notification receivers.
import { type Anomaly, type Codec, DecodeError, Reader } from "@snmp/asn1";
import type { Pdu } from "@snmp/pdu";
import type { MessageResponder, MessageSender, Received, ResponderEnvironment } from "../responder.ts";
import type { CommunityCodec } from "./codec.ts";
import { badVersion, type CommunityMessage, toDecodeFault } from "./message.ts";

/** The responder of a community-based model; `securityModel` is 1 for SNMPv1 and 2 for SNMPv2c (RFC 3584 §5.2). */
export class CommunityResponder implements MessageResponder {
  constructor(
    /** The version in messages. */
    readonly identifier: number,
    /** IANA number of the security model. */
    readonly securityModel: number,
    /** The codec of the model's message. */
    readonly codec: Codec<CommunityMessage>,
    /** The engine that the responder belongs to. */
    readonly environment: ResponderEnvironment,
  ) {}

  receive(message: Uint8Array, sender?: MessageSender): Received {
    const { engine } = this.environment;
    // RFC 1157 §4.1: the message, then its version, then its community, and only then the PDU
    let head: MessageHead;
    let pdu: Pdu;
    try {
      head = readHead(message);
    } catch (cause) {
      return this.#discard(toDecodeFault(message, this.identifier, cause));
    }
    const { version, community } = head;
    if (version !== this.identifier) return this.#discard(badVersion(message, version, this.identifier));
    const entry = this.environment.community(community, sender);
    if (entry === undefined) {
      engine.counters.increment("snmpInBadCommunityNames");
      return { kind: "discard", counter: "snmpInBadCommunityNames", reason: "an unknown community" };
    }
    try {
      pdu = this.#decodePdu(message, head);
    } catch (cause) {
      return this.#discard(cause);
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

  #decodePdu(message: Uint8Array, { start, end, anomalies }: MessageHead): Pdu {
    const codec: CommunityCodec = this.codec;
    const reader = new Reader(message);
    if (codec.decodeAfter === undefined)
      return withAnomalies(codec.decodeFrom(reader).data, reader.anomalies);
    const pdu = codec.decodeAfter(message.subarray(start, end), reader);
    // what is wrong after the head, the reader of the head has seen, too
    const inHead = anomalies?.filter(({ offset }) => offset < end);
    return withAnomalies(pdu, concatenate(inHead, reader.anomalies));
  }

  /** RFC 3412 §4.2.1 1) and 2): messages that cannot be read, and messages of another version, are counted and discarded. */
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

/** Version and community, with the offsets between which they stand. */
interface MessageHead {
  readonly version: number;
  readonly community: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** The bent rules that were forgiven in the envelope. */
  readonly anomalies: readonly Anomaly[] | undefined;
}

/** Reads version and community, and checks that one element follows them. Throws a `DecodeError`. */
function readHead(message: Uint8Array): MessageHead {
  const reader = new Reader(message);
  const outer = reader.enter(0x30);
  const start = reader.position;
  const version = reader.int32();
  const community = reader.octets();
  const end = reader.position;
  reader.skip();
  reader.leave(outer);
  reader.finish();
  return { version, community, start, end, anomalies: reader.anomalies };
}

function withAnomalies(pdu: Pdu, anomalies: readonly Anomaly[] | undefined): Pdu {
  return anomalies === undefined || anomalies.length === 0 ? pdu : { ...pdu, anomalies };
}

function concatenate(
  first: readonly Anomaly[] | undefined,
  second: readonly Anomaly[] | undefined,
): readonly Anomaly[] | undefined {
  return first === undefined ? second : second === undefined ? first : [...first, ...second];
}

/** Returns the maximum number of octets that a message has around its PDU. */
function envelopeSize(communityLength: number): number {
  return 6 + 3 + 6 + communityLength;
}
