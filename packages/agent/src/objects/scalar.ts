// A single instance of an object (RFC 2578 §7): sysName.0.
import { compareOids, makeVarbind, type ValueInput, type Varbind, varbindFrom } from "@snmp/pdu";
import { after, type MaybePromise } from "../promises.ts";
import type { MibProvider, RequestInfo, SetError, SetStep } from "./provider.ts";
import { type GivenValue, type ObjectType, type ReceivedValue, type Syntax, syntaxError } from "./syntax.ts";

/** How a single instance is read and written. Needs `value` or `get`. */
export interface ScalarOptions<Type extends ObjectType = ObjectType> extends Syntax<Type> {
  /** Its name in messages to the operator. */
  readonly name?: string;
  /** The value, kept by the agent; a Set changes it where `access` is `read-write`. */
  readonly value?: GivenValue<Type>;
  /** Reads the value, now or later; `undefined` when there is no such instance at present. */
  readonly get?: (request: RequestInfo) => MaybePromise<GivenValue<Type> | undefined>;
  /** `read-write` where `set` is given, else `read-only`. */
  readonly access?: "read-only" | "read-write";
  /** Refuses a value of a Set before anything is changed; type, `range` and `size` are checked already. */
  readonly validate?: (
    value: ReceivedValue<Type>,
    request: RequestInfo,
  ) => MaybePromise<SetError | undefined>;
  /** Assigns a value. What it throws is answered with commitFailed, and everything that the Set changed is undone. */
  readonly set?: (value: ReceivedValue<Type>, request: RequestInfo) => MaybePromise<void>;
  /** Takes `set` back, given the value from before; by default that value is set again. */
  readonly undo?: (previous: GivenValue<Type> | undefined, request: RequestInfo) => MaybePromise<void>;
}

/** The provider of a single instance, returned by `scalar()`. */
export class Scalar<Type extends ObjectType = ObjectType> implements MibProvider {
  /** Its name in messages to the operator. */
  readonly name?: string;
  readonly #options: ScalarOptions;
  readonly #writable: boolean;
  #value: unknown;

  /**
   * `root`: the instance, in canonical form.
   *
   * @throws A `TypeError` or an `EncodeError` for options that make no object.
   */
  constructor(
    readonly root: string,
    options: ScalarOptions<Type>,
  ) {
    const { value, get, set, access = set === undefined ? "read-only" : "read-write", name } = options;
    if ((value === undefined) === (get === undefined))
      throw new TypeError(`a scalar has either \`value\` or \`get\``);
    if (get !== undefined && set === undefined && access === "read-write")
      throw new TypeError("a scalar with `get` needs `set` to be read-write");
    if (name !== undefined) this.name = name;
    this.#options = options as unknown as ScalarOptions;
    this.#writable = access === "read-write";
    this.#value = value;
    if (value !== undefined) this.#varbind(value);
  }

  /** The value that the agent keeps; `undefined` where `get` reads it. */
  get value(): GivenValue<Type> | ReceivedValue<Type> | undefined {
    return this.#value as GivenValue<Type>;
  }

  /** Throws an `EncodeError` for a value that the type does not have, and a `TypeError` where `get` reads it. */
  set value(value: GivenValue<Type>) {
    if (this.#options.get !== undefined) throw new TypeError(`${this.root} is read by \`get\``);
    this.#varbind(value);
    this.#value = value;
  }

  /** RFC 3416 §4.2.1. */
  get(oid: string, request: RequestInfo): MaybePromise<Varbind> {
    const missing = makeVarbind(oid, "noSuchInstance", null);
    return oid === this.root
      ? after(this.#read(request), (value) => (isAbsent(value) ? missing : this.#varbind(value)))
      : missing;
  }

  /** RFC 3416 §4.2.2. */
  next(oid: string, request: RequestInfo): MaybePromise<Varbind | undefined> {
    if (compareOids(oid, this.root) >= 0) return undefined;
    if (!request.counter64 && this.#options.type === "Counter64") return undefined;
    return after(this.#read(request), (value) => (isAbsent(value) ? undefined : this.#varbind(value)));
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
    const error = syntaxError(this.#options, { type, value } as Varbind);
    if (error !== undefined) return error;
    if (oid !== this.root) return "noCreation";
    return (await this.#options.validate?.(value as never, request)) ?? this.#step(value, request);
  }

  #step(value: Varbind["value"], request: RequestInfo): SetStep {
    const { set, undo } = this.#options;
    let previous: unknown;
    let begun = false;
    return {
      commit: async () => {
        previous = await this.#read(request);
        begun = true;
        if (set === undefined) this.#value = value;
        else await set(value as never, request);
        if (this.#options.get === undefined) this.#value = value;
      },
      undo: async () => {
        if (!begun) return;
        if (undo !== undefined) await undo(previous as never, request);
        else if (set !== undefined && !isAbsent(previous))
          await set(this.#varbind(previous).value as never, request);
        if (this.#options.get === undefined) this.#value = previous;
      },
    };
  }

  #read(request: RequestInfo): MaybePromise<unknown> {
    return this.#options.get === undefined ? this.#value : this.#options.get(request);
  }

  #varbind(value: unknown): Varbind {
    return varbindFrom({ oid: this.root, type: this.#options.type, value } as { oid: string } & ValueInput);
  }
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}
