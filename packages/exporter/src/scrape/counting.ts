// Counts the messages of a scrape, and the time until their answers. Every message is encoded and decoded by a model, so that the models count.
import {
  type LocalConfigurationDatastore,
  type MessageProcessingModel,
  type MpmPlugin,
  pluginFor,
} from "@snmp/mpm-core";
import type { Pdu } from "@snmp/pdu";

/** The messages of one session. */
export class MessageCounter {
  sent = 0;
  retried = 0;
  /** The question of the last message: the same one again is a retry, since each question of a scrape differs from the one before. */
  #last = "";
  #sentAt: number | undefined;
  readonly #countRoundTrip: (seconds: number) => void;

  /** `countRoundTrip` takes the seconds between a message and its answer. */
  constructor(countRoundTrip: (seconds: number) => void) {
    this.#countRoundTrip = countRoundTrip;
  }

  countSent(pdu: Pdu): void {
    this.sent++;
    this.#sentAt = performance.now();
    const { varbinds } = pdu as Partial<{ varbinds: readonly { oid: string }[] }>;
    const name = varbinds?.[0]?.oid ?? "";
    if (name === this.#last) this.retried++;
    this.#last = name;
  }

  /** Of several answers to one message, the first counts. */
  countReceived(): void {
    if (this.#sentAt !== undefined) this.#countRoundTrip((performance.now() - this.#sentAt) / 1000);
    this.#sentAt = undefined;
  }

  reset(): void {
    this.#sentAt = undefined;
    this.sent = 0;
    this.retried = 0;
    this.#last = "";
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
      const model = base.create(handler, lcd);
      const counter = lcd[counterKey] as MessageCounter | undefined;
      if (counter !== undefined) countMessages(model, counter);
      return model;
    },
  };
}

function countMessages(model: MessageProcessingModel, counter: MessageCounter): void {
  const encode = model.encode.bind(model);
  const encodeNow = model.encodeNow?.bind(model);
  const decode = model.decode.bind(model);
  model.encode = async (requestId, credentials, engineId, contextName, pdu) => {
    const encoded = await encode(requestId, credentials, engineId, contextName, pdu);
    counter.countSent(pdu);
    return encoded;
  };
  model.decode = (message, credentials) => {
    counter.countReceived();
    return decode(message, credentials);
  };
  if (encodeNow === undefined) return;
  model.encodeNow = (requestId, credentials, engineId, contextName, pdu) => {
    const encoded = encodeNow(requestId, credentials, engineId, contextName, pdu);
    if (encoded !== undefined) counter.countSent(pdu);
    return encoded;
  };
}

const plugins = new WeakMap<MpmPlugin, MpmPlugin>();
const counterKey = "@snmp/exporter/messages";
