// One target, and what its notifications need: a model, an address and the way to it.
import {
  checkCredentials,
  ClosedError,
  type EncodingResult,
  ErrorResponse,
  type LocalEngine,
  localEngineId,
  MessageDiscarded,
  type MessageProcessingModel,
  type MpmPlugin,
  pluginFor,
  type SecurityCredentials,
  type SecurityLevel,
} from "@snmp/mpm-core";
import { noOctets, octetsFromText, type Pdu, type StandardPdu } from "@snmp/pdu";
import {
  acquireDispatcher,
  type Channel,
  type Dispatcher,
  formatTarget,
  parseTarget,
  releaseDispatcher,
  type TransportAddress,
  transportFor,
  type TransportPlugin,
} from "@snmp/transport";
import { ContextEngine } from "./context-engine.ts";
import { routeAddress } from "./local-address.ts";
import { checkTarget, type KnownTarget, type OriginatorOptions } from "./options.ts";
import { SubtreeSet } from "./subtrees.ts";
import { type Encoded, type Patience, Wait } from "./wait.ts";

/** The plug-ins of sessions, and what they share. */
export interface SessionOptions extends Pick<OriginatorOptions, "lcd" | "models" | "transport"> {
  /** The port of addresses without one; 162 by default. */
  readonly port?: number | undefined;
}

/** The context of a message (RFC 3411 §3.3.1); without octets, what the credentials say. */
interface Context {
  readonly engineId: Uint8Array;
  readonly name: Uint8Array;
}

/** A target of an originator, or of a proxy. */
export class Session {
  readonly name: string;
  readonly kind: "trap" | "inform";
  readonly filter: SubtreeSet | undefined;
  readonly notifyView: SubtreeSet | undefined;
  readonly #target: KnownTarget;
  readonly #plugin: MpmPlugin;
  readonly #transport: TransportPlugin;
  readonly #dispatcher: Dispatcher;
  readonly #model: MessageProcessingModel;
  readonly #waits = new Set<Wait<unknown>>();
  readonly #patience: Patience;
  readonly #context: Context;
  /** Finds the engine of the context, if the target wants that. */
  readonly #contextEngine: ContextEngine | undefined;
  #address: Promise<TransportAddress> | undefined;
  #agentAddress: Promise<string> | undefined;
  #requests: Channel | undefined;
  #questions: Channel | undefined;
  #isClosed = false;

  /** Throws an error that names `where` if the target is invalid. */
  constructor(target: KnownTarget, where: string, options: SessionOptions, engine: LocalEngine) {
    checkTarget(target, where);
    const { address, credentials, kind = "trap", timeout = 5000, retries = 3, backoff = 1.5 } = target;
    this.#target = target;
    this.kind = kind;
    this.#patience = { timeout, retries, backoff };
    this.#plugin =
      options.models?.find(({ identifier }) => identifier === credentials.mpm) ?? pluginFor(credentials.mpm);
    checkCredentials(credentials, this.#plugin);
    const parsed = parseTarget(address, {
      transport: options.transport,
      port: options.port ?? notificationPort,
    });
    this.name = target.name ?? formatTarget(parsed);
    this.filter = target.filter && new SubtreeSet({ include: [], ...target.filter });
    this.notifyView = target.notifyView && new SubtreeSet(target.notifyView);
    const { contextEngineId: engineId = noOctets, contextName } = target;
    const isDiscovered = engineId === "discover";
    this.#context = {
      engineId: isDiscovered ? noOctets : engineId,
      name: contextName === undefined ? noOctets : octetsFromText(contextName),
    };
    this.#contextEngine = isDiscovered
      ? new ContextEngine((pdu, requestId) => this.sendRequest(pdu, requestId, peerContext))
      : undefined;
    this.#transport = options.transport ?? transportFor(parsed.scheme);
    this.#resolve = () => this.#dispatcher.transport.resolve(parsed);
    const handler = Object.assign(
      (message: Uint8Array, check?: (reply: Uint8Array) => void) => this.#ask(message, check),
      { destination: formatTarget(parsed) },
    );
    this.#model = this.#plugin.create(handler, { ...options.lcd, localEngine: engine });
    this.#dispatcher = acquireDispatcher(this.#transport);
  }

  /** Whether its version is SNMPv1. */
  get isV1(): boolean {
    return this.#target.credentials.mpm === 0;
  }

  /** The identifier of its message processing model. */
  get messageProcessingModel(): number {
    return this.#target.credentials.mpm;
  }

  /** How its messages are secured. */
  get securityLevel(): SecurityLevel {
    return (this.#target.credentials as Partial<SecurityCredentials>).securityLevel ?? "noAuthNoPriv";
  }

  /** Whether its traps are authenticated by the local engine, whose boots and time they carry. */
  get isAuthenticated(): boolean {
    return this.kind === "trap" && this.securityLevel !== "noAuthNoPriv";
  }

  hasTag(tags: readonly string[]): boolean {
    return this.#target.tags?.some((tag) => tags.includes(tag)) === true;
  }

  /** Resolves to the agent-addr of traps of SNMPv1. */
  agentAddress(): Promise<string> {
    const { agentAddress } = this.#target;
    if (agentAddress !== undefined) return Promise.resolve(agentAddress);
    return (this.#agentAddress ??= this.#resolveOnce().then(routeAddress));
  }

  /** Sends a trap. Resolves when it has left. */
  async sendTrap(pdu: Pdu, requestId: number): Promise<void> {
    const to = await this.#resolveOnce();
    const { data } = await this.#encode(pdu, requestId, this.#context);
    if (this.#isClosed) throw new ClosedError("the originator");
    await new Promise<void>((resolve, reject) => {
      this.#dispatcher.transport.send(data, to, (error) => (error === undefined ? resolve() : reject(error)));
    });
  }

  /** Sends an inform until it is acknowledged. `onEnd` is called with the number of messages. */
  async sendInform(
    pdu: Pdu,
    requestId: number,
    signal: AbortSignal | undefined,
    onEnd: (attempts: number) => void,
  ): Promise<void> {
    signal?.throwIfAborted();
    const to = await this.#resolveOnce();
    const engineId = await this.#contextEngine?.resolve(signal);
    const context = engineId === undefined ? this.#context : { ...this.#context, engineId };
    const wait = this.#startWait(to, pdu, requestId, context);
    const abort = (): void => wait.fail(signal!.reason);
    signal?.addEventListener("abort", abort, { once: true });
    try {
      this.#checkAcknowledgement(await this.#track(wait));
    } catch (error) {
      this.#contextEngine?.forget();
      throw error;
    } finally {
      signal?.removeEventListener("abort", abort);
      onEnd(wait.attempts);
    }
  }

  /** Sends a request until its Response comes. */
  async sendRequest(pdu: Pdu, requestId: number, context: Context = this.#context): Promise<StandardPdu> {
    const to = await this.#resolveOnce();
    return this.#track(this.#startWait(to, pdu, requestId, context));
  }

  /** Resolves to the address of the target. */
  resolve(): Promise<TransportAddress> {
    return this.#resolveOnce();
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const wait of this.#waits) wait.close();
    await releaseDispatcher(this.#transport);
  }

  readonly #resolve: () => Promise<TransportAddress>;

  /** Looks the name up; a failure is forgotten. */
  #resolveOnce(): Promise<TransportAddress> {
    if (this.#isClosed) return Promise.reject(new ClosedError("the originator"));
    return (this.#address ??= this.#resolve().catch((error: unknown) => {
      this.#address = undefined;
      throw error;
    }));
  }

  #encode(pdu: Pdu, requestId: number, context: Context): EncodingResult | Promise<EncodingResult> {
    const { credentials } = this.#target;
    const { engineId, name } = context;
    return (
      this.#model.encodeNow?.(requestId, credentials, engineId, name, pdu) ??
      this.#model.encode(requestId, credentials, engineId, name, pdu)
    );
  }

  #withId({ data, messageId }: EncodingResult): Encoded {
    return { data, id: messageId ?? this.#model.messageId(data) };
  }

  #startWait(to: TransportAddress, pdu: Pdu, requestId: number, context: Context): Wait<StandardPdu> {
    const channel = (this.#requests ??= this.#dispatcher.openChannel(this.#model, { owner: this.#plugin }));
    // RFC 3413 §3.3 (4): each message of SNMPv3 has a fresh time, id and salt; nothing in the others gets old
    const isRepeatable = this.#target.credentials.mpm < 2;
    let first: Encoded | undefined;
    return new Wait<StandardPdu>({
      channel,
      to,
      target: this.name,
      patience: this.#patience,
      encode: () => {
        if (isRepeatable && first !== undefined) return first;
        const encoded = this.#encode(pdu, requestId, context);
        if (encoded instanceof Promise) return encoded.then((result) => (first = this.#withId(result)));
        return (first = this.#withId(encoded));
      },
      accept: (message) => {
        const answer = this.#model.decode(message, this.#target.credentials);
        if (answer.type !== "Response" || answer.requestId !== requestId)
          throw new MessageDiscarded("an answer to another message");
        return answer;
      },
    });
  }

  #checkAcknowledgement(pdu: StandardPdu): void {
    if (pdu.errorStatus !== 0 && pdu.errorStatus !== tooBig)
      throw new ErrorResponse(
        pdu.errorStatus,
        pdu.errorIndex,
        pdu.varbinds[pdu.errorIndex - 1]?.oid,
        this.name,
      );
  }

  /** Asks what the model needs before it can encode: discovery. */
  async #ask(message: Uint8Array, check?: (reply: Uint8Array) => void): Promise<Uint8Array> {
    const to = await this.#resolveOnce();
    const channel = (this.#questions ??= this.#dispatcher.openChannel(this.#model, {
      owner: this.#plugin,
      release: false,
    }));
    const encoded = { data: message, id: this.#model.messageId(message) };
    return this.#track(
      new Wait<Uint8Array>({
        channel,
        to,
        target: this.name,
        patience: this.#patience,
        encode: () => encoded,
        accept: (reply) => {
          check?.(reply);
          return reply;
        },
      }),
    );
  }

  async #track<Result>(wait: Wait<Result>): Promise<Result> {
    this.#waits.add(wait as Wait<unknown>);
    try {
      return await wait.promise;
    } finally {
      this.#waits.delete(wait as Wait<unknown>);
    }
  }
}

/** The default context of the engine that gets the message, whatever its id (RFC 5343 §3.1). */
const peerContext: Context = { engineId: localEngineId, name: noOctets };
/** The receiver has the inform, but its variable bindings do not fit into the answer (RFC 3416 §4.2.7). */
const tooBig = 1;
const notificationPort = 162;
