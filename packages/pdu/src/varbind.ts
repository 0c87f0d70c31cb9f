// RFC 3416 §3: VarBind; the values are those of the SMI (RFC 2578 §7.1) and the three exceptions.
import { hexOf, withoutNuls } from "./octets.ts";
import { unwrapOpaque } from "./opaque.ts";
import { valueText, varbindJson, varbindLine } from "./show.ts";
import { type Duration, durationOf } from "./ticks.ts";

/** The properties of every variable binding. */
export interface Binding<Type extends string, Value> {
  /** The name of the object instance: dotted text in canonical form. */
  readonly oid: string;
  /** The type of the value; narrows `value`. */
  readonly type: Type;
  /** The value, in the form that `type` has in JavaScript. */
  readonly value: Value;
  /**
   * Returns the value as text: octets as text if they are text, else as `0x` and hexadecimal digits; the number in an Opaque value; an
   * exception as its name.
   */
  toString(): string;
  /** Returns the variable binding without loss: a bigint as decimal text, octets as `hex`, and as `text` or `number` too if they are that. */
  toJSON(): object;
}

/** -2147483648..2147483647 */
export type Integer32Varbind = Binding<"Integer32", number>;
/** Octets, a copy that is safe to keep. */
export interface OctetStringVarbind extends Binding<"OctetString", Uint8Array> {
  /** The octets as UTF-8 text, without NULs at the end; invalid octets become U+FFFD. */
  readonly text: string;
  /** The octets as lower-case hexadecimal digits. */
  readonly hex: string;
  /** The octets in the notation of a MAC address: `00:1a:2b:3c:4d:5e`. */
  readonly mac: string;
}
/** The placeholder for a value, as in requests and error responses. */
export type NullVarbind = Binding<"Null", null>;
/** Dotted text in canonical form. */
export type ObjectIdentifierVarbind = Binding<"ObjectIdentifier", string>;
/** An IPv4 address in dotted decimal. */
export type IpAddressVarbind = Binding<"IpAddress", string>;
/** 0..4294967295; wraps. */
export type Counter32Varbind = Binding<"Counter32", number>;
/** 0..4294967295; also Unsigned32, which has the same tag. */
export type Gauge32Varbind = Binding<"Gauge32", number>;
/** 0..4294967295 hundredths of a second. */
export interface TimeTicksVarbind extends Binding<"TimeTicks", number> {
  /** The value in days, hours, minutes and seconds. */
  readonly duration: Duration;
}
/** The octets of another encoding. */
export interface OpaqueVarbind extends Binding<"Opaque", Uint8Array> {
  /** The octets as lower-case hexadecimal digits. */
  readonly hex: string;
  /** The number that agents based on net-snmp wrap into Opaque: a float, a double, or an integer of 64 bits; `undefined` for other octets. */
  readonly number: number | bigint | undefined;
  /** The `number` if it is a float or a double, else `undefined`. */
  readonly float: number | undefined;
}
/** 0..18446744073709551615; wraps. */
export type Counter64Varbind = Binding<"Counter64", bigint>;
/** The object type does not exist (RFC 3416 §4.2.1). */
export type NoSuchObjectVarbind = Binding<"noSuchObject", null>;
/** The object type exists, but not this instance (RFC 3416 §4.2.1). */
export type NoSuchInstanceVarbind = Binding<"noSuchInstance", null>;
/** Nothing follows this name (RFC 3416 §4.2.2). */
export type EndOfMibViewVarbind = Binding<"endOfMibView", null>;

/** The exceptions that an agent sends in place of a value (RFC 3416 §3). */
export type ExceptionVarbind = NoSuchObjectVarbind | NoSuchInstanceVarbind | EndOfMibViewVarbind;

/**
 * A received value that cannot be read: its type is not one of SNMP, or its octets are not a value of its type. `anomalies` says which. The
 * value is the content octets as they came. It cannot be sent.
 */
export interface RawVarbind extends Binding<"Raw", Uint8Array> {
  /** The identifier octet, such as 0x45 for the NsapAddress of RFC 1442. Several identifier octets are one number: 0x9f78. */
  readonly tag: number;
  /** The octets as lower-case hexadecimal digits. */
  readonly hex: string;
}

/** A name and its value: a union discriminated by `type`. */
export type Varbind =
  | Integer32Varbind
  | OctetStringVarbind
  | NullVarbind
  | ObjectIdentifierVarbind
  | IpAddressVarbind
  | Counter32Varbind
  | Gauge32Varbind
  | TimeTicksVarbind
  | OpaqueVarbind
  | Counter64Varbind
  | ExceptionVarbind
  | RawVarbind;

/** The names of the types of values and exceptions; `smiTypes` describes them. `Raw` is not among them: it stands for any other type. */
export type VarbindType = Exclude<Varbind["type"], "Raw">;
/** The types of values in JavaScript. */
export type VarbindValue = Varbind["value"];

/** Returns whether the agent sent an exception in place of a value. */
export function isException(varbind: Varbind): varbind is ExceptionVarbind {
  return (
    varbind.type === "noSuchObject" || varbind.type === "noSuchInstance" || varbind.type === "endOfMibView"
  );
}

/** Returns a variable binding of a type and a value of that type. It checks nothing: `varbindFrom` checks values of users. */
export function makeVarbind(oid: string, type: VarbindType, value: VarbindValue): Varbind {
  return new VariableBinding(oid, type, value) as Varbind;
}

/** Returns a variable binding whose value is the content octets of an element with identifier `tag`. */
export function makeRawVarbind(oid: string, tag: number, value: Uint8Array): RawVarbind {
  return new RawVariableBinding(oid, tag, value) as unknown as RawVarbind;
}

const inspect = Symbol.for("nodejs.util.inspect.custom");

/** One class for all types, so that all variable bindings have the same shape in memory; the interfaces above show the getters of each type. */
class VariableBinding {
  constructor(
    readonly oid: string,
    readonly type: Varbind["type"],
    readonly value: VarbindValue,
  ) {}

  get text(): string {
    return decoder.decode(withoutNuls(this.value as Uint8Array));
  }

  get hex(): string {
    return hexOf(this.value as Uint8Array);
  }

  get mac(): string {
    return hexOf(this.value as Uint8Array, ":");
  }

  get duration(): Duration {
    return durationOf(this.value as number);
  }

  get number(): number | bigint | undefined {
    return unwrapOpaque(this.value as Uint8Array)?.value;
  }

  get float(): number | undefined {
    const { number } = this;
    return typeof number === "number" ? number : undefined;
  }

  toString(): string {
    return valueText(this as unknown as Varbind);
  }

  toJSON(): object {
    return varbindJson(this as unknown as Varbind);
  }

  /** `console.log` and `util.inspect` of Node show this. */
  [inspect](): string {
    return varbindLine(this as unknown as Varbind);
  }
}

class RawVariableBinding extends VariableBinding {
  constructor(
    oid: string,
    readonly tag: number,
    value: Uint8Array,
  ) {
    super(oid, "Raw", value);
  }
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
