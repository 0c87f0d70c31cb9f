// A model with all that the checks of integrity, failures and release look at: digests, a window against replays, an epoch that it
// learns by Report and retry, and a memory of its pending requests.
import { createHmac, randomBytes } from "node:crypto";
import { codecOf, Field, integer, octetString, octetStringView, Reader, Sequence } from "@snmp/asn1";
import {
  type Credentials,
  DecodeError,
  type EncodingResult,
  equalInConstantTime,
  MessageDiscarded,
  MessageProcessingModel,
  type MessageResponder,
  type MpmPlugin,
  type Received,
  ReportError,
  type ResponderEnvironment,
  reveal,
  Secret,
  wrongCredentials,
} from "@snmp/mpm-core";
import { makeVarbind, type Pdu, requestPdu, rfc3416Pdus } from "@snmp/pdu";
import type { SuiteOptions } from "@snmp/mpm-conformance";

export const identifier = 4245;
const packageName = "snmp-mpm-signed";
const digestLength = 16;

@Sequence()
export class SignedMessage {
  @Field(integer({ min: 0, max: 2147483647 })) version = identifier;
  @Field(integer()) id = 0;
  @Field(integer()) epoch = 0;
  @Field(octetString()) nonce: Uint8Array = new Uint8Array(8);
  @Field(octetStringView) digest: Uint8Array = new Uint8Array(digestLength);
  @Field(rfc3416Pdus) data: Pdu = requestPdu("GetRequest", 0, []);
}

const codec = codecOf(SignedMessage);

interface SignedCredentials extends Credentials {
  readonly key: Secret;
}

export const signed = (key: string): SignedCredentials => ({ mpm: identifier, key: new Secret(key) });

export function sign(
  message: Omit<SignedMessage, "version" | "nonce" | "digest">,
  key: Uint8Array,
): Uint8Array {
  const octets = codec.encode({
    version: identifier,
    nonce: randomBytes(8),
    ...message,
    digest: new Uint8Array(digestLength),
  });
  const reader = new Reader(octets);
  reader.enter(0x30);
  for (let i = 0; i < 4; i++) reader.skip();
  reader.header(0x04);
  octets.set(digestOf(octets, key), reader.position);
  return octets;
}

export function digestOf(octets: Uint8Array, key: Uint8Array): Uint8Array {
  return createHmac("sha256", key).update(octets).digest().subarray(0, digestLength);
}

/** Compares two digests. */
export type Comparison = (received: Uint8Array, expected: Uint8Array) => boolean;

export const exactly: Comparison = (received, expected) => equalInConstantTime(received, expected);

export function isSigned(
  octets: Uint8Array,
  { digest }: SignedMessage,
  key: Uint8Array,
  compare: Comparison,
): boolean {
  const blanked = Uint8Array.from(octets);
  const at = digest.byteOffset - octets.byteOffset;
  blanked.fill(0, at, at + digest.length);
  return compare(digest, digestOf(blanked, key));
}

export class SignedModel extends MessageProcessingModel<EncodingResult, undefined> {
  readonly identifier: number = identifier;
  override securityModel: undefined = undefined;
  protected pending: Map<number, object> = new Map();
  #epoch = 0;

  async encode(
    ...[requestId, credentials, , , pdu]: Parameters<MessageProcessingModel["encode"]>
  ): Promise<EncodingResult> {
    const data = pdu.type === "Trap" ? pdu : { ...pdu, requestId };
    const octets = sign({ id: requestId, epoch: this.#epoch, data }, keyOf(credentials));
    this.pending.set(requestId, { since: Date.now() });
    return { data: octets };
  }

  decode(octets: Uint8Array, credentials: Credentials): Pdu {
    const key = keyOf(credentials);
    const message = codec.decode(octets, { leniencies: [] });
    if (message.version !== identifier) throw new DecodeError("bad-version", 2, `version ${message.version}`);
    if (!isSigned(octets, message, key, this.compare)) throw this.refusal("a wrong digest");
    const { data } = message;
    if (!this.pending.has(message.id)) throw new MessageDiscarded("an answer to an unknown request");
    if (data.type !== "Report") return data;
    this.learn(data.varbinds[0]!.value as number);
    const [counter, oid] = ["signedEpochs", "1.3.6.1.4.1.32473.9.1.0"];
    const meaning = "the request has another epoch";
    const fields = { value: 1, securityLevel: "authNoPriv", retryable: true, unproven: false } as const;
    throw new ReportError({ counter, oid, meaning, ...fields });
  }

  messageId(octets: Uint8Array): number {
    const reader = new Reader(octets);
    reader.enter(0x30);
    reader.skip();
    return reader.int32();
  }

  override release(messageId: number): void {
    this.pending.delete(messageId);
  }

  protected compare: Comparison = exactly;

  protected learn(epoch: number): void {
    this.#epoch = epoch;
  }

  protected refusal(text: string): Error {
    return new MessageDiscarded(text);
  }
}

export class SignedResponder implements MessageResponder {
  readonly #seen = new Set<string>();

  constructor(readonly environment: ResponderEnvironment) {}

  receive(octets: Uint8Array): Received {
    const { engine, settings } = this.environment;
    const key = reveal(settings[identifier] as Secret);
    let message: SignedMessage;
    try {
      message = codec.decode(octets, { leniencies: [] });
    } catch (cause) {
      return this.discard("snmpInASNParseErrs", "the message cannot be read", cause);
    }
    if (message.version !== identifier)
      return this.discard("snmpInBadVersions", `version ${message.version}`);
    if (!isSigned(octets, message, key, this.compare)) return this.discard("signedDigests", "a wrong digest");
    if (this.isReplay(message.nonce)) return this.discard("signedReplays", "a replay");
    const epoch = engine.engineId.at(-1)! + 1;
    const { id, data: pdu } = message;
    if (message.epoch !== epoch && pdu.type.endsWith("Request")) {
      engine.counters.increment("signedEpochs");
      const varbinds = [makeVarbind("1.3.6.1.4.1.32473.9.1.0", "Integer32", epoch)];
      const report: Pdu = { type: "Report", requestId: id, errorStatus: 0, errorIndex: 0, varbinds };
      const data = sign({ id, epoch, data: report }, key);
      return { kind: "report", counter: "signedEpochs", reason: "another epoch", data };
    }
    return {
      kind: "message",
      messageProcessingModel: identifier,
      securityModel: identifier,
      securityName: "ops",
      securityLevel: "authNoPriv",
      contextEngineId: engine.engineId,
      contextName: "",
      pdu: structuredClone(pdu),
      maxResponsePduSize: engine.maxMessageSize - 64,
      respond(response) {
        const answer = sign({ id, epoch, data: response }, key);
        return answer.length > engine.maxMessageSize ? undefined : answer;
      },
    };
  }

  protected compare: Comparison = exactly;

  protected isReplay(nonce: Uint8Array): boolean {
    const key = Buffer.from(nonce).toString("hex");
    if (this.#seen.has(key)) return true;
    this.#seen.add(key);
    return false;
  }

  protected discard(counter: string, reason: string, cause?: unknown): Received {
    this.environment.engine.counters.increment(counter);
    return { kind: "discard", counter, reason, cause };
  }
}

function keyOf(credentials: Credentials): Uint8Array {
  const key = (credentials as Partial<SignedCredentials> | null | undefined)?.key;
  if (credentials?.mpm !== identifier || key === undefined)
    throw wrongCredentials(`signed("…") of ${packageName}`, credentials);
  return reveal(key);
}

export function makeSignedPlugin(Model = SignedModel, Responder = SignedResponder): MpmPlugin {
  return Object.freeze<MpmPlugin>({
    identifier,
    name: packageName,
    create: (transportHandler, lcd) => new Model(transportHandler, lcd),
    createResponder: (environment) => new Responder(environment),
  });
}

/** Options of the kit for this model. */
export const signedOptions: Omit<SuiteOptions, "test" | "plugin"> = {
  credentials: () => signed("correct-horse"),
  otherCredentials: () => signed("battery-staple"),
  secrets: ["correct-horse", "battery-staple"],
  capabilities: {
    symmetric: false,
    remembersRequests: true,
    integrity: true,
    countable: false,
    replays: "refused",
  },
  responder: { settings: { [identifier]: new Secret("correct-horse") } },
  runs: 3,
};
