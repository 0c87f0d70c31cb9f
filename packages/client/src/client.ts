// RFC 3413 §3.1: a command generator.
import type { Credentials } from "@snmp/mpm-core";
import type { OidLike, Varbind, VarbindInput } from "@snmp/pdu";
import type { DispatcherCounters } from "@snmp/transport";
import { bindName, bindNames, bindValue, type Given, type Input, namesIn, takeOptions } from "./arguments.ts";
import {
  type CallOptions,
  checkOptions,
  type ClientOptions,
  knownOptions,
  type WalkOptions,
} from "./options.ts";
import { type ClientMib, type InputOf, Names, type NumericOid, type VarbindOf } from "./names.ts";
import { get, getBulk, getNext, set } from "./requests.ts";
import { checkSuccessors, type Reply, type WithAnomalies } from "./responses.ts";
import { Session } from "./session.ts";
import { Survey, type SurveyAnswer, type SurveyOptions, surveyOptions } from "./survey.ts";
import { readTable, type Table, type TableOptions } from "./table.ts";
import {
  type ColumnsOf,
  type NamedRows,
  readTypedTable,
  type TypedRows,
  type TypedTable,
  type TypedTableOptions,
} from "./typed-table.ts";
import { renameLocalAddress } from "./unknown-options.ts";
import { Walk } from "./walk.ts";

/** Options for a GetBulkRequest (RFC 3416 §4.2.3). */
export interface BulkOptions extends CallOptions {
  /** How many of the first names get only one successor, 0..2147483647; 0 by default. */
  readonly nonRepeaters?: number | undefined;
  /** How many successors each of the other names gets, 0..2147483647; that of the client by default. */
  readonly maxRepetitions?: number | undefined;
}

/** The variable bindings of a response, one for each name of the request. */
export type Replies<Names extends readonly unknown[], Value extends Varbind = Varbind> = Reply<{
  readonly [Position in keyof Names]: Value;
}>;

/**
 * Sends requests to one target. Clients are cheap: all of a process share one socket per address family. Without pending requests, a
 * client holds only memory, and does not keep the process alive.
 *
 * Every call rejects with an error of the `SnmpError` tree: `ErrorResponse` if the agent answers with an error-status,
 * `RequestTimeout` if it does not answer, `TransportError` if the network refuses, `UnexpectedResponse` if the answer does not fit the
 * request, `ClosedError` once the client is closed. An aborted call rejects with the reason of its `signal`.
 *
 * With the option `mib`, every call takes names (`IF-MIB::ifDescr.3`, `sysUpTime.0`) beside OIDs, variable bindings are `NamedVarbind`, and
 * errors show the names of OIDs.
 */
export class Client<M extends ClientMib | undefined = undefined> implements AsyncDisposable {
  readonly #session: Session;
  readonly #names: Names | undefined;

  /**
   * `target`: `host`, `host:port`, `[v6]:port`, `udp://…`, `tcp://…`; port 161 by default.
   *
   * @throws `TypeError` if the target, the credentials or an option are invalid, and `UnknownMessageProcessingModel` if the model of the
   * credentials is not imported.
   */
  constructor(target: string, credentials: Credentials, options: ClientOptions<M> = {}) {
    const renamed = renameLocalAddress(options);
    checkOptions(renamed, knownOptions.client);
    this.#session = new Session(target, credentials, renamed);
    this.#names = options.mib === undefined ? undefined : new Names(options.mib);
  }

  /** The target as text: `udp://192.0.2.1:161`. */
  get target(): string {
    return this.#session.name;
  }

  /** Counts received messages, and why some of them were not answers; shared by all clients of one transport. */
  get counters(): Readonly<DispatcherCounters> {
    return this.#session.dispatcher.counters;
  }

  /**
   * Reads the instances with these names; resolves to them in the same order. A missing instance has the type `noSuchObject` or
   * `noSuchInstance`. In SNMPv1 a missing one among several has the type `noSuchInstance`, and a missing one alone fails the call with
   * noSuchName. If the device cannot answer all names at once, reads them in parts.
   *
   * @throws `EncodeError` if a name is invalid, `ErrorResponse` with the parts read before it in `partial`, and the errors of every call.
   */
  get<Names extends OidLike[]>(...oids: Names): Promise<Replies<Names, VarbindOf<M>>>;
  get<Names extends OidLike[]>(
    ...oidsAndOptions: [...Names, CallOptions]
  ): Promise<Replies<Names, VarbindOf<M>>>;
  get<Names extends readonly OidLike[] | []>(
    oids: Names,
    options?: CallOptions,
  ): Promise<Replies<Names, VarbindOf<M>>>;
  get(...given: Given[]): Promise<Reply> {
    // not async: that would make a second promise, which costs as much as encoding the message
    try {
      const options = takeOptions<CallOptions>(given);
      return this.#follow(get(this.#session, bindNames(namesIn(given), this.#names), options));
    } catch (error) {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- it was thrown
      return Promise.reject(error);
    }
  }

  /**
   * Reads the next instance after each of these names. At the end, it has the type `endOfMibView`. In SNMPv1 that holds for one of several
   * names, and one alone fails the call with noSuchName.
   *
   * @throws `UnexpectedResponse` if a name does not come after the one that was asked about, and the errors of every call.
   */
  getNext<Names extends OidLike[]>(...oids: Names): Promise<Replies<Names, VarbindOf<M>>>;
  getNext<Names extends OidLike[]>(
    ...oidsAndOptions: [...Names, CallOptions]
  ): Promise<Replies<Names, VarbindOf<M>>>;
  getNext<Names extends readonly OidLike[] | []>(
    oids: Names,
    options?: CallOptions,
  ): Promise<Replies<Names, VarbindOf<M>>>;
  async getNext(...given: Given[]): Promise<Reply> {
    const options = takeOptions<CallOptions>(given);
    const asked = bindNames(namesIn(given), this.#names);
    try {
      const varbinds = await getNext(this.#session, asked, options);
      checkSuccessors(this.#session, asked, varbinds);
      return this.#names === undefined ? varbinds : this.#names.add(varbinds);
    } catch (error) {
      throw this.#names === undefined ? error : this.#names.explain(error);
    }
  }

  /**
   * Sends one GetBulkRequest: for the successor of each of the first `nonRepeaters` names, then for up to `maxRepetitions` rounds of
   * successors of the others. Sends one GetNextRequest if the model has no GetBulk.
   *
   * @throws `RangeError` if a count is invalid, and the errors of every call.
   */
  async getBulk(
    oids: readonly OidLike[],
    options: BulkOptions = {},
  ): Promise<Reply<readonly VarbindOf<M>[]>> {
    checkOptions(
      {
        ...options,
        maxRepetitions: options.maxRepetitions === 0 ? 1 : (options.maxRepetitions ?? 1),
      },
      knownOptions.bulk,
    );
    const { nonRepeaters = 0, maxRepetitions = this.#session.options.maxRepetitions ?? 25 } = options;
    if (!Number.isInteger(nonRepeaters) || nonRepeaters < 0 || nonRepeaters > 0x7fffffff) {
      throw new RangeError(
        `nonRepeaters is ${nonRepeaters}, which is not an integer in the range 0..2147483647`,
      );
    }
    const asked = bindNames(oids, this.#names);
    return this.#follow(getBulk(this.#session, asked, nonRepeaters, maxRepetitions, options)) as Promise<
      Reply<readonly VarbindOf<M>[]>
    >;
  }

  /**
   * Writes values, all or none; resolves to them as the agent answers them. Like any request, it is sent again when no answer comes:
   * pass `retries: 0` if writing twice would do harm.
   *
   * @throws `EncodeError` that names the object and the invalid value, before anything is sent; `ErrorResponse` with the name at fault;
   * and the errors of every call.
   */
  set<Written extends InputOf<M> | readonly InputOf<M>[]>(
    varbinds: Written,
    options?: CallOptions,
  ): Promise<
    Written extends readonly unknown[] ? Replies<Written, VarbindOf<M>> : Reply<readonly [VarbindOf<M>]>
  >;
  set<Others extends InputOf<M>[]>(
    first: InputOf<M>,
    second: InputOf<M>,
    ...others: Others
  ): Promise<Replies<[VarbindInput, VarbindInput, ...Others], VarbindOf<M>>>;
  set<Others extends InputOf<M>[]>(
    first: InputOf<M>,
    second: InputOf<M>,
    ...othersAndOptions: [...Others, CallOptions]
  ): Promise<Replies<[VarbindInput, VarbindInput, ...Others], VarbindOf<M>>>;
  async set(...given: (Input | readonly Input[] | CallOptions | undefined)[]): Promise<Reply> {
    const options = takeOptions<CallOptions>(given);
    const [first] = given;
    const inputs = (Array.isArray(first) ? first : given) as readonly Input[];
    const varbinds = inputs.map((input) => bindValue(input, this.#names));
    return this.#follow(set(this.#session, varbinds, options));
  }

  /**
   * Reads every instance in the subtree of `root`, in order and never beyond it; if it is empty, `root` itself if that is an instance.
   * Iterate the walk with `for await`, or await it to collect all values.
   *
   * @throws `EncodeError` or `RangeError` at once if the name or an option is invalid. The walk itself throws a `WalkError` rather than
   * end early or walk in circles.
   */
  walk(root: OidLike, options: WalkOptions = {}): Walk<VarbindOf<M>> {
    checkOptions(options, knownOptions.walk);
    return new Walk(this.#session, bindName(root, this.#names), options, this.#names);
  }

  /**
   * Reads the conceptual table with that OID; resolves to its rows, sorted by index. The OID of its entry serves as well, and that of a
   * column reads only that column.
   *
   * @throws `WalkError`, with the variable bindings that were read in `partial`, and `UnexpectedResponse` if the OID is that of a scalar.
   */
  table(
    table: M extends ClientMib ? NumericOid : OidLike,
    options?: TableOptions,
  ): Promise<Table<VarbindOf<M>>>;
  /**
   * Reads a typed table, such as `ifTable` of @snmp/mibs/IF-MIB; needs no `mib`. Resolves to its rows by decoded index, sorted by index: labels
   * are text, Counter64 is a bigint, octets have the form of their DISPLAY-HINT. The name of a table (or a row, a column) of the `mib` serves
   * as well; its rows have the same form without types.
   *
   * @throws `TypeError` if a column is unknown, and `WalkError`, with the variable bindings that were read in `partial`.
   */
  table<Row, Key, Column extends keyof Row & string = never>(
    table: TypedTable<Row, Key>,
    options?: TypedTableOptions<Column>,
  ): Promise<WithAnomalies<TypedRows<Key, ColumnsOf<Row, Column>>>>;
  table(
    name: M extends ClientMib ? string : never,
    options?: TypedTableOptions,
  ): Promise<WithAnomalies<NamedRows>>;
  async table(
    table: OidLike | TypedTable<unknown, unknown>,
    options: TableOptions | TypedTableOptions = {},
  ): Promise<WithAnomalies<Map<unknown, unknown>>> {
    checkOptions(options, knownOptions.table);
    try {
      if (typeof table === "object" && "entry" in table)
        return await readTypedTable(this.#session, table, options as TypedTableOptions);
      const named = this.#names?.table(table);
      if (named !== undefined)
        return await readTypedTable(this.#session, named.table, options as TypedTableOptions, named.columns);
      const rows = await readTable(this.#session, bindName(table), options as TableOptions);
      if (this.#names !== undefined) for (const row of rows.values()) this.#names.add(Object.values(row));
      return rows;
    } catch (error) {
      throw this.#names === undefined ? error : this.#names.explain(error);
    }
  }

  /**
   * Asks all devices at a broadcast or multicast address for the values of these names; yields the first answer of each address, of
   * at most 65536, until `timeout` milliseconds have passed. The client needs the option `broadcast: true`, and a model without discovery, such as SNMPv2c.
   *
   * @throws `TypeError` at once if the client does not have that option, and `TransportError` if the network refuses.
   */
  survey(oids: readonly OidLike[], options: SurveyOptions = {}): AsyncIterableIterator<SurveyAnswer> {
    checkOptions(options, surveyOptions);
    return new Survey(this.#session, bindNames(oids, this.#names), options, this.#names);
  }

  /**
   * Forgets what the model knows of the target's engine: the next SNMPv3 request discovers it anew. For devices that were replaced, or whose
   * count of restarts went back. The records of this target in the datastore and in its store go as well.
   */
  async forgetEngine(): Promise<void> {
    await this.#session.forgetEngine();
  }

  /** Closes the client: pending calls reject with `ClosedError`. Calling it twice is safe. */
  async close(): Promise<void> {
    await this.#session.close();
  }

  /** Closes the client at the end of an `await using` block. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /** Resolves as the call does, with names if the client has a `mib`. */
  #follow(call: Promise<Reply>): Promise<Reply> {
    return this.#names === undefined ? call : this.#names.follow(call);
  }
}
