// Counts the messages of a scrape, and the time until their answers. Every request is encoded and decoded by a model, and those of discovery are
// sent by it, so that the models count.
import {
  type LocalConfigurationDatastore,
  type MessageProcessingModel,
  type MpmPlugin,
  pluginFor,
  type TransportHandler,
} from "@snmp/mpm-core";
import type { Pdu } from "@snmp/pdu";

/** Counts the messages of all sessions, while they are sent: those of failed scrapes too. */
export interface MessageTotals {
  countMessage(isRetry: boolean): void;
  /** Takes the seconds between a message and its answer. */
  countRoundTrip(seconds: number): void;
}

/** The messages of one session. */
export class MessageCounter {
  sent = 0;
  retried = 0;
  /** The question of the last message: the same one again is a retry, since each question of a scrape differs from the one before. */
  #last: string | undefined;
  #sentAt: number | undefined;
  readonly #totals: MessageTotals;

  constructor(totals: MessageTotals) {
    this.#totals = totals;
  }

  /** Counts a message by its question: the first OID, or `discovery`. */
  countSent(question: string): void {
    const isRetry = question === this.#last;
    this.sent++;
    if (isRetry) this.retried++;
    this.#totals.countMessage(isRetry);
    this.#last = question;
    this.#sentAt = performance.now();
  }

  /** Of several answers to one message, the first counts. */
  countReceived(): void {
    if (this.#sentAt !== undefined) this.#totals.countRoundTrip((performance.now() - this.#sentAt) / 1000);
    this.#sentAt = undefined;
  }

  reset(): void {
    this.#sentAt = undefined;
    this.sent = 0;
    this.retried = 0;
    this.#last = undefined;
  }
}

/** Returns the plug-in of a model whose models count in the counter of their datastore. There is one for each model. */
export function countingPlugin(mpm: number): MpmPlugin {
  const base = pluginFor(mpm);
  let counting = plugins.get(base);
  if (counting === undefined) plugins.set(base, (counting = wrap(base)));
  return counting;
}

/** Returns a datastore for a session that counts. */
export function countingDatastore(counter: MessageCounter): LocalConfigurationDatastore {
  return { [counterKey]: counter };
}

function wrap(base: MpmPlugin): MpmPlugin {
  return {
    ...base,
    create(handler, lcd) {
      const counter = lcd[counterKey] as MessageCounter | undefined;
      if (counter === undefined) return base.create(handler, lcd);
      const model = base.create(countDiscovery(handler, counter), lcd);
      countMessages(model, counter);
      return model;
    },
  };
}

function countDiscovery(handler: TransportHandler, counter: MessageCounter): TransportHandler {
  const send: TransportHandler = async (message, check) => {
    counter.countSent("discovery");
    const reply = await handler(message, check);
    counter.countReceived();
    return reply;
  };
  return Object.assign(send, handler);
}

function countMessages(model: MessageProcessingModel, counter: MessageCounter): void {
  const encode = model.encode.bind(model);
  const encodeNow = model.encodeNow?.bind(model);
  const decode = model.decode.bind(model);
  model.encode = async (requestId, credentials, engineId, contextName, pdu) => {
    const encoded = await encode(requestId, credentials, engineId, contextName, pdu);
    counter.countSent(questionOf(pdu));
    return encoded;
  };
  model.decode = (message, credentials) => {
    counter.countReceived();
    return decode(message, credentials);
  };
  if (encodeNow === undefined) return;
  model.encodeNow = (requestId, credentials, engineId, contextName, pdu) => {
    const encoded = encodeNow(requestId, credentials, engineId, contextName, pdu);
    if (encoded !== undefined) counter.countSent(questionOf(pdu));
    return encoded;
  };
}

function questionOf(pdu: Pdu): string {
  const { varbinds } = pdu as Partial<{ varbinds: readonly { oid: string }[] }>;
  return varbinds?.[0]?.oid ?? "";
}

const plugins = new WeakMap<MpmPlugin, MpmPlugin>();
const counterKey = "@snmp/exporter/messages";
