// An SNMP agent: an engine with a command responder (RFC 3411 §3.1.3, RFC 3413 §3.2).
import {
  ClosedError,
  type Counters,
  discoveredPlugins,
  type LocalEngine,
  pluginFor,
  SnmpError,
} from "@snmp/mpm-core";
import type { ListeningTransport, Target, TransportAddress, TransportReceiver } from "@snmp/transport";
import { Communities } from "./access/communities.ts";
import { AccessTable } from "./access/rights.ts";
import { enterUsers, isUsmUser } from "./access/users.ts";
import { CommandResponder } from "./command-responder.ts";
import { Dispatcher } from "./dispatcher.ts";
import { listenAll, Transports } from "./endpoints.ts";
import { AgentError } from "./errors.ts";
import { addEngineGroup } from "./groups/engine.ts";
import { addSnmpGroup } from "./groups/snmp.ts";
import { addSystemGroup } from "./groups/system.ts";
import { Mib } from "./objects/mib.ts";
import { ObjectRegistry } from "./objects/object-registry.ts";
import { type AgentOptions, checkModels, engineOf, limitsFrom } from "./options.ts";

/**
 * An SNMP agent. It answers in whichever versions of SNMP the registered message processing models speak, and serves what is registered
 * with it; what it registers itself is in the default context.
 */
export class Agent extends ObjectRegistry {
  readonly #options: Pick<AgentOptions, "models" | "onError">;
  /** Identifiers of the models that credentials ask for: of each list, one will do. */
  readonly #wanted: readonly (readonly number[])[];
  readonly #engine: LocalEngine;
  readonly #transportPlugins: Transports;
  readonly #endpoints: readonly Target[];
  readonly #contexts = new Map<string, ObjectRegistry>();
  readonly #mibs = new Map<string, Mib>();
  readonly #commands: CommandResponder;
  readonly #dispatcher: Dispatcher;
  #transports: readonly ListeningTransport[] = [];
  #listening: Promise<readonly ListeningTransport[]> | undefined;
  #closing: Promise<void> | undefined;

  /**
   * Nothing listens yet.
   *
   * @throws A `TypeError` or a `RangeError` that says which option is wrong.
   */
  constructor(options: AgentOptions = {}) {
    const mib = new Mib();
    super(mib);
    const {
      communities = [],
      users = [],
      settings,
      limits,
      address = "127.0.0.1",
      port = 161,
      listen,
      models,
      onError,
      onDiscard,
    } = options;
    checkModels(models);
    // not all of them: there are secrets in clear among them
    this.#options = { ...(models && { models }), ...(onError && { onError }) };
    this.#wanted = [...(communities.length > 0 ? [[1, 0]] : []), ...(users.some(isUsmUser) ? [[3]] : [])];
    this.#engine = engineOf(options);
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
    const access = new AccessTable(options.authorize);
    const table = new Communities(communities, access);
    const settingsOfV3 = { users: enterUsers(users, access), ...(settings?.[3] as object | undefined) };
    const agentLimits = limitsFrom(limits);
    this.#commands = new CommandResponder({
      counters: this.counters,
      access,
      contexts: this.#mibs,
      limits: agentLimits,
      report: (error) => this.#report(error),
    });
    this.#dispatcher = new Dispatcher({
      environment: {
        engine: this.#engine,
        community: (name) => table.find(name),
        settings: { ...settings, 3: settingsOfV3 },
      },
      models,
      commands: this.#commands,
      maxPending: agentLimits.pending,
      discarded: (discard) => this.#guard(() => onDiscard?.(discard)),
    });
  }

  /** The statistics of the engine (RFC 3418, RFC 3412, RFC 3413); they are served as objects too. */
  get counters(): Counters {
    return this.#engine.counters;
  }

  /** snmpEngineID. */
  get engineId(): Uint8Array {
    return this.#engine.engineId.slice();
  }

  /** Where it listens, as a client takes it: `udp://127.0.0.1:1161`. Empty before `listen` and after `close`. */
  get addresses(): readonly string[] {
    return this.#transports.map(({ address }) => address);
  }

  /** The port of the first address; `undefined` while it does not listen. */
  get port(): number | undefined {
    return this.#transports[0]?.port;
  }

  /** The objects of another context (RFC 3411 §3.3.1), which is made when it is not there yet; `""` is the default one, the agent's own. */
  context(name: string): ObjectRegistry {
    let registry = this.#contexts.get(name);
    if (registry === undefined) {
      const mib = new Mib();
      registry = new ObjectRegistry(mib);
      this.#mibs.set(name, mib);
      this.#contexts.set(name, registry);
    }
    return registry;
  }

  /**
   * Listens at every address, or at none. While it listens, it keeps the process alive. Again is a no-op. Credentials for which no model
   * is registered are reported to `onError` or, without it, as a warning of the process.
   *
   * @throws A `TransportError` that names the address, such as `EADDRINUSE`, `UnknownPlugin` for a transport that is not registered, what
   * a model throws for settings that are wrong, and `ClosedError` after `close`.
   */
  async listen(): Promise<void> {
    if (this.#closing !== undefined) throw new ClosedError("the agent");
    this.#dispatcher.prepare();
    this.#listening ??= listenAll(this.#endpoints, this.#transportPlugins, (transport) =>
      this.#receiver(transport),
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
   * Takes a message in and resolves to the octets of the one reply, or to `undefined` when there is to be none: for tests, and for
   * transports that the agent does not know.
   *
   * @throws `ClosedError` after `close`; nothing, whatever the message holds.
   */
  async handle(message: Uint8Array): Promise<Uint8Array | undefined> {
    if (this.#closing !== undefined) throw new ClosedError("the agent");
    return this.#answer(message);
  }

  /** Stops listening and gives up what is being worked on; resolves when all is released. Again is a no-op. */
  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  /** `await using`: as `close`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #close(): Promise<void> {
    const transports = (await this.#listening?.catch(() => undefined)) ?? [];
    this.#transports = [];
    await Promise.all([
      this.#commands.abandon(new ClosedError("the agent")),
      ...transports.map((transport) => transport.close()),
    ]);
  }

  #receiver(transportOf: () => ListeningTransport | undefined): TransportReceiver {
    const answer = async (message: Uint8Array, from: TransportAddress): Promise<void> => {
      const transport = transportOf();
      if (transport === undefined) return;
      const reply = await this.#answer(message, transport.maxMessageSize);
      if (reply !== undefined && this.#closing === undefined) transport.send(reply, from);
    };
    return { message: (message, from) => void answer(message, from), error: (error) => this.#report(error) };
  }

  async #answer(message: Uint8Array, maxSize?: number): Promise<Uint8Array | undefined> {
    try {
      return await this.#dispatcher.dispatch(message, maxSize);
    } catch (error) {
      this.#report(SnmpError.isInstance(error) ? error : new AgentError(error));
      return undefined;
    }
  }

  #report(error: SnmpError): void {
    this.#guard(() => this.#options.onError?.(error));
  }

  /** What a user's callback throws is not for the manager to suffer from. */
  #guard(callback: () => void): void {
    try {
      callback();
    } catch {
      // nobody is left to be told
    }
  }

  #reportMissingModels(): void {
    const { models = [...discoveredPlugins.values()], onError } = this.#options;
    const speaks = (identifier: number): boolean =>
      models.some((model) => model.identifier === identifier && model.createResponder !== undefined);
    for (const identifiers of this.#wanted) {
      if (identifiers.some(speaks)) continue;
      try {
        pluginFor(identifiers[0]!);
      } catch (error) {
        const { message, code } = error as SnmpError;
        if (onError === undefined) process.emitWarning(message, { type: "SnmpWarning", code });
        else this.#report(error as SnmpError);
      }
    }
  }
}
