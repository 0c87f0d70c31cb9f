// RFC 3412 §4.2: the dispatcher, which every incoming message passes.
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

/** A discarded message. */
export interface Discard {
  /** Name of the counter that was incremented. */
  readonly counter: string;
  /** The reason in words; never contains a secret. */
  readonly reason: string;
}

/** Dependencies of a dispatcher. */
export interface DispatcherOptions {
  readonly environment: ResponderEnvironment;
  /** The models to use; by default those in the registry. */
  readonly models?: readonly MpmPlugin[] | undefined;
  readonly commands: CommandResponder;
  /** Maximum number of pending requests. */
  readonly maxPending: number;
  /** Reports a discarded message. Must not throw. */
  readonly reportDiscard: (discard: Discard) => void;
}

/** Passes messages to the model of their version, and from there to the application. */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  readonly #responders = new Map<MpmPlugin, MessageResponder>();

  constructor(options: DispatcherOptions) {
    this.#options = options;
  }

  /** Creates the responders of all models. Throws their error if settings are invalid. */
  prepare(): void {
    for (const plugin of this.#options.models ?? discoveredPlugins.values()) this.#create(plugin);
  }

  /** Returns the reply, at most `maxSize` octets; or `undefined` if the message gets no reply. */
  async dispatch(message: Uint8Array, maxSize = Infinity): Promise<Uint8Array | undefined> {
    const { engine } = this.#options.environment;
    engine.counters.increment("snmpInPkts");
    if (message.length > Math.max(engine.maxMessageSize, maxDatagramSize)) {
      return this.#discard(
        "snmpInASNParseErrs",
        `the message has ${message.length} octets, more than fit into a datagram`,
      );
    }
    const responder = this.#findResponder(message);
    if (responder === undefined) return undefined;
    const received = await responder.receive(message);
    if (received.kind === "message")
      return this.#deliver(received, Math.max(0, engine.maxMessageSize - maxSize));
    this.#options.reportDiscard({ counter: received.counter, reason: received.reason });
    return received.kind === "report" ? received.data : undefined;
  }

  /** §4.2.1: the version decides. */
  #findResponder(message: Uint8Array): MessageResponder | undefined {
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
    return (
      responder ??
      this.#discard("snmpInBadVersions", `no message processing model for version ${version} is registered`)
    );
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
      this.#discard(
        "snmpUnknownPDUHandlers",
        `an agent does not take a ${type}, or not for this contextEngineID`,
      );
      const value = this.#options.environment.engine.counters.get("snmpUnknownPDUHandlers");
      return isConfirmed(type) ? message.report?.(counterOids.snmpUnknownPDUHandlers, value) : undefined;
    }
    if (this.#options.commands.pending >= this.#options.maxPending) {
      return this.#discard(
        "snmpSilentDrops",
        `${this.#options.maxPending} requests are pending (limits.pending)`,
      );
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
    this.#options.reportDiscard({ counter, reason });
    return undefined;
  }
}

/** Octets of the longest datagram over IPv4. Streams can carry more, which is not worth decoding. */
const maxDatagramSize = 65_507;

const commands: ReadonlySet<PduType> = new Set([
  "GetRequest",
  "GetNextRequest",
  "GetBulkRequest",
  "SetRequest",
]);
