// RFC 3413 §3.4: a notification receiver.
import { randomBytes } from "node:crypto";
import {
  ClosedError,
  discoveredPlugins,
  engineId as engineIds,
  lenient,
  LocalEngine,
  pluginFor,
} from "@snmp/mpm-core";
import { addEngineKeys, monotonicNow, Responders } from "@snmp/mpm-core/internal";
import type { ListeningTransport, TransportReceiver } from "@snmp/transport";
import "@snmp/transport"; // registers the transports
import { listenAll, Networks, Transports } from "@snmp/transport/internal";
import { areRefusalsWatched, showRefusal } from "../diagnostics.ts";
import { engineIdHex } from "../engine-id-text.ts";
import { Journal } from "../journal/journal.ts";
import type { Notification } from "../notification.ts";
import type { Arrival, ReturnPath } from "./arrival.ts";
import { Communities } from "./communities.ts";
import { Consumer, type NotificationListener } from "./consumer.ts";
import { createCounters, type ReceiverCounters } from "./counters.ts";
import { Deduplication } from "./deduplication.ts";
import { Listeners, type ReceiverEvents, type ReceiverListener } from "./events.ts";
import { informKey, Informs } from "./informs.ts";
import { Intake } from "./intake.ts";
import { type KernelDrops, readKernelDrops } from "./kernel-drops.ts";
import { checkReceiverOptions, type ReceiverOptions } from "./options.ts";
import { RateLimit } from "./rate-limit.ts";
import { digestOf, type RefusalReason } from "./refusal.ts";
import { Users } from "./users.ts";
import { bufferWarning } from "./warnings.ts";

/**
 * Receives traps and informs. Iterate it with `for await`, or listen to its event `notification`. While it listens, it keeps the process
 * alive.
 */
export class NotificationReceiver implements AsyncDisposable, AsyncIterable<Notification> {
  /** The messages at each step, and those that were dropped, by reason. */
  readonly counters: Readonly<ReceiverCounters>;
  /** The local engine, which is authoritative for informs. */
  readonly engine: LocalEngine;
  readonly #options: Pick<ReceiverOptions, "models" | "receiveBufferSize">;
  readonly #transportPlugins: Transports;
  readonly #endpoints: ReturnType<Transports["parse"]>[];
  readonly #responders: Responders;
  readonly #intake: Intake;
  readonly #consumer: Consumer;
  readonly #informs: Informs;
  readonly #journal: Journal | undefined;
  readonly #deduplication: Deduplication | undefined;
  readonly #listeners = new Listeners();
  readonly #needed: readonly number[];
  #transports: readonly ListeningTransport[] = [];
  #listening: Promise<ListeningTransport[]> | undefined;
  #closing: Promise<void> | undefined;

  /** @throws A `TypeError` or a `RangeError` that names an invalid option and shows no secret. */
  constructor(options: ReceiverOptions = {}) {
    checkReceiverOptions(options);
    const { models, receiveBufferSize = 4 * 1024 * 1024, listen = "udp://0.0.0.0:162" } = options;
    const { communities = [], maxQueue = 10_000, duplicateWindow = 150_000 } = options;
    const counters = createCounters();
    this.counters = counters;
    this.engine = options.engine ?? new LocalEngine({ engineId: engineIds.fromOctets(0, randomBytes(8)) });
    const users = (options.users ?? this.engine.users).map((user) => addEngineKeys(this.engine, user));
    this.#options = { models, receiveBufferSize };
    this.#transportPlugins = new Transports(options.transport);
    this.#endpoints = [listen].flat().map((text) => this.#transportPlugins.parse(text, notificationPort));
    this.#needed = [...(communities.length > 0 ? [1] : []), ...(users.length > 0 ? [3] : [])];
    const table = new Communities(communities);
    const known = new Users(users);
    const reportFault = (cause: unknown): void => this.#listeners.emitError(cause);
    this.#responders = new Responders(
      {
        engine: this.engine,
        community: (name) => table.find(name),
        settings: {
          ...options.settings,
          3: {
            users: known.settings,
            maxEngines: options.maxEngines,
            ...(options.settings?.[3] as object | undefined),
          },
        },
        receivesNotifications: true,
        leniencies: options.leniencies ?? [...lenient, "trap-pdu-in-v3"],
        lcd: options.lcd,
      },
      models,
      { messages: 16_384, octets: 16 * 1024 * 1024, timeout: 10_000 },
      (_plugin, cause) => reportFault(cause),
    );
    this.#consumer = new Consumer(() => void counters.delivered++, reportFault);
    this.#informs = new Informs(duplicateWindow, 65_536);
    this.#journal = options.journal && new Journal(options.journal);
    this.#deduplication =
      options.deduplicate &&
      new Deduplication(options.deduplicate, (summary) => this.#listeners.emit("summary", summary));
    const acknowledgesAtOnce = options.ack !== "handled";
    this.#intake = new Intake({
      engine: this.engine,
      responders: this.#responders,
      counters,
      informs: this.#informs,
      communities: table,
      users: known,
      sources: options.sources && new Networks(options.sources, "sources"),
      trustedRelays: options.trustedRelays && new Networks(options.trustedRelays, "trustedRelays"),
      engineIds: options.engineIds?.map((id, i) => engineIdHex(id, `engineIds[${i}]`)),
      rateLimit: options.rateLimit && new RateLimit(options.rateLimit),
      keepsRaw: options.raw === true,
      isFull: () => this.#consumer.size + (this.#journal?.pending ?? 0) >= maxQueue,
      accept: (notification, arrival) => {
        if (this.#deduplication?.suppresses(notification) === true) {
          counters.suppressed++;
          notification.acknowledge();
          return;
        }
        const deliver = (): void => {
          this.#consumer.push(notification);
          if (acknowledgesAtOnce) notification.acknowledge();
        };
        if (this.#journal === undefined) return deliver();
        this.#journal.append(notification).then(deliver, (error: unknown) => {
          notification.decline();
          counters.dropped.journal = (counters.dropped.journal ?? 0) + 1;
          this.#refuse(arrival, "journal", "the journal cannot be written");
          reportFault(error);
        });
      },
      refuse: (arrival, reason, detail) => this.#refuse(arrival, reason, detail),
      reportFault,
    });
  }

  /** The addresses where the receiver listens: `udp://127.0.0.1:1162`. Empty before `listen` and after `close`. */
  get addresses(): readonly string[] {
    return this.#transports.map(({ address }) => address);
  }

  /** The port of the first address; `undefined` while the receiver does not listen. */
  get port(): number | undefined {
    return this.#transports[0]?.port;
  }

  /** Number of notifications that wait for the consumer. */
  get pending(): number {
    return this.#consumer.size;
  }

  /**
   * Makes the keys of the users, then listens at all addresses, or at none if one fails. Calling it twice is safe.
   *
   * @throws A `TransportError` that names the address, such as `EACCES`; `UnknownMessageProcessingModel`, which says what to import, if no
   * model can read the communities or users; the error of a model whose settings are invalid; `ClosedError` after `close`.
   */
  async listen(): Promise<void> {
    if (this.#closing !== undefined) throw new ClosedError("the receiver");
    this.#listening ??= this.#open();
    try {
      const transports = await this.#listening;
      if (this.#closing === undefined) this.#transports = transports;
    } catch (error) {
      this.#listening = undefined;
      throw error;
    }
    if (this.#closing !== undefined) throw new ClosedError("the receiver");
  }

  /** Calls `listener` for each event of that name; an async listener of `notification` is awaited. Returns the receiver. */
  on<Name extends keyof ReceiverEvents>(name: Name, listener: ReceiverListener<Name>): this {
    if (name === "notification") this.#consumer.addListener(listener as NotificationListener);
    else this.#listeners.add(name, listener);
    return this;
  }

  /** Removes a listener. Returns the receiver. */
  off<Name extends keyof ReceiverEvents>(name: Name, listener: ReceiverListener<Name>): this {
    if (name === "notification") this.#consumer.removeListener(listener as NotificationListener);
    else this.#listeners.delete(name, listener);
    return this;
  }

  /** Iterates over the notifications. Ends after `close`, when those that wait are taken. */
  [Symbol.asyncIterator](): AsyncIterableIterator<Notification> {
    return this.#consumer.iterate();
  }

  /** Reads how many datagrams the kernel dropped because the receiver was too slow or its buffer too small. Only Linux tells. */
  kernelDrops(): Promise<KernelDrops> {
    return readKernelDrops(
      this.#transports.filter(({ address }) => address.startsWith("udp:")).map(({ port }) => port),
    );
  }

  /** Stops listening. Notifications that wait can still be iterated. Calling it twice is safe. */
  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  /** Closes the receiver at the end of `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #open(): Promise<ListeningTransport[]> {
    for (const identifier of this.#needed) this.#requireModel(identifier);
    await this.#responders.prepare();
    if (this.#journal !== undefined) this.#resume(await this.#journal.open());
    const { receiveBufferSize } = this.#options;
    const transports = await listenAll(
      this.#endpoints,
      this.#transportPlugins,
      (transport) => this.#createReceiver(transport),
      { receiveBufferSize, advice: adviceForPorts },
    );
    for (const transport of transports) {
      const warning = bufferWarning(transport, receiveBufferSize!);
      if (warning !== undefined) this.#listeners.warn(warning);
    }
    return transports;
  }

  /** Goes on where an earlier process was: delivers again, and knows the informs that were acknowledged. */
  #resume({ again, latest }: Awaited<ReturnType<Journal["open"]>>): void {
    const now = Date.now();
    for (const notification of latest) {
      const age = now - notification.time.getTime();
      if (notification.kind === "inform" && age < this.#informs.window)
        this.#informs.remember(informKey(notification), monotonicNow() - age);
    }
    for (const notification of again) this.#consumer.push(notification);
  }

  /** Communities need SNMPv1 or SNMPv2c, users SNMPv3. Throws the error that says what to import. */
  #requireModel(identifier: number): void {
    const known = this.#options.models?.map((model) => model.identifier) ?? [...discoveredPlugins.keys()];
    const suitable = identifier === 1 ? [0, 1] : [identifier];
    const isKnown = known.some((other) => suitable.includes(other) || ![0, 1, 3].includes(other));
    if (!isKnown) pluginFor(identifier);
  }

  #createReceiver(currentTransport: () => ListeningTransport | undefined): TransportReceiver {
    let path: ReturnPath | undefined;
    return {
      message: (message, from) => {
        if (path === undefined) {
          const transport = currentTransport();
          if (transport === undefined) return;
          path = {
            localAddress: transport.address,
            maxMessageSize: transport.maxMessageSize,
            send: (reply, to) => transport.send(reply, to),
          };
        }
        if (this.#closing === undefined) void this.#intake.receive(message, from, path);
      },
      error: (error) => this.#listeners.emitError(error),
    };
  }

  #refuse({ message, peer, path, time, version }: Arrival, reason: RefusalReason, detail: string): void {
    const hasListeners = this.#listeners.has("refused");
    if (!hasListeners && !areRefusalsWatched()) return;
    const refusal = {
      time,
      reason,
      detail,
      peer: peer.toString(),
      localAddress: path.localAddress,
      version,
      size: message.length,
    };
    showRefusal(refusal);
    if (hasListeners) this.#listeners.emit("refused", { ...refusal, digest: digestOf(message) });
  }

  async #close(): Promise<void> {
    const transports = (await this.#listening?.catch(() => undefined)) ?? [];
    this.#transports = [];
    this.#responders.abandon();
    this.#deduplication?.close();
    await this.#journal?.close();
    await Promise.all(transports.map((transport) => transport.close()));
    this.#consumer.close();
  }
}

/** The port of notification receivers (RFC 3417 §3.1, RFC 3430 §2). */
const notificationPort = 162;
const adviceForPorts =
  "choose one: give node the capability with `setcap cap_net_bind_service=+ep` (or AmbientCapabilities=CAP_NET_BIND_SERVICE in a systemd service); redirect the port, `nft add rule nat prerouting udp dport 162 redirect to :1162`, and listen at 1162; or listen at another port and tell the senders";
