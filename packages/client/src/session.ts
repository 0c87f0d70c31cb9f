// What all requests of one client share: the target, the model, and the requests under way.
import { ClosedError, type Credentials, type MessageProcessingModel, type MpmPlugin, pluginFor } from "@snmp/mpm-core";
import { octetsFromText } from "@snmp/pdu";
import {
  acquireDispatcher,
  type Dispatcher,
  formatTarget,
  parseTarget,
  releaseDispatcher,
  type Target,
  type TransportAddress,
  transportFor,
  type TransportPlugin,
} from "@snmp/transport";
import { Discovery } from "./discovery.ts";
import type { Exchange } from "./exchange.ts";
import type { ClientOptions } from "./options.ts";

/** One target, and what is under way to it. */
export class Session {
  readonly target: Target;
  readonly dispatcher: Dispatcher;
  readonly #transport: TransportPlugin;
  readonly #plugin: MpmPlugin;
  #model: MessageProcessingModel | undefined;
  #address: TransportAddress | undefined;
  #resolving: Promise<TransportAddress> | undefined;
  #underWay = 0;
  #closed = false;
  // those that wait for their turn: a list, so that a million of them cost no more than a few
  #first: Exchange | undefined;
  #last: Exchange | undefined;
  readonly #open = new Set<Exchange>();

  constructor(
    target: string,
    readonly credentials: Credentials,
    readonly options: ClientOptions,
  ) {
    if (typeof credentials !== "object" || credentials === null || typeof credentials.mpm !== "number") {
      throw new TypeError("credentials are missing: they come from a model's package, such as v2c(…) of @snmp/mpm-v2c");
    }
    this.#plugin = options.model ?? pluginFor(credentials.mpm);
    this.target = parseTarget(target);
    this.#transport = options.transport ?? transportFor(this.target.scheme);
    this.dispatcher = acquireDispatcher(this.#transport);
  }

  /** The target as text, for errors. */
  get name(): string {
    return formatTarget(this.target);
  }

  get model(): MessageProcessingModel {
    if (this.#model === undefined) {
      const discovery = new Discovery(this);
      this.#model = this.#plugin.create((message) => discovery.request(message), this.options.lcd ?? {});
      if (this.options.leniencies !== undefined) this.#model.leniencies = this.options.leniencies;
    }
    return this.#model;
  }

  /** The address of the target, or a promise of it the first time. */
  address(): TransportAddress | Promise<TransportAddress> {
    if (this.#address !== undefined) return this.#address;
    return (this.#resolving ??= this.dispatcher.transport
      .resolve(this.target, { anySource: this.options.source === "any" })
      .then((address) => (this.#address = address))
      .finally(() => (this.#resolving = undefined)));
  }

  /** The target did not answer: what is known of its address may be out of date. */
  forgetAddress(): void {
    this.#address = undefined;
  }

  /** Starts an exchange, at once or when its turn comes. */
  start(exchange: Exchange): void {
    if (this.#closed) return exchange.fail(new ClosedError(`the client of ${this.name}`));
    this.#open.add(exchange);
    if (this.#underWay < (this.options.maxOutstanding ?? 64)) {
      this.#underWay++;
      exchange.begin();
    } else if (this.#last === undefined) this.#first = this.#last = exchange;
    else this.#last = this.#last.next = exchange;
  }

  /** An exchange is over; `began` tells whether it had its turn. */
  finished(exchange: Exchange, began: boolean): void {
    this.#open.delete(exchange);
    if (!began) return;
    for (;;) {
      const next = this.#first;
      if (next === undefined) {
        this.#underWay--;
        return;
      }
      this.#first = next.next;
      if (this.#first === undefined) this.#last = undefined;
      next.next = undefined;
      if (!next.done) return next.begin();
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#first = this.#last = undefined;
    for (const exchange of this.#open) exchange.fail(new ClosedError(`the client of ${this.name}`));
    await releaseDispatcher(this.#transport);
  }

  /** contextName as octets; most targets have only the default context. */
  contextName(name: string | undefined): Uint8Array {
    const text = name ?? this.options.contextName ?? "";
    return text === "" ? noOctets : octetsFromText(text);
  }
}

const noOctets = new Uint8Array(0);
