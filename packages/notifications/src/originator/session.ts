// One target, and what its notifications need: a model, an address and the way to it.
import {
  checkCredentials,
  ClosedError,
  type EncodingResult,
  ErrorResponse,
  type LocalEngine,
  MessageDiscarded,
  type MessageProcessingModel,
  type MpmPlugin,
  pluginFor,
  type SecurityCredentials,
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
import { routeAddress } from "./local-address.ts";
import { checkTarget, type NotificationTarget, type OriginatorOptions } from "./options.ts";
import { SubtreeSet } from "./subtrees.ts";
import { type Encoded, type Patience, Wait } from "./wait.ts";

/** The plug-ins of sessions, and what they share. */
export interface SessionOptions extends Pick<OriginatorOptions, "lcd" | "models" | "transport"> {
  /** The port of addresses without one; 162 by default. */
  readonly port?: number | undefined;
}

/** A target of an originator, or of a proxy. */
export class Session {
  readonly name: string;
  readonly kind: "trap" | "inform";
  readonly filter: SubtreeSet | undefined;
  readonly notifyView: SubtreeSet | undefined;
  readonly #target: NotificationTarget;
  readonly #plugin: MpmPlugin;
  readonly #transport: TransportPlugin;
  readonly #dispatcher: Dispatcher;
  readonly #model: MessageProcessingModel;
  readonly #waits = new Set<Wait<unknown>>();
  readonly #patience: Patience;
  readonly #contextName: Uint8Array;
  #address: Promise<TransportAddress> | undefined;
  #agentAddress: Promise<string> | undefined;
  #requests: Channel | undefined;
  #questions: Channel | undefined;
  #isClosed = false;

  /** Throws an error that names `where` if the target is invalid. */
  constructor(target: NotificationTarget, where: string, options: SessionOptions, engine: LocalEngine) {
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
    this.#contextName = target.contextName === undefined ? noOctets : octetsFromText(target.contextName);
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

  /** Whether its traps are authenticated by the local engine, whose boots and time they carry. */
  get isAuthenticated(): boolean {
    const { securityLevel } = this.#target.credentials as Partial<SecurityCredentials>;
    return this.kind === "trap" && securityLevel !== undefined && securityLevel !== "noAuthNoPriv";
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
    const { data } = await this.#encode(pdu, requestId);
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
    const wait = this.#startWait(to, pdu, requestId);
    const abort = (): void => wait.fail(signal!.reason);
    signal?.addEventListener("abort", abort, { once: true });
    try {
      this.#checkAcknowledgement(await this.#track(wait));
    } finally {
      signal?.removeEventListener("abort", abort);
      onEnd(wait.attempts);
    }
  }

  /** Sends a request until its Response comes. */
  async sendRequest(pdu: Pdu, requestId: number): Promise<StandardPdu> {
    const to = await this.#resolveOnce();
    return this.#track(this.#startWait(to, pdu, requestId));
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

  #encode(pdu: Pdu, requestId: number): EncodingResult | Promise<EncodingResult> {
    const { credentials, contextEngineId = noOctets } = this.#target;
    return (
      this.#model.encodeNow?.(requestId, credentials, contextEngineId, this.#contextName, pdu) ??
      this.#model.encode(requestId, credentials, contextEngineId, this.#contextName, pdu)
    );
  }

  #withId({ data, messageId }: EncodingResult): Encoded {
    return { data, id: messageId ?? this.#model.messageId(data) };
  }

  #startWait(to: TransportAddress, pdu: Pdu, requestId: number): Wait<StandardPdu> {
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
        const encoded = this.#encode(pdu, requestId);
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

/** The receiver has the inform, but its variable bindings do not fit into the answer (RFC 3416 §4.2.7). */
const tooBig = 1;
const notificationPort = 162;
