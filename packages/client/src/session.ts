// What all requests of one client share: the target, the model, and the requests under way.
import {
  ClosedError,
  type Credentials,
  isValidMpmPlugin,
  type MessageProcessingModel,
  type MpmPlugin,
  pluginFor,
} from "@snmp/mpm-core";
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
import { BulkLimit } from "./bulk-limit.ts";
import { requestOnce } from "./discovery.ts";
import { Exchange, type Question } from "./exchange.ts";
import type { Call, ClientOptions } from "./options.ts";
import { Link } from "./ring.ts";

/** What waits for something. */
interface Failable {
  fail(error: Error): void;
}

/** One target, and what is under way to it. */
export class Session {
  readonly target: Target;
  readonly dispatcher: Dispatcher;
  /** Where the target is, as far as that is known. */
  address: TransportAddress | undefined;
  /** What is asked about, where a call says nothing else. */
  readonly contextEngineId: Uint8Array;
  readonly contextName: Uint8Array;
  readonly #transport: TransportPlugin;
  readonly #plugin: MpmPlugin;
  #model: MessageProcessingModel | undefined;
  #bulkLimit: BulkLimit | undefined;
  #resolving: Promise<TransportAddress> | undefined;
  #doubtful = false;
  #underWay = 0;
  #starting = false;
  #closed: Promise<void> | undefined;
  /** All exchanges that are not over, in the order of their start: a ring, so that a million of them cost no more than a few. */
  readonly #ring = new Link<Exchange>(undefined);
  /** The first that waits for its turn; so do all behind it. The ring itself when none does. */
  #waiting = this.#ring;
  /** What else ends when the client is closed. */
  #discoveries: Set<Failable> | undefined;

  constructor(
    target: string,
    readonly credentials: Credentials,
    readonly options: ClientOptions,
  ) {
    if (typeof credentials !== "object" || credentials === null || typeof credentials.mpm !== "number") {
      throw new TypeError(
        "credentials are missing: they come from a model's package, such as v2c(…) of @snmp/mpm-v2c",
      );
    }
    if (options.model !== undefined && !isValidMpmPlugin(options.model))
      throw new TypeError("the option model is no valid plug-in");
    this.#plugin = options.model ?? pluginFor(credentials.mpm);
    this.target = parseTarget(target);
    this.#transport = options.transport ?? transportFor(this.target.scheme);
    this.contextEngineId = options.contextEngineId ?? noOctets;
    this.contextName = options.contextName === undefined ? noOctets : octetsFromText(options.contextName);
    this.dispatcher = acquireDispatcher(this.#transport);
  }

  /** The target as text, for errors. */
  get name(): string {
    return formatTarget(this.target);
  }

  get model(): MessageProcessingModel {
    if (this.#model === undefined) {
      const handler = Object.assign((message: Uint8Array) => requestOnce(this, message), {
        destination: this.name,
      });
      this.#model = this.#plugin.create(handler, this.options.lcd ?? {});
      if (this.options.leniencies !== undefined) this.#model.leniencies = this.options.leniencies;
    }
    return this.#model;
  }

  get bulkLimit(): BulkLimit {
    return (this.#bulkLimit ??= new BulkLimit());
  }

  /** Looks the address up; all who ask meanwhile share the answer. */
  resolve(): Promise<TransportAddress> {
    return (this.#resolving ??= this.#resolve().finally(() => (this.#resolving = undefined)));
  }

  async #resolve(): Promise<TransportAddress> {
    this.address = await this.dispatcher.transport.resolve(this.target, {
      anySource: this.options.source === "any",
    });
    return this.address;
  }

  /**
   * A call got no answer. What is known of the address may be out of date, so every second time it is looked up anew; the time between,
   * the transport has its turn to try another address of the same name.
   */
  unanswered(): void {
    this.#doubtful = !this.#doubtful;
    if (!this.#doubtful) this.address = undefined;
  }

  /** Asks, at once or when its turn comes; resolves to the result of the question. */
  ask<Result>(question: Question<Result>, call: Call): Promise<Result> {
    return new Promise((resolve, reject) => {
      call.signal?.throwIfAborted();
      if (this.#closed !== undefined) throw this.#closedError();
      const exchange = new Exchange(this, question, call, resolve as (result: unknown) => void, reject);
      this.#ring.append(exchange.link);
      if (this.#waiting === this.#ring) this.#waiting = exchange.link;
      this.#startNext(exchange.started);
    });
  }

  /** An exchange is over; `began` tells whether it had its turn. */
  finished(exchange: Exchange, began: boolean): void {
    const { link } = exchange;
    if (this.#waiting === link) this.#waiting = link.next;
    link.remove();
    if (!began) return;
    this.#underWay--;
    this.#startNext();
  }

  /** Adds what is not an exchange and must end with the client, too. Throws `ClosedError` when it is closed. */
  opened(request: Failable): void {
    if (this.#closed !== undefined) throw this.#closedError();
    (this.#discoveries ??= new Set()).add(request);
  }

  /** It has ended. */
  ended(request: Failable): void {
    this.#discoveries?.delete(request);
  }

  /** Fails what is under way; resolves when, with the last client of the transport, everything is released. */
  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  async #close(): Promise<void> {
    this.#waiting = this.#ring;
    const error = this.#closedError();
    while (this.#ring.next !== this.#ring) this.#ring.next.item!.abort(error);
    for (const request of this.#discoveries ?? []) request.fail(error);
    await releaseDispatcher(this.#transport);
  }

  /** Gives those that wait their turn, as many as may be under way. */
  #startNext(now?: number): void {
    // one that fails as it begins comes back here: its successor begins below, and not on top of it
    if (this.#starting) return;
    this.#starting = true;
    try {
      while (this.#waiting !== this.#ring && this.#underWay < (this.options.maxOutstanding ?? 64)) {
        const { item, next } = this.#waiting;
        this.#waiting = next;
        this.#underWay++;
        item!.begin(now);
      }
    } finally {
      this.#starting = false;
    }
  }

  #closedError(): ClosedError {
    return new ClosedError(`the client of ${this.name}`);
  }
}

const noOctets = new Uint8Array(0);
