// A client's model and an agent's responder, joined by a function instead of a network, with a clock that tests move.
import {
  type Counters,
  create,
  type Credentials,
  LocalEngine,
  type LocalConfigurationDatastore,
  type Received,
} from "@snmp/mpm-core";
import { plugin, type V3MessageProcessingModel } from "@snmp/mpm-v3";
import { makeVarbind, type Pdu, requestPdu, responsePdu, type StandardPdu } from "@snmp/pdu";
import { usmDatastore } from "@snmp/usm";

/** A clock in milliseconds. */
export class SimulatedClock {
  now = 0;
  /** How many of its seconds pass in one of the others'. */
  constructor(
    readonly base?: SimulatedClock,
    readonly speed = 1,
  ) {}
  get read(): () => number {
    return () => (this.base === undefined ? this.now : this.base.now * this.speed);
  }
  advance(seconds: number): void {
    this.now += seconds * 1000;
  }
}

export interface AgentOptions {
  engineId?: Uint8Array;
  boots?: number;
  clock?: () => number;
  users?: readonly object[];
  settings?: Record<string, unknown>;
  maxMessageSize?: number;
  receivesNotifications?: boolean;
}

export const agentEngineId = Uint8Array.from(Buffer.from("80001f888059dc486145a26322", "hex"));
export const otherEngineId = Uint8Array.from(Buffer.from("80001f8880aabbccdd00112233", "hex"));

/** An agent that knows sysName.0 alone, in the default context. */
export class SimulatedAgent {
  readonly engine: LocalEngine;
  readonly responder;
  readonly received: Received[] = [];
  /** Messages that were taken in. */
  readonly messages: Uint8Array[] = [];
  requests = 0;

  constructor(options: AgentOptions = {}) {
    const {
      engineId = agentEngineId,
      boots = 7,
      clock,
      users = [],
      settings,
      maxMessageSize,
      receivesNotifications,
    } = options;
    this.engine = new LocalEngine({
      engineId,
      boots,
      ...(clock && { clock }),
      ...(maxMessageSize && { maxMessageSize }),
    });
    this.responder = plugin.createResponder!({
      engine: this.engine,
      community: () => undefined,
      settings: { 3: { users, ...settings } },
      receivesNotifications,
    });
  }

  get counters(): Counters {
    return this.engine.counters;
  }

  /** Resolves to the answer of the agent, or to `undefined`. */
  async handle(message: Uint8Array): Promise<Uint8Array | undefined> {
    this.messages.push(message);
    const received = await this.responder.receive(message);
    this.received.push(received);
    if (received.kind === "discard") return undefined;
    if (received.kind === "report") return received.data;
    const { pdu } = received;
    if (pdu.type === "Trap" || pdu.type === "SNMPv2-Trap") return undefined;
    if (Buffer.compare(received.contextEngineId, this.engine.engineId) !== 0) {
      return received.report!("1.3.6.1.6.3.11.2.1.3.0", this.counters.increment("snmpUnknownPDUHandlers"));
    }
    if (received.contextName !== "")
      return received.report!("1.3.6.1.6.3.12.1.5.0", this.counters.increment("snmpUnknownContexts"));
    this.requests++;
    return received.respond(
      responsePdu(pdu.requestId, [makeVarbind("1.3.6.1.2.1.1.5.0", "OctetString", Buffer.from("kat"))]),
    );
  }
}

/** Uses a model as a client does: sends, retries when the error says so, passes every reply to `decode`. */
export class SimulatedClient {
  readonly model: V3MessageProcessingModel;
  discoveries = 0;
  resumptions = 0;

  constructor(
    /** The network: takes a message, gives replies. */
    public network: (message: Uint8Array) => Promise<Uint8Array | undefined | (Uint8Array | undefined)[]>,
    readonly credentials: Credentials,
    readonly lcd: LocalConfigurationDatastore = usmDatastore(),
    destination?: string,
  ) {
    const handler = async (message: Uint8Array): Promise<Uint8Array> => {
      this.discoveries++;
      const [reply] = await this.#replies(message);
      if (reply === undefined) throw new Error("no answer");
      return reply;
    };
    this.model = create(
      3,
      Object.assign(handler, destination === undefined ? {} : { destination }),
      this.lcd,
    ) as V3MessageProcessingModel;
  }

  async encode(pdu: Pdu = get(), contextName = "", contextEngineId = new Uint8Array(0)): Promise<Uint8Array> {
    const requestId = pdu.type === "Trap" ? 1 : pdu.requestId;
    return (
      await this.model.encode(requestId, this.credentials, contextEngineId, Buffer.from(contextName), pdu)
    ).data;
  }

  /** The response, or the error that ends the request, or the last refusal where no reply was acceptable. */
  async request(
    pdu: Pdu = get(),
    contextName = "",
    contextEngineId = new Uint8Array(0),
  ): Promise<StandardPdu> {
    for (let resumed = 0; ; resumed++) {
      const replies = await this.#replies(await this.encode(pdu, contextName, contextEngineId));
      let refusal: unknown = new Error("no answer");
      let again = false;
      for (const reply of replies) {
        try {
          return this.model.decode(reply, this.credentials) as StandardPdu;
        } catch (error) {
          const { code, retryable, unproven } = error as {
            code?: string;
            retryable?: boolean;
            unproven?: boolean;
          };
          if (retryable === true && resumed < 2) {
            again = true;
            break;
          }
          // an unproven error ends the request only if no better answer comes
          if (code !== "ERR_SNMP_DECODE" && code !== "ERR_SNMP_DISCARDED" && unproven !== true) throw error;
          refusal = error;
        }
      }
      if (!again) throw refusal;
      this.resumptions++;
    }
  }

  async #replies(message: Uint8Array): Promise<Uint8Array[]> {
    const replies = await this.network(message);
    return (Array.isArray(replies) ? replies : [replies]).filter((reply) => reply !== undefined);
  }
}

let requestIds = 1000;

/** A GetRequest for sysName.0. */
export function get(): StandardPdu {
  return requestPdu("GetRequest", ++requestIds, [makeVarbind("1.3.6.1.2.1.1.5.0", "Null", null)]);
}

/** Matches an error with that code, for `toThrow`. */
export function errorWith(code: string, fields: object = {}): Error {
  return expect.objectContaining({ code, ...fields }) as Error;
}
