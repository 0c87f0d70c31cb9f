// The things that all requests of one client share: the target, the model, and the way to them.
import { isIP } from "node:net";
import {
  checkCredentials,
  ClosedError,
  type Credentials,
  isValidMpmPlugin,
  type LocalConfigurationDatastore,
  type MessageProcessingModel,
  type MpmPlugin,
  monotonicNow,
  pluginFor,
} from "@snmp/mpm-core";
import { noOctets, octetsFromText, type Pdu } from "@snmp/pdu";
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
import { decodeWithOtherCommunity } from "./community.ts";
import { Courier } from "./courier.ts";
import type { Exchange } from "./exchange.ts";
import { forgetEngine, forgetResetEngine } from "./forgetting.ts";
import { isAddressFault, localTransport } from "./local-address.ts";
import type { Lane } from "./lane.ts";
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
  /** The bounds that this client shares with others, if it has any. */
  readonly lane: Lane | undefined;
  /** The target's address, as far as it is known. */
  address: TransportAddress | undefined = undefined;
  /** When its name is looked up anew although it answers, in milliseconds of `monotonicNow()`; `undefined` for never. */
  addressExpires: number | undefined = undefined;
  /** The bits of request-ids; fewer once the target has shown that it keeps no more. */
  requestIdMask: number;
  /** Whether any answer was accepted. */
  hasAnswered = false;
  /** The datastore of the model. */
  readonly lcd: LocalConfigurationDatastore;
  /** The context of calls that name no other. */
  readonly contextEngineId: Uint8Array;
  readonly contextName: Uint8Array;
  readonly plugin: MpmPlugin;
  readonly #transport: TransportPlugin;
  #model: MessageProcessingModel | undefined;
  #channel: Channel | undefined;
  #courier: Courier | undefined;
  #bulkLimit: BulkLimit | undefined;
  #nameLimit: BulkLimit | undefined;
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
    checkCredentials(credentials, this.plugin);
    this.target = parseTarget(target, { transport: options.transport });
    this.#transport = localTransport(options.transport ?? transportFor(this.target.scheme), options);
    this.requestIdMask = options.requestIdBits === 16 ? shortIds : longIds;
    this.lcd = options.lcd ?? new Datastore();
    this.contextEngineId = options.contextEngineId ?? noOctets;
    this.contextName = options.contextName === undefined ? noOctets : octetsFromText(options.contextName);
    this.retry = retryPolicyOf(options, defaultRetry);
    this.queue = new Queue(options.maxOutstanding ?? 64);
    this.lane = options.limits?.open(this.name);
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

  /** The way of messages of the model's own. Created when it is first needed: most clients of SNMPv1 and SNMPv2c need none. */
  get courier(): Courier {
    return (this.#courier ??= new Courier(this, this.queue.closedBy));
  }

  /** How long the last message of the model's own took to be answered, in milliseconds; `undefined` before the first. */
  get roundTrip(): number | undefined {
    return this.#courier?.roundTrip;
  }

  /** Opens a channel. `release` says whether the model forgets the messages as their tickets end. */
  openChannel(release: boolean): Channel {
    const { model, plugin, isAnySource } = this;
    return this.dispatcher.openChannel(model, {
      owner: plugin,
      anySource: isAnySource,
      release,
    });
  }

  /** Whether answers may come from other addresses than the target's. */
  get isAnySource(): boolean {
    return this.options.source === "any" || this.options.broadcast === true;
  }

  get bulkLimit(): BulkLimit {
    return (this.#bulkLimit ??= new BulkLimit());
  }

  /** How many names the target takes in one request, once it has shown that there is a limit. */
  get nameLimit(): BulkLimit {
    return (this.#nameLimit ??= new BulkLimit());
  }

  /** Returns how many of `count` names to put into one request; fewer after silence. */
  namesPerRequest(count: number, silences: number): number {
    const { maxVarbinds = Infinity } = this.options;
    if (this.#nameLimit === undefined && silences === 0) return Math.min(count, maxVarbinds);
    return this.nameLimit.perColumn(Math.min(count, maxVarbinds), 1, silences);
  }

  /** Notes that the target answered a request of `asked` names. `failed` is the number of names in an earlier one that got no answer. */
  noteNames(asked: number, failed: number | undefined): void {
    if (failed !== undefined) this.nameLimit.noteFailure(failed, asked);
    else if (this.#nameLimit !== undefined && asked > 1) this.#nameLimit.noteSuccess(asked);
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

  /** Looks the name up anew, and uses the address that it has now. Until then, the present one serves. */
  refreshAddress(now: number): void {
    this.addressExpires = now + refreshWait;
    const { address } = this;
    this.#lookUp().then(
      (found) => {
        const isSame = found.toString() === address?.toString();
        if (!isSame && this.address === address) this.address = found;
        this.#startTtl();
      },
      () => undefined,
    );
  }

  /**
   * Lets the name be looked up again if the error says that its address refuses or cannot be reached. Returns whether another address
   * may be found at once.
   */
  leaveFailedAddress(error: unknown, failed: TransportAddress | undefined): boolean {
    if (failed === undefined || isIP(this.target.host) !== 0 || !isAddressFault(error)) return false;
    if (this.address === failed) this.address = undefined;
    return this.queue.closedBy === undefined;
  }

  /** Learns that the target keeps 16 bits of request-ids, if the message is one of its Responses. */
  learnShortIds(message: Uint8Array): boolean {
    if (this.options.requestIdBits !== undefined) return false;
    try {
      if (this.model.decode(message, this.credentials)?.type !== "Response") return false;
    } catch {
      return false;
    }
    this.requestIdMask = shortIds;
    return true;
  }

  /** Decodes a message that was refused because of its community, if the option `community` allows that. */
  decodeLeniently(message: Uint8Array, refusal: unknown): Pdu | undefined {
    const { community = this.options.source === "any" ? "empty" : "strict" } = this.options;
    if (community === "strict") return undefined;
    return decodeWithOtherCommunity(this, message, refusal, community);
  }

  /** Forgets an engine whose clock went back, if `engineReset` allows that and the error says so. Returns whether it did. */
  forgetReset(error: unknown): boolean {
    return this.options.engineReset === "accept" && forgetResetEngine(this.lcd, this.name, error);
  }

  /** Forgets what the model knows of the target's engine. */
  async forgetEngine(): Promise<void> {
    await forgetEngine(this.lcd, this.name);
  }

  /** Fails all pending requests; resolves once, after the last client of the transport, everything is released. */
  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  #createModel(): MessageProcessingModel {
    // bound, since an arrow function would take another object in each client
    const handler = Object.assign(this.#sendForModel.bind(this), { destination: this.name });
    const model = this.plugin.create(handler, this.lcd);
    const { leniencies, maxMessageSize, requestIdBits } = this.options;
    if (leniencies !== undefined) model.leniencies = leniencies;
    if (maxMessageSize !== undefined) model.maxMessageSize = maxMessageSize;
    if (requestIdBits !== undefined) model.messageIdBits = requestIdBits;
    return model;
  }

  #sendForModel(message: Uint8Array, check?: (reply: Uint8Array) => void): Promise<Uint8Array> {
    return this.courier.send(message, check);
  }

  async #resolve(): Promise<TransportAddress> {
    this.address = await this.#lookUp();
    this.#startTtl();
    return this.address;
  }

  #lookUp(): Promise<TransportAddress> {
    return this.dispatcher.transport.resolve(this.target, { anySource: this.isAnySource });
  }

  #startTtl(): void {
    if (isIP(this.target.host) === 0)
      this.addressExpires = monotonicNow() + (this.options.dnsTtl ?? defaultDnsTtl);
  }

  async #close(): Promise<void> {
    const reason = new ClosedError(`the client of ${this.name}`);
    this.queue.close(reason);
    this.#courier?.close(reason);
    this.lane?.close();
    await releaseDispatcher(this.#transport);
  }
}

/** The datastore of one client. An empty object of a class takes less memory than `{}`, which has room for four properties. */
class Datastore implements LocalConfigurationDatastore {
  [name: string]: unknown;
}

/** Shared by all clients without options for it. */
const defaultRetry = new RetryPolicy();
const longIds = 0x7fffffff;
const shortIds = 0xffff;
/** Milliseconds that an address serves before its name is looked up anew. */
const defaultDnsTtl = 300_000;
/** Milliseconds to the next look-up if one fails or takes long. */
const refreshWait = 30_000;
