// RFC 3412 §4.2: the dispatcher, which every incoming message passes.
import {
  counterOids,
  type IncomingMessage,
  localEngineId,
  type MessageSender,
  type MpmPlugin,
  type Received,
  type ResponderEnvironment,
  SnmpError,
} from "@snmp/mpm-core";
import { type PendingReceivesLimits, type Responder, Responders } from "@snmp/mpm-core/internal";
import { equalOctets, isConfirmed, type PduType, pduSize } from "@snmp/pdu";
import type { CommandResponder } from "./command-responder.ts";
import { isRequestWatched, showRequest } from "./diagnostics.ts";
import type { Discard } from "./discard.ts";
import { AgentError } from "./errors.ts";
import { isPromise, type MaybePromise } from "./promises.ts";

/** Dependencies of a dispatcher. */
export interface DispatcherOptions {
  readonly environment: ResponderEnvironment;
  /** The models to use; by default those in the registry. */
  readonly models?: readonly MpmPlugin[] | undefined;
  readonly commands: CommandResponder;
  /** Maximum number of pending requests. */
  readonly maxPending: number;
  /** Limits on the messages that wait for one model. */
  readonly receives: PendingReceivesLimits;
  /** Reports a discarded message. Must not throw. */
  readonly reportDiscard: (discard: Discard) => void;
  /** Reports a plug-in that threw. Must not throw. */
  readonly reportError: (error: AgentError) => void;
}

/** Passes messages to their model, and from there to the application. */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  readonly #responders: Responders;

  constructor(options: DispatcherOptions) {
    this.#options = options;
    this.#responders = new Responders(
      options.environment,
      options.models,
      options.receives,
      (plugin, cause) => options.reportError(blame(plugin, cause)),
    );
  }

  /** Creates the responders of all models. Throws their error if settings are invalid. */
  prepare(): void {
    void this.#responders.prepare();
  }

  /** Ends the waits for models. */
  abandon(): void {
    this.#responders.abandon();
  }

  /**
   * Returns the reply, or `undefined` if the message gets no reply. `maxSize`: octets that the transport carries; `maxBulkSize`: octets
   * of the PDU that answers a GetBulkRequest; `from`: address of the sender.
   */
  dispatch(
    message: Uint8Array,
    maxSize = Infinity,
    maxBulkSize = Infinity,
    from?: MessageSender,
  ): MaybePromise<Uint8Array | undefined> {
    const { engine } = this.#options.environment;
    engine.counters.increment("snmpInPkts");
    if (message.length > Math.max(engine.maxMessageSize, maxDatagramSize)) {
      return this.#discard({
        counter: "snmpInASNParseErrs",
        reason: `the message has ${message.length} octets, more than fit into a datagram`,
      });
    }
    const found = this.#responders.find(message);
    if (!("responder" in found)) return this.#discard(found);
    const received = this.#receive(found, message, from);
    return isPromise(received)
      ? received.then((later) => this.#process(later, found, message, maxSize, maxBulkSize, from))
      : this.#process(received, found, message, maxSize, maxBulkSize, from);
  }

  #process(
    received: Received | undefined,
    responder: Responder,
    message: Uint8Array,
    maxSize: number,
    maxBulkSize: number,
    from: MessageSender | undefined,
  ): MaybePromise<Uint8Array | undefined> {
    switch (received?.kind) {
      case "message":
        return this.#deliver(received, message, maxSize, maxBulkSize, from);
      case "discard":
      case "report":
        return this.#reportRefusal(received, responder);
      default:
        return undefined;
    }
  }

  /** Has the model process the message; `undefined` if the model gave it up, which is reported. */
  #receive(
    { plugin, responder, pending }: Responder,
    message: Uint8Array,
    from: MessageSender | undefined,
  ): MaybePromise<Received | undefined> {
    if (pending.isFull) {
      const reason = `too many messages wait for the message processing model ${plugin.name} (limits.pending)`;
      return this.#discard({ counter: "snmpSilentDrops", reason });
    }
    try {
      const received = responder.receive(message, from);
      return isPromise(received)
        ? this.#receiveLater({ plugin, responder, pending }, received, message.length)
        : this.#expectReceived(received, plugin);
    } catch (cause) {
      throw blame(plugin, cause);
    }
  }

  async #receiveLater(
    { plugin, pending }: Responder,
    promise: Promise<Received>,
    octets: number,
  ): Promise<Received | undefined> {
    let received: Received | "timeout" | "abandoned";
    try {
      received = await pending.wait(promise, octets);
    } catch (cause) {
      throw blame(plugin, cause);
    }
    if (received === "timeout") {
      const reason = `the message processing model ${plugin.name} did not finish within ${this.#options.receives.timeout} ms (limits.timeout)`;
      return this.#discard({ counter: "snmpSilentDrops", reason });
    }
    return received === "abandoned" ? undefined : this.#expectReceived(received, plugin);
  }

  #expectReceived(received: Received | undefined, plugin: MpmPlugin): Received {
    if (typeof received === "object" && received !== null && kinds.has(received.kind)) return received;
    throw blame(
      plugin,
      new TypeError('receive() must return an object of kind "message", "discard" or "report"'),
    );
  }

  /** §4.2.2: the PDU decides. */
  #deliver(
    message: IncomingMessage,
    octets: Uint8Array,
    maxSize: number,
    maxBulkSize: number,
    from: MessageSender | undefined,
  ): MaybePromise<Uint8Array | undefined> {
    const { type } = message.pdu;
    if (!commands.has(type) || !this.#isOwnContext(message.contextEngineId)) {
      // §4.2.2.1 (2) and §4.2.2.2 (2)
      this.#discard({
        counter: "snmpUnknownPDUHandlers",
        reason: `an agent does not take a ${type}, or not for this contextEngineID`,
      });
      const value = this.#options.environment.engine.counters.get("snmpUnknownPDUHandlers");
      return isConfirmed(type) ? message.report?.(counterOids.snmpUnknownPDUHandlers, value) : undefined;
    }
    if (this.#options.commands.pending >= this.#options.maxPending) {
      const reason = `${this.#options.maxPending} requests are pending (limits.pending)`;
      return this.#discard({ counter: "snmpSilentDrops", reason });
    }
    let maxPduSize = message.maxResponsePduSize;
    if (maxSize < this.#options.environment.engine.maxMessageSize)
      maxPduSize = Math.min(maxPduSize, estimateRoom(message, octets.length, maxSize));
    if (type === "GetBulkRequest" && maxBulkSize < maxPduSize) maxPduSize = maxBulkSize;
    if (isRequestWatched())
      return showRequest(message, from, (watched) =>
        this.#options.commands.respond(watched, maxPduSize, maxSize, from),
      );
    return this.#options.commands.respond(message, maxPduSize, maxSize, from);
  }

  #isOwnContext(contextEngineId: Uint8Array): boolean {
    const { engineId } = this.#options.environment.engine;
    return equalOctets(contextEngineId, engineId) || equalOctets(contextEngineId, localEngineId);
  }

  /** Reports a message that a model refused and counted. Returns the Report to send, if there is one. */
  #reportRefusal(
    received: Exclude<Received, IncomingMessage>,
    { plugin }: Responder,
  ): Uint8Array | undefined {
    const { counter, reason, cause } = received;
    this.#options.reportDiscard({ counter, reason, ...(cause !== undefined && { cause }) });
    // messages that cannot be parsed are faults of the sender, whatever the parser of the model throws
    if (cause !== undefined && counter !== "snmpInASNParseErrs" && !SnmpError.isInstance(cause))
      this.#options.reportError(blame(plugin, cause, " or one of its plug-ins"));
    return received.kind === "report" ? received.data : undefined;
  }

  /** Counts and reports a message that gets no reply. */
  #discard(discard: Discard): undefined {
    this.#options.environment.engine.counters.increment(discard.counter);
    this.#options.reportDiscard(discard);
    return undefined;
  }
}

function blame({ name }: MpmPlugin, cause: unknown, others = ""): AgentError {
  return new AgentError(cause, `the message processing model ${name}${others}`);
}

/** Estimates the room for the PDU in an answer of at most `maxSize` octets, by the envelope of the request. */
function estimateRoom({ pdu }: IncomingMessage, octets: number, maxSize: number): number {
  const envelope = Math.max(0, octets - pduSize(pdu)) + 16;
  return Math.max(maxSize - envelope, Math.floor(maxSize / 2));
}

/** Octets of the longest datagram over IPv4. Streams can carry more, which is not worth decoding. */
const maxDatagramSize = 65_507;

const kinds: ReadonlySet<string> = new Set(["message", "discard", "report"] satisfies Received["kind"][]);

const commands: ReadonlySet<PduType> = new Set([
  "GetRequest",
  "GetNextRequest",
  "GetBulkRequest",
  "SetRequest",
]);
