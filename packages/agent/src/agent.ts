// An SNMP agent: an engine with a command responder (RFC 3411 §3.1.3, RFC 3413 §3.2).
import { type OidLike, oidFrom } from "@snmp/pdu";
import { ClosedError, type Counters, type LocalEngine, SnmpError } from "@snmp/mpm-core";
import { addEngineKeys } from "@snmp/mpm-core/internal";
import type { ListeningTransport, Target, TransportAddress, TransportReceiver } from "@snmp/transport";
import "@snmp/transport"; // registers the transports
import { listenAll, Transports } from "@snmp/transport/internal";
import { Communities } from "./access/communities.ts";
import { rememberAccess } from "./access/access-of.ts";
import { type AccessRequester, Vacm } from "./access/vacm.ts";
import { AccessTable, type AccessStatus } from "./access/rights.ts";
import type { ViewType } from "./access/groups.ts";
import { enterUsers, isUsmUser } from "./access/users.ts";
import { callSafely } from "./call-safely.ts";
import { CommandResponder } from "./command-responder.ts";
import type { Discard } from "./discard.ts";
import { Dispatcher } from "./dispatcher.ts";
import { ErrorReporter } from "./error-reporter.ts";
import { AgentError } from "./errors.ts";
import { addEngineGroup } from "./groups/engine.ts";
import { addSnmpGroup } from "./groups/snmp.ts";
import { addSystemGroup } from "./groups/system.ts";
import { findMissingModels, listNeededModels, type NeededModels } from "./missing-models.ts";
import { Mib } from "./objects/mib.ts";
import { ObjectRegistry } from "./objects/object-registry.ts";
import {
  type AgentLimits,
  type AgentOptions,
  checkModels,
  checkOptions,
  resolveEngine,
  resolveLimits,
} from "./options.ts";
import { isPromise, type MaybePromise } from "./promises.ts";

/**
 * An SNMP agent. It answers in the versions of SNMP of the registered message processing models, and serves the objects that you register.
 * Objects registered with the agent itself are in the default context.
 */
export class Agent extends ObjectRegistry {
  readonly #options: Pick<AgentOptions, "models" | "onError" | "mib">;
  readonly #needed: NeededModels;
  readonly #limits: AgentLimits;
  readonly #errors: ErrorReporter;
  readonly #engine: LocalEngine;
  readonly #transportPlugins: Transports;
  readonly #endpoints: readonly Target[];
  readonly #access: Vacm;
  readonly #contexts = new Map<string, ObjectRegistry>();
  readonly #mibs = new Map<string, Mib>();
  readonly #commands: CommandResponder;
  readonly #dispatcher: Dispatcher;
  #transports: readonly ListeningTransport[] = [];
  #listening: Promise<readonly ListeningTransport[]> | undefined;
  #closing: Promise<void> | undefined;

  /**
   * Creates an agent that does not listen yet.
   *
   * @throws A `TypeError` or a `RangeError` that names the invalid option.
   */
  constructor(options: AgentOptions = {}) {
    const mib = new Mib();
    super(mib, options.mib);
    const {
      communities = [],
      settings,
      limits,
      address = "127.0.0.1",
      port = 161,
      listen,
      models,
      onError,
      onDiscard,
    } = options;
    checkOptions(options);
    checkModels(models);
    // not all options: some hold secrets in clear text
    this.#options = {
      ...(models && { models }),
      ...(onError && { onError }),
      ...(options.mib && { mib: options.mib }),
    };
    this.#engine = resolveEngine(options);
    const users = (options.users ?? []).map((user) => addEngineKeys(this.#engine, user));
    this.#needed = listNeededModels(communities, users);
    this.#limits = resolveLimits(limits);
    this.#errors = new ErrorReporter((error) => callSafely(() => onError?.(error)));
    this.#transportPlugins = new Transports(options.transport);
    const { scheme } = this.#transportPlugins;
    this.#endpoints =
      listen === undefined
        ? [{ scheme, host: address, port }]
        : [listen].flat().map((text) => this.#transportPlugins.parse(text));
    this.#mibs.set("", mib);
    this.#contexts.set("", this);
    if (options.builtInGroups !== false) {
      addSystemGroup(mib, this.#engine, options.system);
      addSnmpGroup(mib, this.#engine, users.some(isUsmUser));
      addEngineGroup(mib, this.#engine);
    }
    const access = new AccessTable(options.authorize, options);
    this.#access = new Vacm(access, this.#mibs);
    rememberAccess(this, this.#access);
    const table = new Communities(communities, access);
    const settingsOfV3 = { users: enterUsers(users, access), ...(settings?.[3] as object | undefined) };
    const reportDiscard = (discard: Discard): void => callSafely(() => onDiscard?.(discard));
    const reportError = (error: SnmpError): void => this.#errors.report(error);
    this.#commands = new CommandResponder({
      counters: this.counters,
      access,
      contexts: this.#mibs,
      limits: this.#limits,
      report: reportError,
      reportDiscard,
    });
    this.#dispatcher = new Dispatcher({
      environment: {
        engine: this.#engine,
        community: (name, sender) => table.find(name, sender),
        settings: { ...settings, 3: settingsOfV3 },
      },
      models,
      commands: this.#commands,
      maxPending: this.#limits.pending,
      receives: { messages: this.#limits.pending, octets: maxWaitingOctets, timeout: this.#limits.timeout },
      reportDiscard,
      reportError,
    });
  }

  /** The statistics of the engine (RFC 3418, RFC 3412, RFC 3413). The agent serves them as objects too. */
  get counters(): Counters {
    return this.#engine.counters;
  }

  /** A copy of snmpEngineID. */
  get engineId(): Uint8Array {
    return this.#engine.engineId.slice();
  }

  /** sysUpTime in hundredths of a second: the time since the agent was created. */
  get upTime(): number {
    return this.#engine.upTime;
  }

  /** The addresses where the agent listens, in the form that clients take: `udp://127.0.0.1:1161`. Empty before `listen` and after `close`. */
  get addresses(): readonly string[] {
    return this.#transports.map(({ address }) => address);
  }

  /** The port of the first address; `undefined` while the agent does not listen. */
  get port(): number | undefined {
    return this.#transports[0]?.port;
  }

  /** Returns the objects of a context (RFC 3411 §3.3.1), which is created if it does not exist; `""` is the default one, the agent itself. */
  context(name: string): ObjectRegistry {
    let registry = this.#contexts.get(name);
    if (registry === undefined) {
      const mib = new Mib();
      registry = new ObjectRegistry(mib, this.#options.mib);
      this.#mibs.set(name, mib);
      this.#contexts.set(name, registry);
    }
    return registry;
  }

  /**
   * Listens at all addresses, or at none if one fails. While the agent listens, it keeps the process alive. Calling it twice is safe.
   * Credentials without a registered model are reported to `onError` or, without it, as a warning of the process.
   *
   * @throws A `TransportError` that names the address, such as `EADDRINUSE`; `UnknownPlugin` if a transport is not registered; the error
   * of a model whose settings are invalid; `ClosedError` after `close`.
   */
  async listen(): Promise<void> {
    if (this.#closing !== undefined) throw new ClosedError("the agent");
    this.#dispatcher.prepare();
    this.#listening ??= listenAll(this.#endpoints, this.#transportPlugins, (transport) =>
      this.#createReceiver(transport),
    );
    try {
      const transports = await this.#listening;
      if (this.#closing === undefined) this.#transports = transports;
    } catch (error) {
      this.#listening = undefined;
      throw error;
    }
    if (this.#closing !== undefined) throw new ClosedError("the agent");
    this.#reportMissingModels();
  }

  /**
   * Processes one message and resolves to the octets of the reply, or to `undefined` if there is no reply. For tests, and for transports
   * that the agent does not know. `from`: numeric address of the sender; without one, communities with `sources` are unknown.
   *
   * @throws `ClosedError` after `close`; never because of the content of the message.
   */
  async handle(message: Uint8Array, from?: string): Promise<Uint8Array | undefined> {
    if (this.#closing !== undefined) throw new ClosedError("the agent");
    return this.#answer(message, from);
  }

  /**
   * Returns whether a sender may read, write or be notified of an instance, and if not, why (RFC 3415 §3.2, isAccessAllowed). `oid`: the
   * instance; without one, the answer is accessAllowed if the sender has a view at all.
   */
  isAccessAllowed(requester: AccessRequester, viewType: ViewType, oid?: OidLike): AccessStatus {
    return this.#access.isAccessAllowed(requester, viewType, oid === undefined ? undefined : oidFrom(oid));
  }

  /**
   * Returns whether a notification may be sent in the name of a principal: its notify view must have the notification itself and each object
   * in it (RFC 3413 §3.3 (3)). For notification originators that share the engine of the agent. `trapOid`: the value of snmpTrapOID.0.
   */
  mayNotify(requester: AccessRequester, trapOid: OidLike, objects: readonly OidLike[] = []): boolean {
    return [trapOid, ...objects].every(
      (oid) => this.isAccessAllowed(requester, "notify", oid) === "accessAllowed",
    );
  }

  /** Stops listening and ends pending requests; resolves when everything is released. Calling it twice is safe. */
  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  /** Closes the agent at the end of `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #close(): Promise<void> {
    const transports = (await this.#listening?.catch(() => undefined)) ?? [];
    this.#transports = [];
    this.#dispatcher.abandon();
    await Promise.all([
      this.#commands.abandon(new ClosedError("the agent")),
      ...transports.map((transport) => transport.close()),
    ]);
    this.#errors.close();
  }

  #createReceiver(currentTransport: () => ListeningTransport | undefined): TransportReceiver {
    const answer = (message: Uint8Array, from: TransportAddress): void => {
      const transport = currentTransport();
      if (transport === undefined) return;
      const send = (reply: Uint8Array | undefined): void => {
        if (reply !== undefined && this.#closing === undefined) transport.send(reply, from);
      };
      const isUdp = transport.address.startsWith("udp:");
      const maxBulkSize = isUdp ? this.#maxBulkSize(message) : Infinity;
      const reply = this.#answer(message, from, transport.maxMessageSize, maxBulkSize);
      if (isPromise(reply)) void reply.then(send);
      else send(reply);
    };
    return { message: answer, error: (error) => this.#errors.report(error) };
  }

  /** Limits the amplification of GetBulk: anybody can send datagrams under the address of a victim. */
  #maxBulkSize(message: Uint8Array): number {
    return Math.max(minBulkSize, message.length * this.#limits.amplification);
  }

  /** Returns the reply; `undefined` if there is none. Never throws, never rejects. */
  #answer(
    message: Uint8Array,
    from: TransportAddress | string | undefined,
    maxSize?: number,
    maxBulkSize?: number,
  ): MaybePromise<Uint8Array | undefined> {
    const report = (error: unknown): undefined =>
      void this.#errors.report(SnmpError.isInstance(error) ? error : new AgentError(error));
    try {
      const reply = this.#dispatcher.dispatch(message, maxSize, maxBulkSize, from);
      return isPromise(reply) ? reply.then(undefined, report) : reply;
    } catch (error) {
      return report(error);
    }
  }

  #reportMissingModels(): void {
    const { models, onError } = this.#options;
    for (const error of findMissingModels(this.#needed, models)) {
      if (onError === undefined)
        process.emitWarning(error.message, { type: "SnmpWarning", code: error.code });
      else this.#errors.report(error);
    }
  }
}

/** Octets of all messages together that wait for one model. */
const maxWaitingOctets = 4 * 1024 * 1024;
/** Octets of an answer that a datagram over Ethernet carries: no limit on amplification is below. */
const minBulkSize = 1472;
