// A single instance of an object (RFC 2578 §7): sysName.0.
import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import { compareOids, makeVarbind, type ValueInput, type Varbind, varbindFrom } from "@snmp/pdu";
import { chain, type MaybePromise } from "../promises.ts";
import type { MibProvider, RequestInfo, SetError, SetStep } from "./provider.ts";
import { convertLike } from "./row-value.ts";
import { type GivenValue, type ObjectType, type ReceivedValue, type Syntax, checkSyntax } from "./syntax.ts";

/** Options of a single instance. Either `value` or `get` is required. */
export interface ScalarOptions<Type extends ObjectType = ObjectType> extends Syntax<Type> {
  /** Name in messages to the operator. */
  readonly name?: string;
  /**
   * The value, which the agent keeps; a Set changes it if `access` is `read-write`. It keeps its JavaScript type: a string stays a string,
   * except for octets that are not UTF-8 text.
   */
  readonly value?: GivenValue<Type>;
  /** Returns the value or a promise of it; `undefined` if the instance does not exist at present. */
  readonly get?: (request: RequestInfo) => MaybePromise<GivenValue<Type> | undefined>;
  /** Whether Sets are allowed; by default `read-write` with `set`, else `read-only`. */
  readonly access?: "read-only" | "read-write";
  /** Returns an error-status to refuse a value before anything changes. Type, `range` and `size` are already checked. */
  readonly validate?: (
    value: ReceivedValue<Type>,
    request: RequestInfo,
  ) => MaybePromise<SetError | undefined>;
  /** Assigns a value. If it throws, the answer is commitFailed and the whole Set is undone. */
  readonly set?: (value: ReceivedValue<Type>, request: RequestInfo) => MaybePromise<void>;
  /** Reverses `set`, given the previous value; by default `set` is called with that value. */
  readonly undo?: (previous: GivenValue<Type> | undefined, request: RequestInfo) => MaybePromise<void>;
}

/** The provider of a single instance; `scalar()` returns it. */
export class Scalar<Type extends ObjectType = ObjectType> implements MibProvider {
  /** Name in messages to the operator. */
  readonly name?: string;
  readonly #options: ScalarOptions;
  readonly #writable: boolean;
  #value: unknown;
  /** The last value that the program gave: values of Sets get its JavaScript type. */
  #sample: unknown;

  /**
   * `root`: OID of the instance, in canonical form.
   *
   * @throws A `TypeError` or an `EncodeError` if the options are invalid.
   */
  constructor(
    readonly root: string,
    options: ScalarOptions<Type>,
  ) {
    checkOptionNames(options, scalarOptions);
    const { value, get, set, access = set === undefined ? "read-only" : "read-write", name } = options;
    if ((value === undefined) === (get === undefined))
      throw new TypeError(
        `a scalar needs either \`value\` or \`get\`, not ${value === undefined ? "none of them" : "both"}`,
      );
    if (get !== undefined && set === undefined && access === "read-write")
      throw new TypeError("a read-write scalar with `get` needs `set` too");
    if (name !== undefined) this.name = name;
    this.#options = options as unknown as ScalarOptions;
    this.#writable = access === "read-write";
    this.#value = this.#sample = value;
    if (value !== undefined) this.#toVarbind(value);
  }

  /** The value that the agent keeps; `undefined` if the scalar has `get`. */
  get value(): GivenValue<Type> | ReceivedValue<Type> | undefined {
    return this.#value as GivenValue<Type>;
  }

  /** Throws an `EncodeError` if the type does not allow the value, and a `TypeError` if the scalar has `get`. */
  set value(value: GivenValue<Type>) {
    if (this.#options.get !== undefined)
      throw new TypeError(`the value of ${this.root} cannot be assigned: \`get\` returns it`);
    this.#toVarbind(value);
    this.#value = this.#sample = value;
  }

  /** RFC 3416 §4.2.1. */
  get(oid: string, request: RequestInfo): MaybePromise<Varbind> {
    const missing = makeVarbind(oid, "noSuchInstance", null);
    return oid === this.root
      ? chain(this.#read(request), (value) => (isAbsent(value) ? missing : this.#toVarbind(value)))
      : missing;
  }

  /** RFC 3416 §4.2.2. */
  next(oid: string, request: RequestInfo): MaybePromise<Varbind | undefined> {
    if (compareOids(oid, this.root) >= 0) return undefined;
    if (!request.counter64 && this.#options.type === "Counter64") return undefined;
    return chain(this.#read(request), (value) => (isAbsent(value) ? undefined : this.#toVarbind(value)));
  }

  /** RFC 3416 §4.2.5. */
  prepare(
    assignments: readonly Varbind[],
    request: RequestInfo,
  ): MaybePromise<readonly (SetError | SetStep)[]> {
    return Promise.all(assignments.map((assignment) => this.#prepare(assignment, request)));
  }

  async #prepare({ oid, type, value }: Varbind, request: RequestInfo): Promise<SetError | SetStep> {
    if (!this.#writable) return "notWritable";
    const error = checkSyntax(this.#options, { type, value } as Varbind);
    if (error !== undefined) return error;
    if (oid !== this.root) return "noCreation";
    return (await this.#options.validate?.(value as never, request)) ?? this.#createStep(value, request);
  }

  #createStep(value: Varbind["value"], request: RequestInfo): SetStep {
    const { set, undo } = this.#options;
    let previous: unknown;
    let isChanged = false;
    return {
      commit: async () => {
        previous = await this.#read(request);
        isChanged = true;
        if (set !== undefined) await set(value as never, request);
        if (this.#options.get === undefined) this.#value = convertLike(value, this.#sample) ?? value;
      },
      undo: async () => {
        if (!isChanged) return;
        if (undo !== undefined) await undo(previous as never, request);
        else if (set !== undefined && !isAbsent(previous))
          await set(this.#toVarbind(previous).value as never, request);
        if (this.#options.get === undefined) this.#value = previous;
      },
    };
  }

  #read(request: RequestInfo): MaybePromise<unknown> {
    return this.#options.get === undefined ? this.#value : this.#options.get(request);
  }

  #toVarbind(value: unknown): Varbind {
    return varbindFrom({ oid: this.root, type: this.#options.type, value } as { oid: string } & ValueInput);
  }
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

const scalarOptions: OptionNames<ScalarOptions> = {
  name: true,
  type: true,
  range: true,
  size: true,
  value: true,
  get: true,
  access: true,
  validate: true,
  set: true,
  undo: true,
};
