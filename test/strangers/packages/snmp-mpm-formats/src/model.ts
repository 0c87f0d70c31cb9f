// A message processing model for any format: it recognises its messages itself.
import { createHmac } from "node:crypto";
import {
  type Credentials,
  type EncodingResult,
  equalInConstantTime,
  isSecret,
  MessageDiscarded,
  MessageProcessingModel,
  type MessageResponder,
  type MpmPlugin,
  type Received,
  type ResponderEnvironment,
  reveal,
  Secret,
  wrongCredentials,
} from "@snmp/mpm-core";
import type { Pdu } from "@snmp/pdu";
import { fromPlain, invalid, toPlain } from "./values.ts";

/** The fields of a message. */
export interface Envelope {
  readonly id: number;
  readonly context: string;
  readonly engine: string;
  /** HMAC of everything else, as hexadecimal digits. */
  readonly mac: string;
  readonly pdu: unknown;
}

/** A format of messages. */
export interface Format {
  readonly identifier: number;
  readonly name: string;
  encode(envelope: Envelope): Uint8Array;
  /** Throws a `DecodeError` for other octets. */
  decode(message: Uint8Array): Envelope;
  recognises(message: Uint8Array): boolean;
}

/** A plug-in with this format. `compare` compares a received MAC with the right one. */
export function pluginOfFormat(
  format: Format,
  compare: (received: string, expected: string) => boolean = isEqual,
): MpmPlugin {
  const { identifier, name, recognises } = format;

  class Model extends MessageProcessingModel<EncodingResult, undefined> {
    readonly identifier = identifier;
    override securityModel: undefined = undefined;

    async encode(
      ...[requestId, credentials, engine, context, pdu]: Parameters<MessageProcessingModel["encode"]>
    ): Promise<EncodingResult> {
      const key = this.#keyOf(credentials);
      const data = pdu.type === "Trap" ? pdu : { ...pdu, requestId };
      return {
        data: seal(format, { id: requestId, engine: hex(engine), context: text(context) }, data, key),
      };
    }

    decode(message: Uint8Array, credentials: Credentials): Pdu {
      const key = this.#keyOf(credentials);
      const envelope = format.decode(message);
      if (!isSealed(envelope, key, compare)) throw new MessageDiscarded("a wrong MAC");
      return fromPlain(envelope.pdu);
    }

    messageId(message: Uint8Array): number {
      return format.decode(message).id;
    }

    #keyOf(credentials: Credentials): Uint8Array {
      const key = (credentials as { readonly key?: Secret } | undefined)?.key;
      if (credentials?.mpm !== identifier || key === undefined)
        throw wrongCredentials(`makeCredentials("…") of ${name}`, credentials);
      return reveal(key);
    }
  }

  class Responder implements MessageResponder {
    constructor(readonly environment: ResponderEnvironment) {}

    receive(message: Uint8Array): Received {
      const { engine, settings } = this.environment;
      const key = reveal(new Secret(settings[identifier] as string));
      let envelope: Envelope;
      let pdu: Pdu;
      try {
        envelope = format.decode(message);
        if (!isSealed(envelope, key, compare)) return this.#discard("ownMacs", "a wrong MAC");
        pdu = fromPlain(envelope.pdu);
      } catch (cause) {
        return this.#discard("snmpInASNParseErrs", "the message cannot be read", cause);
      }
      const { id, engine: engineId, context } = envelope;
      return {
        kind: "message",
        messageProcessingModel: identifier,
        securityModel: identifier,
        securityName: "ops",
        securityLevel: "authNoPriv",
        contextEngineId: engineId === "" ? engine.engineId : Uint8Array.from(Buffer.from(engineId, "hex")),
        contextName: context,
        pdu,
        maxResponsePduSize: engine.maxMessageSize,
        respond(response) {
          const answer = seal(format, { id, engine: engineId, context }, response, key);
          return answer.length > engine.maxMessageSize ? undefined : answer;
        },
      };
    }

    #discard(counter: string, reason: string, cause?: unknown): Received {
      this.environment.engine.counters.increment(counter);
      return { kind: "discard", counter, reason, cause };
    }
  }

  return Object.freeze({
    identifier,
    name,
    recognises: (message: Uint8Array) => recognises(message),
    checkCredentials(credentials: Credentials): void {
      const { mpm, key } = (credentials ?? {}) as { readonly mpm?: number; readonly key?: unknown };
      if (mpm !== identifier || !isSecret(key))
        throw wrongCredentials(`makeCredentials(${identifier}, "…")`, credentials);
    },
    create: (...given: ConstructorParameters<typeof Model>) => new Model(...given),
    createResponder: (environment: ResponderEnvironment) => new Responder(environment),
  });
}

/** Credentials with a key, which both sides know. */
export function makeCredentials(mpm: number, key: string): Credentials & { readonly key: Secret } {
  return Object.freeze({ mpm, key: new Secret(key) });
}

export function isEqual(received: string, expected: string): boolean {
  return equalInConstantTime(Buffer.from(received), Buffer.from(expected));
}

/** Checks the fields of a decoded message. */
export function toEnvelope(value: unknown): Envelope {
  const { id, engine, context, mac, pdu } = (value ?? {}) as Partial<Envelope>;
  if (!Number.isInteger(id) || (id! | 0) !== id) throw invalid("an id");
  if (typeof mac !== "string" || typeof context !== "string") throw invalid("a MAC and a context");
  if (typeof engine !== "string" || !/^(?:[0-9a-f]{2})*$/.test(engine)) throw invalid("an engine");
  return { id: id, engine, context, mac, pdu };
}

type Fields = Pick<Envelope, "id" | "engine" | "context">;

function seal(format: Format, fields: Fields, pdu: Pdu, key: Uint8Array): Uint8Array {
  const envelope = { ...fields, pdu: toPlain(pdu) };
  return format.encode({ ...envelope, mac: macOf({ ...envelope, mac: "" }, key) });
}

function isSealed(
  envelope: Envelope,
  key: Uint8Array,
  compare: (received: string, expected: string) => boolean,
): boolean {
  return compare(envelope.mac, macOf(envelope, key));
}

function macOf({ id, engine, context, pdu }: Envelope, key: Uint8Array): string {
  return createHmac("sha256", key)
    .update(JSON.stringify([id, engine, context, pdu]))
    .digest("hex")
    .slice(0, 32);
}

const hex = (octets: Uint8Array): string => Buffer.from(octets).toString("hex");
const text = (octets: Uint8Array): string => Buffer.from(octets).toString();
