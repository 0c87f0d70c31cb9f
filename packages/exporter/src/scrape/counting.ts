// Counts the messages of a scrape. Every message is encoded by a model, so that the models count.
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

  count(pdu: Pdu): void {
    this.sent++;
    const { varbinds } = pdu as Partial<{ varbinds: readonly { oid: string }[] }>;
    const name = varbinds?.[0]?.oid ?? "";
    if (name === this.#last) this.retried++;
    this.#last = name;
  }

  reset(): void {
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
  model.encode = (requestId, credentials, engineId, contextName, pdu) => {
    counter.count(pdu);
    return encode(requestId, credentials, engineId, contextName, pdu);
  };
  if (encodeNow === undefined) return;
  model.encodeNow = (requestId, credentials, engineId, contextName, pdu) => {
    const encoded = encodeNow(requestId, credentials, engineId, contextName, pdu);
    if (encoded !== undefined) counter.count(pdu);
    return encoded;
  };
}

const plugins = new WeakMap<MpmPlugin, MpmPlugin>();
const counterKey = "@snmp/exporter/messages";
