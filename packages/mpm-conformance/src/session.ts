// A model under test and its peer.
import {
  consequenceOf,
  type Credentials,
  type EncodingResult,
  type MessageProcessingModel,
  type TransportHandler,
} from "@snmp/mpm-core";
import { noOctets, type Pdu, requestPdu, responsePdu, type Varbind } from "@snmp/pdu";
import { attempt, catchError, demand } from "./failure.ts";
import type { Peer } from "./options.ts";
import { ResponderSession } from "./responder-session.ts";
import type { Subject } from "./subject.ts";

/** A model with its own datastore, and its peer. */
export class Session {
  readonly model: MessageProcessingModel;
  /** Number of messages that the model sent to its peer by itself. */
  asked = 0;
  #introduced: Promise<void> | undefined;

  constructor(
    readonly subject: Subject,
    readonly credentials: Credentials,
    public peer: Peer,
  ) {
    const handler: TransportHandler = async (message) => {
      this.asked++;
      return this.peer.transportHandler(message);
    };
    this.model = subject.plugin.create(handler, subject.options.lcd?.() ?? {});
  }

  /** Lets the model learn from Reports of its peer, where it learns by Report and retry. Must precede direct calls of `model.encode`. */
  introduce(): Promise<void> {
    return (this.#introduced ??= this.#introduce());
  }

  /** Encodes `pdu`, and resolves to the octets. */
  async encode(pdu: Pdu, requestId = pdu.type === "Trap" ? 0 : pdu.requestId): Promise<Uint8Array> {
    return (await this.result(pdu, requestId)).data;
  }

  /** Encodes `pdu`, and resolves to the whole result. */
  async result(pdu: Pdu, requestId = pdu.type === "Trap" ? 0 : pdu.requestId): Promise<EncodingResult> {
    await this.introduce();
    const result = await attempt(
      `encode of a ${pdu.type} with ${pdu.varbinds.length} variable bindings`,
      "encode every PDU that the model supports; if it does not support this one, name those that it supports in `capabilities`",
      () => this.model.encode(requestId, this.credentials, noOctets, noOctets, pdu),
    );
    demand(
      result?.data instanceof Uint8Array,
      `encode of a ${pdu.type} does not resolve to { data: Uint8Array }`,
      "resolve to an object with the octets of the message as `data`",
    );
    return result;
  }

  /** Resolves to the answer to a request, as octets. */
  async answer(request: Uint8Array, response: Pdu): Promise<Uint8Array> {
    return this.peer.answer(request, response);
  }

  /** Encodes a GetRequest, and makes the message that answers it. */
  async exchange(
    requestId: number,
    varbinds: readonly Varbind[] = [],
  ): Promise<{ request: Uint8Array; response: Pdu; answer: Uint8Array }> {
    const response = responsePdu(requestId, varbinds);
    const request = await this.encode(requestPdu("GetRequest", requestId, []));
    return { request, response, answer: await this.answer(request, response) };
  }

  /** Resolves to the PDU that a receiver finds in a message of this model. */
  async seen(message: Uint8Array): Promise<Pdu> {
    if (this.subject.symmetric) return this.decode("an encoded message", message);
    const peer = this.peer instanceof ResponderSession ? this.peer : this.subject.responder();
    return (await peer.accept("an encoded message", message)).pdu;
  }

  /** Resolves to the PDU of a message that must be accepted. */
  async decode(what: string, message: Uint8Array): Promise<Pdu> {
    return attempt(`decode of ${what}`, "accept every message that a peer may send", () =>
      this.model.decode(message, this.credentials),
    );
  }

  async #introduce(): Promise<void> {
    const { subject, peer } = this;
    if (!(peer instanceof ResponderSession) || subject.learnsByReport === false) return;
    for (let tries = 0; tries < maxRetries; tries++) {
      const pdu = requestPdu("GetRequest", 0x4b0 + tries, []);
      let request: EncodingResult | undefined;
      const fault = await this.model
        .encode(pdu.requestId, this.credentials, noOctets, noOctets, pdu)
        .then((result) => void (request = result))
        .catch((error: unknown) => error ?? noOctets);
      if (fault !== undefined || !(request?.data instanceof Uint8Array)) return; // a check says so
      const received = await peer.responder.receive(request.data);
      if (received?.kind !== "report") break;
      const error = catchError(() => this.model.decode(received.data, this.credentials));
      if (consequenceOf(error, true) !== "retry") break;
      subject.learnsByReport = true;
    }
    subject.learnsByReport ??= false;
  }
}

/** Retries that a client grants before it stops believing Reports. */
export const maxRetries = 4;

/** No engine, no context. */
