// Names of MIB modules in the calls of a client, and decoded values in its answers. Without the option `mib`, only `adviseMib` is used.
import { EncodeError, SnmpError } from "@snmp/mpm-core";
import { oidFrom, type OidLike, type Varbind, varbindFrom, type VarbindInput } from "@snmp/pdu";
import type { TypedTable } from "./typed-table.ts";

/** MIB modules, as the option `mib` of a client takes them: a `Mib` of @snmp/mib, or anything with these methods. */
export interface ClientMib {
  /** Returns the OID of a name: `IF-MIB::ifDescr.3`. Throws if the name is unknown. */
  oid(name: string): string;
  /** Returns the name of an OID. */
  name(oid: string): string;
  /** Returns a value as text, by the syntax of its object. Never throws. */
  format(varbind: Varbind): string;
  /** Returns a value as programs want it: a label, a number, text, an array of the names of bits. Never throws. */
  decode(varbind: Varbind): DecodedValue;
  /** Returns the variable binding that sets an object to a value. Throws an error that names the object if it does not allow the value. */
  encode(name: string, value: NamedValue): VarbindInput;
  /** Returns the table of that name, or of that row or column. Throws if there is none. */
  table(name: string): TypedTable<Readonly<Record<string, unknown>>, unknown>;
}

/** A decoded value: `undefined` for exceptions. */
export type DecodedValue = number | bigint | string | readonly string[] | undefined;

/** A value that a MIB module gives the type: a label, text by the hint of the object, a number, octets, or the names of bits. */
export type NamedValue = string | number | bigint | Uint8Array | readonly string[];

/** A value to write whose type the `mib` of the client tells. */
export interface UntypedInput {
  /** The name or the OID of the instance. */
  readonly oid: OidLike;
  /** Missing: the MIB module tells the type. */
  readonly type?: undefined;
  /** The value, which must be within the ranges and labels of the object. */
  readonly value: NamedValue;
}

/** A variable binding from a client with the option `mib`: `type` and `value` are as they came, and `toString()` returns `formatted`. */
export type NamedVarbind = Varbind & {
  /** The name of the instance: `IF-MIB::ifOperStatus.3`. */
  readonly name: string;
  /** The value for programs, by its object's syntax: a label, a number, text, names of bits; `undefined` for exceptions. */
  readonly decoded: DecodedValue;
  /** The value for people, by its object's syntax: labels, DISPLAY-HINT, addresses, names of OIDs. */
  readonly formatted: string;
};

/** The variable bindings that a client has: with names if it has a `mib`. */
export type VarbindOf<M> = [M] extends [ClientMib] ? NamedVarbind : Varbind;

/** The values that a client can write: without their type if it has a `mib`. */
export type InputOf<M> = [M] extends [ClientMib] ? VarbindInput | UntypedInput : VarbindInput;

/** An OID, as opposed to a name. */
export type NumericOid = `${number}.${string}` | `.${number}.${string}` | readonly number[];

/** The names of a client with the option `mib`. */
export class Names {
  readonly #mib: ClientMib;

  constructor(mib: ClientMib) {
    this.#mib = mib;
  }

  /** Returns the OID of a name. Throws an `EncodeError` if it is unknown. */
  oid(name: OidLike): string {
    return typeof name === "string" && !isOid(name) ? this.#ask(() => this.#mib.oid(name)) : oidFrom(name);
  }

  /** Returns the variable binding of a value to write. Throws an `EncodeError` that names the object if it does not allow the value. */
  varbind(input: VarbindInput | UntypedInput): Varbind {
    const oid = this.oid(input.oid);
    const { type, value } = input;
    if (type === undefined) return varbindFrom(this.#ask(() => this.#mib.encode(oid, value)));
    const isName = type === "ObjectIdentifier" && typeof value === "string";
    return varbindFrom({ oid, type, value: isName ? this.oid(value) : value } as VarbindInput);
  }

  /** Returns the table with that name; `undefined` for an OID, which is read without decoding. `columns`: that of a column's name. */
  table(name: OidLike): { readonly table: ReturnType<ClientMib["table"]>; columns?: number[] } | undefined {
    if (typeof name !== "string" || isOid(name)) return undefined;
    const oid = this.oid(name);
    const table = this.#ask(() => this.#mib.table(name));
    if (!oid.startsWith(`${table.entry}.`)) return { table };
    return { table, columns: [Number(oid.slice(table.entry.length + 1).split(".")[0])] };
  }

  /** Resolves as a call does, with names in its values and in its error. */
  follow<Values extends readonly Varbind[]>(call: Promise<Values>): Promise<Values> {
    return call.then(
      (varbinds) => this.add(varbinds),
      (error: unknown) => {
        throw this.explain(error);
      },
    );
  }

  /** Adds names and decoded values to variable bindings. They are worked out when they are read. */
  add<Values extends readonly Varbind[]>(varbinds: Values): Values {
    for (const varbind of varbinds) {
      if ("name" in varbind || !Object.isExtensible(varbind)) continue;
      Object.setPrototypeOf(varbind, prototypeFor(this.#mib, Object.getPrototypeOf(varbind) as object));
    }
    return varbinds;
  }

  /** Adds the names to the OIDs in the message of an error, and to the variable bindings that it carries. Returns the error. */
  explain(error: unknown): unknown {
    if (!SnmpError.isInstance(error)) return error;
    const { partial, varbinds } = error as { partial?: readonly Varbind[]; varbinds?: readonly Varbind[] };
    for (const list of [partial, varbinds]) if (Array.isArray(list)) this.add(list as readonly Varbind[]);
    const plain = error.message;
    const message = plain.replace(oidInText, (oid) => `${oid} (${this.#mib.name(oid)})`);
    if (message === plain) return error;
    error.message = message;
    // the stack begins with the message as it was
    if (error.stack !== undefined) error.stack = error.stack.replace(plain, () => message);
    return error;
  }

  #ask<Result>(question: () => Result): Result {
    try {
      return question();
    } catch (cause) {
      throw new EncodeError(cause instanceof Error ? cause.message : String(cause), "", { cause });
    }
  }
}

/** Returns the error of a call without `mib`: if a name or a value without type is at fault, it says how to give one. */
export function adviseMib(error: unknown, given: unknown): unknown {
  if (!EncodeError.isInstance(error)) return error;
  const input = given as { oid?: unknown; type?: unknown } | null;
  const name = typeof given === "object" && given !== null && "oid" in given ? input!.oid : given;
  const isName = typeof name === "string" && /^\.?[a-z]/i.test(name);
  if (!isName && name === given) return error;
  if (!isName && input!.type !== undefined) return error;
  const wanted = isName ? "for names" : "for values without `type`";
  return new EncodeError(
    `${error.detail}; ${wanted}, give the client MIB modules: new Client(target, credentials, { mib: standardMib() }), with \`import { standardMib } from "@snmp/mibs"\``,
    error.path,
    { cause: error },
  );
}

/** Returns whether a text is an OID, or at least is not a name. */
function isOid(text: string): boolean {
  return /^[\d.]*$/.test(text);
}

/** Returns the prototype of variable bindings with names, which has that of those without behind it. */
function prototypeFor(mib: ClientMib, base: object): object {
  let ofMib = prototypes.get(mib);
  if (ofMib === undefined) prototypes.set(mib, (ofMib = new WeakMap()));
  let prototype = ofMib.get(base);
  if (prototype === undefined) ofMib.set(base, (prototype = makePrototype(mib, base)));
  return prototype;
}

/** By MIB, since clients that share one have objects of one shape. */
const prototypes = new WeakMap<ClientMib, WeakMap<object, object>>();

function makePrototype(mib: ClientMib, base: object): object {
  const named: NamedPrototype = {
    get name() {
      return mib.name(this.oid);
    },
    get decoded() {
      return mib.decode(this);
    },
    get formatted() {
      return mib.format(this);
    },
    toString() {
      return mib.format(this);
    },
    toJSON() {
      const plain = (base as Varbind).toJSON.call(this);
      return { name: this.name, ...plain, formatted: this.formatted };
    },
    [inspect]() {
      return `${this.name} = ${this.type}: ${this.formatted}`;
    },
  } as NamedPrototype;
  return Object.create(base, Object.getOwnPropertyDescriptors(named)) as object;
}

type NamedPrototype = NamedVarbind & { [inspect](): string };

const inspect = Symbol.for("nodejs.util.inspect.custom");
/** An OID of five arcs or more, which an IPv4 address is not, unless its name follows already. */
const oidInText = /(?<![\w.:/-])[012](?:\.\d+){4,}(?![\w.]*\w| \()/g;
