// What the checks of a message processing model share: the plug-in under test, and models that talk to peers.
import {
  type Credentials,
  engineId,
  type EncodingResult,
  LocalEngine,
  type MessageProcessingModel,
  type MessageResponder,
  type Received,
  type TransportHandler,
} from "@snmp/mpm-core";
import {
  isConfirmed,
  type Pdu,
  type PduType,
  requestPdu,
  responsePdu,
  type Varbind,
  type VarbindType,
} from "@snmp/pdu";
import { attempt, ConformanceFailure, demand } from "./failure.ts";
import type { Peer, SuiteOptions } from "./options.ts";
import { allPduTypes } from "./pdus.ts";
import { Random, seedOf } from "./random.ts";
import { allValueTypes } from "./values.ts";

/** The plug-in under test. */
export class Subject {
  readonly pduTypes: readonly PduType[];
  readonly valueTypes: readonly VarbindType[];
  readonly symmetric: boolean;
  readonly secrets: readonly string[];
  readonly runs: number;
  #engines = 0;

  constructor(readonly options: SuiteOptions) {
    const { capabilities = {}, secrets = [], runs = 50 } = options;
    this.pduTypes = capabilities.pduTypes ?? allPduTypes;
    this.valueTypes = capabilities.valueTypes ?? allValueTypes;
    this.symmetric = capabilities.symmetric ?? true;
    this.secrets = secrets;
    this.runs = runs;
  }

  get plugin(): SuiteOptions["plugin"] {
    return this.options.plugin;
  }

  /** The types of what is answered, of those that the model has. */
  get requestTypes(): readonly PduType[] {
    return this.pduTypes.filter(isConfirmed);
  }

  /** Why nobody here can look into an encoded request; `undefined` when somebody can. */
  get blindness(): string | undefined {
    if (this.symmetric || this.plugin.createResponder !== undefined) return undefined;
    return "there is no responder, and decode takes answers only (capabilities.symmetric is false)";
  }

  /** A generator for the check `name`. */
  random(name: string): Random {
    return new Random(seedOf(name, this.options.seed ?? 0));
  }

  /** A responder, with an engine of its own. */
  responder(maxMessageSize?: number): ResponderSession {
    const id = engineId.fromOctets(
      32473,
      Uint8Array.of(0x6b, 0x69, 0x74, ++this.#engines >> 8, this.#engines & 0xff),
    );
    return new ResponderSession(
      this,
      new LocalEngine({ engineId: id, ...(maxMessageSize !== undefined && { maxMessageSize }) }),
    );
  }

  /** A model that talks to a peer of its own. */
  session(given: { readonly credentials?: Credentials; readonly peer?: Peer } = {}): Session {
    const own = (): Peer => (this.plugin.createResponder ? this.responder() : new SymmetricPeer(this));
    return new Session(
      this,
      given.credentials ?? this.options.credentials(),
      given.peer ?? this.options.peer?.() ?? own(),
    );
  }

  /** Octets that `encode` makes of `pdu` for a peer that is asked nothing but this. */
  async message(pdu: Pdu, credentials?: Credentials): Promise<Uint8Array> {
    return this.session(credentials && { credentials }).encode(pdu);
  }
}

/** A model with a datastore of its own, and its peer. */
export class Session {
  readonly model: MessageProcessingModel;
  /** How often the model asked its peer something by itself. */
  asked = 0;

  constructor(
    readonly subject: Subject,
    readonly credentials: Credentials,
    readonly peer: Peer,
  ) {
    const handler: TransportHandler = async (message) => {
      this.asked++;
      return this.peer.transportHandler(message);
    };
    this.model = subject.plugin.create(handler, subject.options.lcd?.() ?? {});
  }

  /** The message that carries `pdu`. */
  async encode(pdu: Pdu, requestId = pdu.type === "Trap" ? 0 : pdu.requestId): Promise<Uint8Array> {
    return (await this.result(pdu, requestId)).data;
  }

  /** What `encode` resolves to. */
  async result(pdu: Pdu, requestId = pdu.type === "Trap" ? 0 : pdu.requestId): Promise<EncodingResult> {
    const result = await attempt(
      `encode of a ${pdu.type} with ${pdu.varbinds.length} variable bindings`,
      "encode every PDU that the model claims to have; where it does not have this one, name those it has in `capabilities`",
      () => this.model.encode(requestId, this.credentials, noOctets, noOctets, pdu),
    );
    demand(
      result?.data instanceof Uint8Array,
      `encode of a ${pdu.type} resolves to no { data: Uint8Array }`,
      "resolve to an object with the octets of the message as `data`",
    );
    return result;
  }

  /** The answer to a request, as octets. */
  async answer(request: Uint8Array, response: Pdu): Promise<Uint8Array> {
    return this.peer.answer(request, response);
  }

  /** A GetRequest, encoded, and the message that answers it. */
  async exchange(
    requestId: number,
    varbinds: readonly Varbind[] = [],
  ): Promise<{ request: Uint8Array; response: Pdu; answer: Uint8Array }> {
    const response = responsePdu(requestId, varbinds);
    const request = await this.encode(requestPdu("GetRequest", requestId, []));
    return { request, response, answer: await this.answer(request, response) };
  }

  /** The PDU of a message that this model has encoded, as whoever receives it sees it. */
  async seen(message: Uint8Array): Promise<Pdu> {
    if (this.subject.symmetric) return this.decode("an encoded message", message);
    const peer = this.peer instanceof ResponderSession ? this.peer : this.subject.responder();
    return (await peer.accept("an encoded message", message)).pdu;
  }

  /** The PDU of a message that must be accepted. */
  async decode(what: string, message: Uint8Array): Promise<Pdu> {
    return attempt(`decode of ${what}`, "accept every message that a peer rightly sends", () =>
      this.model.decode(message, this.credentials),
    );
  }
}

/** The plug-in's own responder, as a peer. */
export class ResponderSession implements Peer {
  readonly responder: MessageResponder;
  readonly transportHandler: TransportHandler = async (message) => {
    const received = await this.receive(message);
    if (received.kind === "report") return received.data;
    if (received.kind === "discard")
      throw new Error(`the responder discarded it (${received.counter}): ${received.reason}`);
    const answer = received.respond(
      responsePdu(received.pdu.type === "Trap" ? 0 : received.pdu.requestId, []),
    );
    if (answer === undefined) throw new Error("the responder has no answer that fits");
    return answer;
  };

  constructor(
    readonly subject: Subject,
    readonly engine: LocalEngine,
  ) {
    const needs = subject.options.responder;
    this.responder = subject.plugin.createResponder!({
      engine,
      community: (name) => needs?.community?.(name),
      settings: needs?.settings ?? {},
      receivesNotifications: true,
    });
  }

  /** What becomes of a message. */
  async receive(message: Uint8Array): Promise<Received> {
    return attempt(
      "receive",
      "never throw for what a peer sent: count it, and return a discard or a report",
      () => this.responder.receive(message),
    );
  }

  /** What becomes of a message that must be taken in. */
  async accept(what: string, message: Uint8Array): Promise<Extract<Received, { kind: "message" }>> {
    const received = await this.receive(message);
    if (received.kind === "message") return received;
    throw new ConformanceFailure(
      `the responder answers ${what} with a ${received.kind} (${received.counter}: ${received.reason})`,
      "take in what `encode` makes with the same credentials; the kit's option `responder` must make them known: `community`, or `settings`",
    );
  }

  async answer(request: Uint8Array, response: Pdu): Promise<Uint8Array> {
    const answer = (await this.accept("a request", request)).respond(response);
    demand(
      answer !== undefined,
      "respond() gives no octets for a small response",
      "give `undefined` only when the message would be larger than the peer takes",
    );
    return answer;
  }
}

/** Another instance of the model, for models whose `decode` takes what `encode` makes. */
class SymmetricPeer implements Peer {
  readonly transportHandler: TransportHandler = () => {
    const problem = "the model asked its peer something, and there is none that could answer";
    return Promise.reject(
      new ConformanceFailure(
        problem,
        "a model with discovery needs a peer: offer createResponder, or give the kit a `peer`",
      ),
    );
  };

  constructor(readonly subject: Subject) {}

  async answer(_request: Uint8Array, response: Pdu): Promise<Uint8Array> {
    const { options, plugin } = this.subject;
    const model = plugin.create(this.transportHandler, options.lcd?.() ?? {});
    const requestId = response.type === "Trap" ? 0 : response.requestId;
    const { data } = await attempt(
      `encode of a ${response.type}, to answer with`,
      "where `encode` makes no answers, offer createResponder, or give the kit a `peer` that answers",
      () => model.encode(requestId, options.credentials(), noOctets, noOctets, response),
    );
    return data;
  }
}

/** No engine, no context. */
export const noOctets = new Uint8Array(0);
