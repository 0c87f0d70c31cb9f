// The plug-in's own responder as the peer of a model.
import type { LocalEngine, MessageResponder, Received, TransportHandler } from "@snmp/mpm-core";
import { type Pdu, responsePdu } from "@snmp/pdu";
import { attempt, ConformanceFailure, demand } from "./failure.ts";
import type { Peer } from "./options.ts";
import type { Subject } from "./subject.ts";

/** The plug-in's own responder, as a peer. */
export class ResponderSession implements Peer {
  readonly responder: MessageResponder;
  readonly transportHandler: TransportHandler = async (message) => {
    const received = await this.receive(message);
    if (received.kind === "report") return received.data;
    if (received.kind === "discard")
      throw new Error(`the responder discarded the message (${received.counter}): ${received.reason}`);
    const answer = received.respond(
      responsePdu(received.pdu.type === "Trap" ? 0 : received.pdu.requestId, []),
    );
    if (answer === undefined) throw new Error("respond() returned no answer to an empty response");
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

  /** Resolves to the result of `receive`. */
  async receive(message: Uint8Array): Promise<Received> {
    return attempt(
      "receive",
      "never throw because of a peer's message: count it, and return a discard or a report",
      () => this.responder.receive(message),
    );
  }

  /** Resolves to the incoming message; fails if the responder does not accept it. */
  async accept(what: string, message: Uint8Array): Promise<Extract<Received, { kind: "message" }>> {
    const received = await this.receive(message);
    if (received.kind === "message") return received;
    throw new ConformanceFailure(
      `the responder answers ${what} with a ${received.kind} (${received.counter}: ${received.reason})`,
      "accept messages that `encode` makes with the same credentials; the kit's option `responder` must make them known: `community` or `settings`",
    );
  }

  async answer(request: Uint8Array, response: Pdu): Promise<Uint8Array> {
    const answer = (await this.accept("a request", request)).respond(response);
    demand(answer !== undefined, "respond() returns no octets for a small response", respondAdvice);
    return answer;
  }
}

/** For a `respond` that returns nothing. */
export const respondAdvice =
  "return `undefined` only if the message would be larger than the engine or the peer accepts";
