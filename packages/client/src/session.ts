// The things that all requests of one client share: the target, the model, and the way to them.
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
  type Channel,
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
import { Courier } from "./courier.ts";
import type { Exchange } from "./exchange.ts";
import { type ClientOptions, retryPolicyOf } from "./options.ts";
import { Queue } from "./queue.ts";
import { RetryPolicy } from "./retry-policy.ts";

/** One target, and what its requests need: a model, an address and a queue. */
export class Session {
  readonly target: Target;
  readonly dispatcher: Dispatcher;
  readonly queue: Queue<Exchange>;
  /** When calls that do not say otherwise ask again. */
  readonly retry: RetryPolicy;
  readonly courier: Courier;
  /** The target's address, as far as it is known. */
  address: TransportAddress | undefined;
  /** The context of calls that name no other. */
  readonly contextEngineId: Uint8Array;
  readonly contextName: Uint8Array;
  readonly plugin: MpmPlugin;
  readonly #transport: TransportPlugin;
  #model: MessageProcessingModel | undefined;
  #channel: Channel | undefined;
  #bulkLimit: BulkLimit | undefined;
  #resolving: Promise<TransportAddress> | undefined;
  #isAddressDoubtful = false;
  #closed: Promise<void> | undefined;

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
      throw new TypeError(
        "the option model is not a valid plug-in; pass the `plugin` that a model's package exports",
      );
    this.plugin = options.model ?? pluginFor(credentials.mpm);
    this.target = parseTarget(target);
    this.#transport = options.transport ?? transportFor(this.target.scheme);
    this.contextEngineId = options.contextEngineId ?? noOctets;
    this.contextName = options.contextName === undefined ? noOctets : octetsFromText(options.contextName);
    this.retry = retryPolicyOf(options, new RetryPolicy());
    this.queue = new Queue(options.maxOutstanding ?? 64);
    this.courier = new Courier(this);
    this.dispatcher = acquireDispatcher(this.#transport);
  }

  /** The target as text, for errors. */
  get name(): string {
    return formatTarget(this.target);
  }

  /** The model. Created when it is first needed, since that may throw. */
  get model(): MessageProcessingModel {
    return (this.#model ??= this.#createModel());
  }

  /** The way of the model's messages to the transport. */
  get channel(): Channel {
    return (this.#channel ??= this.openChannel(true));
  }

  /** Opens a channel. `release` says whether the model forgets the messages as their tickets end. */
  openChannel(release: boolean): Channel {
    const { model, plugin, options } = this;
    return this.dispatcher.openChannel(model, {
      owner: plugin,
      anySource: options.source === "any",
      release,
    });
  }

  get bulkLimit(): BulkLimit {
    return (this.#bulkLimit ??= new BulkLimit());
  }

  /** Looks up the address. Calls that need it meanwhile share one look-up. */
  resolve(): Promise<TransportAddress> {
    return (this.#resolving ??= this.#resolve().finally(() => (this.#resolving = undefined)));
  }

  /**
   * Notes that a call got no answer, so that the address may be out of date. Every second time it is looked up anew; in between, the
   * transport can try another address of the same name.
   */
  noteTimeout(): void {
    this.#isAddressDoubtful = !this.#isAddressDoubtful;
    if (!this.#isAddressDoubtful) this.address = undefined;
  }

  /** Fails all pending requests; resolves once, after the last client of the transport, everything is released. */
  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  #createModel(): MessageProcessingModel {
    const handler = Object.assign((message: Uint8Array) => this.courier.send(message), {
      destination: this.name,
    });
    const model = this.plugin.create(handler, this.options.lcd ?? {});
    if (this.options.leniencies !== undefined) model.leniencies = this.options.leniencies;
    return model;
  }

  async #resolve(): Promise<TransportAddress> {
    this.address = await this.dispatcher.transport.resolve(this.target, {
      anySource: this.options.source === "any",
    });
    return this.address;
  }

  async #close(): Promise<void> {
    const reason = new ClosedError(`the client of ${this.name}`);
    this.queue.close(reason);
    this.courier.close(reason);
    await releaseDispatcher(this.#transport);
  }
}

const noOctets = new Uint8Array(0);
