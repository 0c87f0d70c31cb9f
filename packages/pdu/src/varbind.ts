// RFC 3416 §3: VarBind; the values are those of the SMI (RFC 2578 §7.1) and the three exceptions.
import { hexOf, opaqueNumber, textOf } from "./octets.ts";
import { type Duration, durationOf } from "./ticks.ts";

/** What every variable binding has. */
export interface Binding<Type extends string, Value> {
  /** Name of the object instance, dotted text in canonical form. */
  readonly oid: string;
  /** Type of the value; narrows `value`. */
  readonly type: Type;
  /** The value; which one, says the type. */
  readonly value: Value;
  /** The value as text: octets as text where they are text, else as `0x` and hexadecimal digits; an exception as its name. */
  toString(): string;
  /** Without loss: a bigint as decimal text, octets as `hex`, and as `text` too where they are text. */
  toJSON(): object;
}

/** -2147483648..2147483647 */
export type Integer32Varbind = Binding<"Integer32", number>;
/** Octets, a copy that is safe to keep. */
export interface OctetStringVarbind extends Binding<"OctetString", Uint8Array> {
  /** The octets as UTF-8 text; those that are none become U+FFFD. */
  readonly text: string;
  /** The octets as lower-case hexadecimal digits. */
  readonly hex: string;
  /** The octets as a MAC address is written: `00:1a:2b:3c:4d:5e`. */
  readonly mac: string;
}
/** Value of no use: in a request, and an error's. */
export type NullVarbind = Binding<"Null", null>;
/** Dotted text in canonical form. */
export type ObjectIdentifierVarbind = Binding<"ObjectIdentifier", string>;
/** An IPv4 address in dotted decimal. */
export type IpAddressVarbind = Binding<"IpAddress", string>;
/** 0..4294967295, wraps. */
export type Counter32Varbind = Binding<"Counter32", number>;
/** 0..4294967295; Unsigned32 has the same tag and cannot be told apart. */
export type Gauge32Varbind = Binding<"Gauge32", number>;
/** 0..4294967295 hundredths of a second. */
export interface TimeTicksVarbind extends Binding<"TimeTicks", number> {
  /** The value in days, hours, minutes and seconds. */
  readonly duration: Duration;
}
/** Octets of another encoding. */
export interface OpaqueVarbind extends Binding<"Opaque", Uint8Array> {
  /** The octets as lower-case hexadecimal digits. */
  readonly hex: string;
  /** The float or double that net-snmp's agents wrap into Opaque; `undefined` for anything else. */
  readonly float: number | undefined;
}
/** 0..18446744073709551615, wraps. */
export type Counter64Varbind = Binding<"Counter64", bigint>;
/** No object of that type is there (RFC 3416 §4.2.1). */
export type NoSuchObjectVarbind = Binding<"noSuchObject", null>;
/** The type is there, but not that instance (RFC 3416 §4.2.1). */
export type NoSuchInstanceVarbind = Binding<"noSuchInstance", null>;
/** There is nothing after that name (RFC 3416 §4.2.2). */
export type EndOfMibViewVarbind = Binding<"endOfMibView", null>;

/** The exceptions that an agent gives in the place of a value (RFC 3416 §3). */
export type ExceptionVarbind = NoSuchObjectVarbind | NoSuchInstanceVarbind | EndOfMibViewVarbind;

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
  | ExceptionVarbind;

/** The type names of values and exceptions. */
export type VarbindType = Varbind["type"];
/** What a value can be in JavaScript. */
export type VarbindValue = Varbind["value"];

/** Whether the agent gave an exception in the place of a value. */
export function isException(varbind: Varbind): varbind is ExceptionVarbind {
  return (
    varbind.type === "noSuchObject" || varbind.type === "noSuchInstance" || varbind.type === "endOfMibView"
  );
}

/** A variable binding of a type and value that belong together; `varbindFrom` checks what comes from outside. */
export function makeVarbind(oid: string, type: VarbindType, value: VarbindValue): Varbind {
  return new VariableBinding(oid, type, value) as Varbind;
}

/** One class for all, so that every variable binding has the same shape in memory; the types above show of it what its type has. */
class VariableBinding {
  constructor(
    readonly oid: string,
    readonly type: VarbindType,
    readonly value: VarbindValue,
  ) {}

  get text(): string {
    return decoder.decode(this.value as Uint8Array);
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

  get float(): number | undefined {
    return opaqueNumber(this.value as Uint8Array);
  }

  toString(): string {
    const { value } = this;
    if (value === null) return this.type === "Null" ? "" : this.type;
    if (typeof value !== "object") return String(value);
    return (this.type === "OctetString" ? textOf(value) : undefined) ?? `0x${hexOf(value)}`;
  }

  toJSON(): object {
    const { oid, type, value } = this;
    if (value === null || typeof value !== "object")
      return { oid, type, value: typeof value === "bigint" ? String(value) : value };
    const text = type === "OctetString" ? textOf(value) : undefined;
    return text === undefined ? { oid, type, hex: hexOf(value) } : { oid, type, hex: hexOf(value), text };
  }
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
