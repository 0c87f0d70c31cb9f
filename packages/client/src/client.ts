// RFC 3413 §3.1: a command generator.
import type { Credentials } from "@snmp/mpm-core";
import { makeVarbind, oidFrom, type OidLike, type Varbind, varbindFrom, type VarbindInput } from "@snmp/pdu";
import type { DispatcherCounters } from "@snmp/transport";
import { type CallOptions, checkOptions, type ClientOptions, type WalkOptions } from "./options.ts";
import { checkSuccessors, get, getBulk, getNext, type Reply, set } from "./requests.ts";
import { Session } from "./session.ts";
import { readTable, type Table, type TableOptions } from "./table.ts";
import { Walk } from "./walk.ts";

/** The counts of a GetBulkRequest (RFC 3416 §4.2.3). */
export interface BulkOptions extends CallOptions {
  /** How many of the first names get one successor only, from 0; 0 by default. */
  readonly nonRepeaters?: number | undefined;
  /** How many successors each of the other names gets, from 0; that of the client by default. */
  readonly maxRepetitions?: number | undefined;
}

/** One variable binding for each name asked for. */
export type Replies<Names extends readonly unknown[]> = Reply<{
  readonly [Position in keyof Names]: Varbind;
}>;

/**
 * Asks one target. Clients are cheap: all of a process share one socket per address family. A client holds nothing but memory while
 * nothing is under way, and does not keep the process alive.
 *
 * Every call rejects with an error of the `SnmpError` tree: `ErrorResponse` when the agent answers with an error-status,
 * `RequestTimeout` when it does not answer, `TransportError` when the network refuses, `UnexpectedResponse` when the answer does not fit,
 * `ClosedError` once the client is closed; and with the reason of its `signal`.
 */
export class Client implements AsyncDisposable {
  readonly #session: Session;

  /**
   * `target`: `host`, `host:port`, `[v6]:port`, `udp://…`, `tcp://…`; port 161 by default.
   *
   * @throws A `TypeError` for a target or credentials that are none, `UnknownMessageProcessingModel` when the model that the credentials
   * are for is not imported.
   */
  constructor(target: string, credentials: Credentials, options: ClientOptions = {}) {
    checkOptions(options);
    this.#session = new Session(target, credentials, options);
  }

  /** The target as text: `udp://192.0.2.1:161`. */
  get target(): string {
    return this.#session.name;
  }

  /** What became of the datagrams that were no answers; shared by all clients of one transport. */
  get counters(): Readonly<DispatcherCounters> {
    return this.#session.dispatcher.counters;
  }

  /**
   * The values of the instances with these names, in their order. An instance that is not there has the type `noSuchObject` or
   * `noSuchInstance`; in SNMPv1 it fails the whole call with noSuchName. What is too big for one answer is asked for in parts.
   *
   * @throws An `EncodeError` for a name that is none; an `ErrorResponse`, which has in `partial` what parts before it brought; and what
   * every call does.
   */
  get<Names extends OidLike[]>(...oids: Names): Promise<Replies<Names>>;
  get<Names extends OidLike[]>(...oidsAndOptions: [...Names, CallOptions]): Promise<Replies<Names>>;
  get(...given: (OidLike | CallOptions)[]): Promise<Reply> {
    // not async: that would make a second promise, which costs as much as encoding the message
    try {
      const options = takeOptions<CallOptions>(given);
      return get(this.#session, unspecified(given as OidLike[]), options);
    } catch (error) {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- it was thrown
      return Promise.reject(error);
    }
  }

  /**
   * The instances that come next after these names, one for each; the type `endOfMibView` when there is none, in SNMPv1 noSuchName.
   *
   * @throws `UnexpectedResponse` for a name that does not come after the one asked about; and what every call does.
   */
  getNext<Names extends OidLike[]>(...oids: Names): Promise<Replies<Names>>;
  getNext<Names extends OidLike[]>(...oidsAndOptions: [...Names, CallOptions]): Promise<Replies<Names>>;
  async getNext(...given: (OidLike | CallOptions)[]): Promise<Reply> {
    const options = takeOptions<CallOptions>(given);
    const asked = unspecified(given as OidLike[]);
    const varbinds = await getNext(this.#session, asked, options);
    checkSuccessors(this.#session, asked, varbinds);
    return varbinds;
  }

  /**
   * One GetBulkRequest: the successor of each of the first `nonRepeaters` names, then `maxRepetitions` rounds of successors of the
   * others, as far as the agent gives them. One GetNextRequest where the model has no GetBulk.
   *
   * @throws A `RangeError` for counts that are none; and what every call does.
   */
  async getBulk(oids: readonly OidLike[], options: BulkOptions = {}): Promise<Reply> {
    checkOptions({
      ...options,
      maxRepetitions: options.maxRepetitions === 0 ? 1 : (options.maxRepetitions ?? 1),
    });
    const { nonRepeaters = 0, maxRepetitions = this.#session.options.maxRepetitions ?? 25 } = options;
    if (!Number.isInteger(nonRepeaters) || nonRepeaters < 0 || nonRepeaters > 0x7fffffff) {
      throw new RangeError(
        `nonRepeaters is ${nonRepeaters}, which is not an integer in the range 0..2147483647`,
      );
    }
    return getBulk(this.#session, unspecified(oids), nonRepeaters, maxRepetitions, options);
  }

  /**
   * Writes values, all or none, and resolves to them as the agent answers them. Sent again, like any request, when no answer comes:
   * give `retries: 0` where writing twice would do harm.
   *
   * @throws An `EncodeError` that names the object and the value, before anything is sent; an `ErrorResponse` with the name at fault; and
   * what every call does.
   */
  set<Inputs extends VarbindInput[]>(...varbinds: Inputs): Promise<Replies<Inputs>>;
  set<Inputs extends VarbindInput[]>(
    ...varbindsAndOptions: [...Inputs, CallOptions]
  ): Promise<Replies<Inputs>>;
  async set(...given: (VarbindInput | CallOptions)[]): Promise<Reply> {
    const options = takeOptions<CallOptions>(given);
    return set(this.#session, (given as VarbindInput[]).map(varbindFrom), options);
  }

  /**
   * Every instance in the subtree of `root`, in order and never beyond it; where there is none, `root` itself if it is an instance.
   *
   * @throws At once an `EncodeError` or a `RangeError` for what is no name or option. The walk itself throws a `WalkError` rather than
   * end early or turn in circles.
   */
  walk(root: OidLike, options: WalkOptions = {}): Walk {
    checkOptions(options);
    return new Walk(this.#session, oidFrom(root), options);
  }

  /**
   * The rows of the conceptual table with that OID (not its entry's), by index.
   *
   * @throws A `WalkError`, which has in `partial` what was read.
   */
  async table(table: OidLike, options: TableOptions = {}): Promise<Table> {
    checkOptions(options);
    return readTable(this.#session, oidFrom(table), options);
  }

  /** Ends the client: what is under way rejects with `ClosedError`. Again is a no-op. */
  async close(): Promise<void> {
    await this.#session.close();
  }

  /** `await using`: as `close`. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}

/** A variable binding for each name asked for. A loop: compiled and not yet compiled, map makes arrays of two kinds, which slow readers down. */
function unspecified(given: readonly OidLike[]): readonly Varbind[] {
  const varbinds: Varbind[] = [];
  for (let i = 0; i < given.length; i++) varbinds.push(makeVarbind(oidFrom(given[i]!), "Null", null));
  return varbinds;
}

/** Takes the options off the end of what a call was given: the only object there that is no array of arcs and no variable binding. */
function takeOptions<Options extends CallOptions>(given: unknown[]): Options {
  const last = given[given.length - 1];
  if (typeof last !== "object" || last === null || Array.isArray(last) || "oid" in last || "type" in last)
    return noOptions as Options;
  checkOptions(last);
  return given.pop() as Options;
}

const noOptions = Object.freeze({});
