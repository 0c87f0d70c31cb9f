// RFC 3413 §3.5.1: a proxy forwarder of requests.
import { randomBytes } from "node:crypto";
import { networkInterfaces } from "node:os";
import { ClosedError, engineId as engineIds, lenient, LocalEngine, type Received } from "@snmp/mpm-core";
import { addEngineKeys, type Responder, Responders } from "@snmp/mpm-core/internal";
import { hexOf } from "@snmp/pdu";
import type { ListeningTransport, TransportAddress, TransportReceiver } from "@snmp/transport";
import "@snmp/transport"; // registers the transports
import { listenAll, Transports } from "@snmp/transport/internal";
import { engineIdHex } from "../engine-id-text.ts";
import { ReceiverError } from "../errors.ts";
import { findUser } from "../originator/options.ts";
import { Session } from "../originator/session.ts";
import { Communities } from "../receiver/communities.ts";
import { Peer } from "../receiver/peer.ts";
import { Users } from "../receiver/users.ts";
import type { ProxyCounters } from "./counters.ts";
import { Forwarding, type OpenRoute } from "./forwarding.ts";
import { checkProxyOptions, type ProxyForwarderOptions, sessionTarget } from "./options.ts";
import { PendingRequests } from "./pending.ts";

/**
 * Forwards requests to other agents, by community or context, and their answers back, in the versions of SNMP of both sides. While it
 * listens, it keeps the process alive.
 */
export class ProxyForwarder implements AsyncDisposable {
  /** The requests at each step. */
  readonly counters: Readonly<ProxyCounters>;
  /** The local engine. */
  readonly engine: LocalEngine;
  readonly #options: ProxyForwarderOptions;
  readonly #counters: ProxyCounters = { received: 0, forwarded: 0, answered: 0, timedOut: 0, discarded: 0 };
  readonly #transportPlugins: Transports;
  readonly #endpoints: ReturnType<Transports["parse"]>[];
  readonly #responders: Responders;
  readonly #forwarding: Forwarding;
  readonly #routes: readonly OpenRoute[];
  readonly #communities: Communities;
  #transports: readonly ListeningTransport[] = [];
  #listening: Promise<void> | undefined;
  #closing: Promise<void> | undefined;

  /** @throws A `TypeError` or a `RangeError` that names an invalid option and shows no secret; `UnknownMessageProcessingModel`. */
  constructor(options: ProxyForwarderOptions) {
    checkProxyOptions(options);
    const { listen = "udp://127.0.0.1:161", communities = [], users = [], models } = options;
    this.#options = options;
    this.counters = this.#counters;
    this.engine = options.engine ?? new LocalEngine({ engineId: engineIds.fromOctets(0, randomBytes(8)) });
    this.#transportPlugins = new Transports(options.transport);
    this.#endpoints = [listen].flat().map((text) => this.#transportPlugins.parse(text, agentPort));
    this.#communities = new Communities(communities);
    const known = new Users(users.map((user) => addEngineKeys(this.engine, user)));
    this.#responders = new Responders(
      {
        engine: this.engine,
        community: (name) => this.#communities.find(name),
        settings: { 3: { users: known.settings } },
        leniencies: lenient,
      },
      models,
      { messages: 1024, octets: 4 * 1024 * 1024, timeout: 10_000 },
      (_plugin, cause) => this.#reportError(cause),
    );
    this.#routes = this.#openRoutes();
    this.#forwarding = new Forwarding({
      engine: this.engine,
      counters: this.#counters,
      users: known,
      routes: this.#routes,
      maxPending: options.maxPending ?? 1024,
      discard: (reason, from) => this.#discard(reason, from),
      reportError: (cause) => this.#reportError(cause),
    });
  }

  /** The addresses where the proxy listens. Empty before `listen` and after `close`. */
  get addresses(): readonly string[] {
    return this.#transports.map(({ address }) => address);
  }

  /** The port of the first address; `undefined` while the proxy does not listen. */
  get port(): number | undefined {
    return this.#transports[0]?.port;
  }

  /**
   * Listens at all addresses, or at none if one fails. Calling it twice is safe.
   *
   * @throws A `TransportError` that names the address; a `TypeError` that names a route whose target is the proxy itself; `ClosedError`
   * after `close`.
   */
  async listen(): Promise<void> {
    if (this.#closing !== undefined) throw new ClosedError("the proxy");
    this.#listening ??= this.#open();
    try {
      await this.#listening;
    } catch (error) {
      this.#listening = undefined;
      throw error;
    }
  }

  /** Stops listening: requests that wait get no answer. Calling it twice is safe. */
  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  /** Closes the proxy at the end of `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #openRoutes(): OpenRoute[] {
    const opened: OpenRoute[] = [];
    const { models, transport, routes } = this.#options;
    try {
      for (const [i, route] of routes.entries()) {
        const plugin = Array.isArray(transport) ? undefined : (transport as never);
        const options = { models, transport: plugin, port: agentPort };
        const where = `routes[${i}].target`;
        const target = findUser(sessionTarget(route), where, this.engine);
        const session = new Session(target, where, options, this.engine);
        const { contextEngineId: id } = route;
        const hex = id === undefined ? undefined : engineIdHex(id, "contextEngineId");
        const engineId = hex === hexOf(this.engine.engineId) ? undefined : hex;
        opened.push({ route, engineId, session, requests: new PendingRequests(session) });
      }
    } catch (error) {
      for (const { session } of opened) void session.close();
      throw error;
    }
    return opened;
  }

  async #open(): Promise<void> {
    await this.#responders.prepare();
    const transports = await listenAll(
      this.#endpoints,
      this.#transportPlugins,
      (transport) => this.#createReceiver(transport),
      {},
    );
    this.#transports = transports;
    for (const [i, { session }] of this.#routes.entries()) {
      const target = new Peer(await session.resolve().catch(() => ({ toString: () => "" })));
      if (!transports.some(({ address }) => isAt(address, target))) continue;
      this.#transports = [];
      await Promise.all(transports.map((transport) => transport.close()));
      throw new TypeError(`routes[${i}].target is the proxy itself, which would ask itself for ever`);
    }
  }

  #createReceiver(currentTransport: () => ListeningTransport | undefined): TransportReceiver {
    return {
      message: (message, from) => {
        const transport = currentTransport();
        if (transport === undefined || this.#closing !== undefined) return;
        void this.#receive(message, from, transport).catch((cause: unknown) => this.#reportError(cause));
      },
      error: (error) => this.#reportError(error),
    };
  }

  async #receive(message: Uint8Array, from: TransportAddress, transport: ListeningTransport): Promise<void> {
    this.#counters.received++;
    this.engine.counters.increment("snmpInPkts");
    const answer = await this.#answer(message, from, transport.maxMessageSize);
    if (answer === undefined || this.#closing !== undefined) return;
    this.#counters.answered++;
    transport.send(answer, from);
  }

  /** Resolves to the message to send back, if there is one. */
  async #answer(
    message: Uint8Array,
    from: TransportAddress,
    maxSize: number,
  ): Promise<Uint8Array | undefined> {
    const found = this.#responders.find(message);
    if (!("responder" in found)) {
      this.engine.counters.increment(found.counter);
      return this.#discard(found.reason, from);
    }
    if (found.pending.isFull) return this.#discard("too many messages wait for their keys", from);
    this.#communities.sender = new Peer(from).address;
    const receiving = receiveWith(found, message);
    const wrongSource = this.#communities.finish();
    const received = await receiving;
    if (typeof received === "string") return this.#discard(`the model did not finish: ${received}`, from);
    if (received.kind === "message") return this.#forwarding.forward(received, from, maxSize);
    if (received.kind === "report") return received.data;
    const isElsewhere = wrongSource !== undefined && received.counter === "snmpInBadCommunityNames";
    return this.#discard(
      isElsewhere ? `the peer is not in the sources of ${wrongSource}` : received.reason,
      from,
    );
  }

  #discard(reason: string, from: TransportAddress): undefined {
    this.#counters.discarded++;
    this.#options.onDiscard?.(reason, from.toString());
    return undefined;
  }

  #reportError(cause: unknown): void {
    this.#options.onError?.(cause instanceof Error ? cause : new ReceiverError(cause));
  }

  async #close(): Promise<void> {
    await this.#listening?.catch(() => undefined);
    const transports = this.#transports;
    this.#transports = [];
    this.#responders.abandon();
    await Promise.all(this.#routes.map(({ session }) => session.close()));
    await Promise.all(transports.map((transport) => transport.close()));
  }
}

async function receiveWith(
  { responder, pending }: Responder,
  message: Uint8Array,
): Promise<Received | "timeout" | "abandoned"> {
  const received = responder.receive(message);
  return received instanceof Promise ? pending.wait(received, message.length) : received;
}

/** Whether a listener at `address` gets what is sent to `target`. */
function isAt(address: string, target: Peer): boolean {
  const own = new Peer({ toString: () => address });
  if (own.port !== target.port || own.port === 0) return false;
  if (own.address === target.address) return true;
  if (own.address !== "0.0.0.0" && own.address !== "::") return false;
  const local = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return target.address.startsWith("127.") || local.some((each) => each.address === target.address);
}

/** The port of agents (RFC 3417 §3.1). */
const agentPort = 161;
