// RFC 3412 §4.2: what happens to every message that comes in.
import {
  counterOids,
  DecodeError,
  discoveredPlugins,
  type IncomingMessage,
  localEngineId,
  type MessageResponder,
  type MpmPlugin,
  peekVersion,
  type ResponderEnvironment,
} from "@snmp/mpm-core";
import { isConfirmed, type PduType } from "@snmp/pdu";
import type { CommandResponder } from "./command-responder.ts";
import type { MaybePromise } from "./promises.ts";

/** A message that was not acted upon. */
export interface Discard {
  /** The counter that tells of it. */
  readonly counter: string;
  /** Why, in words; never holds a secret. */
  readonly reason: string;
}

/** What a dispatcher works with. */
export interface DispatcherOptions {
  readonly environment: ResponderEnvironment;
  /** The models to take; those in the registry when missing. */
  readonly models?: readonly MpmPlugin[] | undefined;
  readonly commands: CommandResponder;
  /** How many requests may be worked on at the same time. */
  readonly maxPending: number;
  /** Is told of every message that is not acted upon. Must not throw. */
  readonly discarded: (discard: Discard) => void;
}

/** Takes messages to the model of their version and from there to the application. */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  readonly #responders = new Map<MpmPlugin, MessageResponder>();

  constructor(options: DispatcherOptions) {
    this.#options = options;
  }

  /** Readies the models that there are. Throws what they throw for settings that are wrong. */
  prepare(): void {
    for (const plugin of this.#options.models ?? discoveredPlugins.values()) this.#create(plugin);
  }

  /** The octets to send back, at most as many as `maxSize`; `undefined` when there is to be no reply. */
  async dispatch(message: Uint8Array, maxSize = Infinity): Promise<Uint8Array | undefined> {
    const { engine } = this.#options.environment;
    engine.counters.increment("snmpInPkts");
    if (message.length > Math.max(engine.maxMessageSize, longestDatagram)) {
      return this.#discard("snmpInASNParseErrs", `a message of ${message.length} octets`);
    }
    const responder = this.#responderFor(message);
    if (responder === undefined) return undefined;
    const received = await responder.receive(message);
    if (received.kind === "message")
      return this.#deliver(received, Math.max(0, engine.maxMessageSize - maxSize));
    this.#options.discarded({ counter: received.counter, reason: received.reason });
    return received.kind === "report" ? received.data : undefined;
  }

  /** §4.2.1: the version decides. */
  #responderFor(message: Uint8Array): MessageResponder | undefined {
    let version: number;
    try {
      version = peekVersion(message);
    } catch (error) {
      return this.#discard(
        "snmpInASNParseErrs",
        DecodeError.isInstance(error) ? error.message : "the message cannot be read",
      );
    }
    const { models } = this.#options;
    const plugin =
      models === undefined
        ? discoveredPlugins.get(version)
        : models.find(({ identifier }) => identifier === version);
    const responder = plugin === undefined ? undefined : this.#create(plugin);
    return responder ?? this.#discard("snmpInBadVersions", `no model for version ${version}`);
  }

  #create(plugin: MpmPlugin): MessageResponder | undefined {
    let responder = this.#responders.get(plugin);
    if (responder === undefined) {
      responder = plugin.createResponder?.(this.#options.environment);
      if (responder !== undefined) this.#responders.set(plugin, responder);
    }
    return responder;
  }

  /** §4.2.2: the PDU decides. */
  #deliver(message: IncomingMessage, lessRoom: number): MaybePromise<Uint8Array | undefined> {
    const { type } = message.pdu;
    if (!commands.has(type) || !this.#isOwnContext(message.contextEngineId)) {
      // §4.2.2.1 (2) and §4.2.2.2 (2)
      this.#discard("snmpUnknownPDUHandlers", `nobody takes a ${type}`);
      const value = this.#options.environment.engine.counters.get("snmpUnknownPDUHandlers");
      return isConfirmed(type) ? message.report?.(counterOids.snmpUnknownPDUHandlers, value) : undefined;
    }
    if (this.#options.commands.pending >= this.#options.maxPending) {
      return this.#discard("snmpSilentDrops", `${this.#options.maxPending} requests are being worked on`);
    }
    return this.#options.commands.respond(message, message.maxResponsePduSize - lessRoom);
  }

  #isOwnContext(contextEngineId: Uint8Array): boolean {
    const { engineId } = this.#options.environment.engine;
    return [engineId, localEngineId].some(
      (id) => id.length === contextEngineId.length && id.every((octet, i) => octet === contextEngineId[i]),
    );
  }

  #discard(
    counter: "snmpInASNParseErrs" | "snmpInBadVersions" | "snmpUnknownPDUHandlers" | "snmpSilentDrops",
    reason: string,
  ): undefined {
    this.#options.environment.engine.counters.increment(counter);
    this.#options.discarded({ counter, reason });
    return undefined;
  }
}

/** What UDP over IPv4 can carry. A stream can carry more, and would have it decoded. */
const longestDatagram = 65_507;

const commands: ReadonlySet<PduType> = new Set([
  "GetRequest",
  "GetNextRequest",
  "GetBulkRequest",
  "SetRequest",
]);
