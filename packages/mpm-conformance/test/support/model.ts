// A message processing model as a stranger would write it, made so that tests can plant faults into each of its parts.
import { type Codec, codecOf, Field, integer, octetString, Sequence } from "@snmp/asn1";
import {
  type Credentials,
  DecodeError,
  type EncodingResult,
  equalInConstantTime,
  MessageDiscarded,
  MessageProcessingModel,
  type MessageResponder,
  type MpmPlugin,
  peekRequestId,
  type Received,
  type ResponderEnvironment,
  reveal,
  Secret,
  wrongCredentials,
} from "@snmp/mpm-core";
import { type Pdu, requestPdu, rfc3416Pdus } from "@snmp/pdu";

export const identifier = 4242;
export const packageName = "snmp-mpm-stranger";

// StrangeMessage ::= SEQUENCE { version INTEGER, token OCTET STRING, data PDUs }
@Sequence()
export class StrangeMessage {
  @Field(integer({ min: 0, max: 2147483647 })) version = identifier;
  @Field(octetString()) token: Uint8Array = new Uint8Array(0);
  @Field(rfc3416Pdus) data: Pdu = requestPdu("GetRequest", 0, []);
}

export const codec: Codec<StrangeMessage> = codecOf(StrangeMessage);

export interface StrangeCredentials extends Credentials {
  readonly token: Secret;
}

export function strange(token: string): StrangeCredentials {
  return { mpm: identifier, token: new Secret(token) };
}

/** The model, without a fault. */
export class StrangeModel extends MessageProcessingModel<EncodingResult, undefined> {
  readonly identifier: number = identifier;
  override securityModel: undefined = undefined;

  async encode(
    requestId: number,
    credentials: Credentials,
    _engine: Uint8Array,
    _context: Uint8Array,
    pdu: Pdu,
  ): Promise<EncodingResult> {
    return {
      data: codec.encode({
        version: identifier,
        token: this.tokenOf(credentials),
        data: this.placed(pdu, requestId),
      }),
    };
  }

  decode(message: Uint8Array, credentials: Credentials): Pdu {
    const expected = this.tokenOf(credentials);
    let anomalies: Pdu["anomalies"];
    const received = codec.decode(message, {
      leniencies: this.leniencies,
      onAnomalies: (found) => (anomalies = found),
    });
    this.checkVersion(received.version);
    this.checkToken(received.token, expected);
    return anomalies === undefined ? received.data : { ...received.data, anomalies };
  }

  messageId(message: Uint8Array): number {
    return peekRequestId(message);
  }

  protected placed(pdu: Pdu, requestId: number): Pdu {
    return pdu.type === "Trap" ? pdu : { ...pdu, requestId };
  }

  protected checkVersion(version: number): void {
    if (version !== identifier) throw new DecodeError("bad-version", 2, `version ${version}`);
  }

  protected checkToken(token: Uint8Array, expected: Uint8Array): void {
    if (!equalInConstantTime(token, expected)) throw new MessageDiscarded("a message with another token");
  }

  protected tokenOf(credentials: Credentials): Uint8Array {
    const token = (credentials as Partial<StrangeCredentials> | null | undefined)?.token;
    if (credentials?.mpm !== identifier || token === undefined)
      throw wrongCredentials(`strange("…") of ${packageName}`, credentials);
    return reveal(token);
  }
}

/** Its responder, without a fault. */
export class StrangeResponder implements MessageResponder {
  constructor(readonly environment: ResponderEnvironment) {}

  receive(message: Uint8Array): Received {
    let received: StrangeMessage;
    try {
      received = codec.decode(message);
    } catch (cause) {
      return this.discard("snmpInASNParseErrs", "it cannot be read", cause);
    }
    if (received.version !== identifier)
      return this.discard("snmpInBadVersions", `version ${received.version}`);
    const entry = this.environment.community(received.token);
    if (entry === undefined) return this.discard("strangeTokens", "an unknown token");
    return this.accepted(received, entry.securityName);
  }

  protected accepted(
    { token, data: pdu }: StrangeMessage,
    securityName: string,
  ): Extract<Received, { kind: "message" }> {
    const { engine } = this.environment;
    return {
      kind: "message",
      messageProcessingModel: identifier,
      securityModel: identifier,
      securityName,
      securityLevel: "noAuthNoPriv",
      contextEngineId: engine.engineId,
      contextName: "",
      pdu,
      maxResponsePduSize: engine.maxMessageSize - token.length - 20,
      respond(response) {
        const octets = codec.encode({ version: identifier, token, data: response });
        return octets.length > engine.maxMessageSize ? undefined : octets;
      },
    };
  }

  protected discard(counter: string, reason: string, cause?: unknown): Received {
    this.environment.engine.counters.increment(counter);
    return { kind: "discard", counter, reason, cause };
  }
}

/** A plug-in of these parts. */
export function pluginOf(
  Model: new (...args: ConstructorParameters<typeof StrangeModel>) => MessageProcessingModel = StrangeModel,
  Responder: new (environment: ResponderEnvironment) => MessageResponder = StrangeResponder,
  more: Partial<MpmPlugin> = {},
): MpmPlugin {
  return Object.freeze<MpmPlugin>({
    identifier,
    name: packageName,
    create: (transportHandler, lcd) => new Model(transportHandler, lcd),
    createResponder: (environment) => new Responder(environment),
    ...more,
  });
}
