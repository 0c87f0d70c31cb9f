// The SYNTAX of an object (RFC 2578 §7.1): its type, and which of the type's values it has.
import type { Binding, ValueInput, Varbind, VarbindValue } from "@snmp/pdu";
import type { SetError } from "./provider.ts";

/** The types that an object can have. */
export type ObjectType = Exclude<
  ValueInput["type"],
  "Null" | "noSuchObject" | "noSuchInstance" | "endOfMibView"
>;

/** What may be given as a value of type `Type`. */
export type GivenValue<Type extends ObjectType> = ValueInput extends infer Input
  ? Input extends ValueInput
    ? Type extends Input["type"]
      ? Input["value"]
      : never
    : never
  : never;

/** What arrives as a value of type `Type` in a Set. */
export type ReceivedValue<Type extends ObjectType> = Extract<
  Varbind,
  // Unsigned32 has the tag of Gauge32 (RFC 2578 §7.1.11)
  Binding<Type extends "Unsigned32" ? "Gauge32" : Type, VarbindValue>
>["value"];

/** A type and what it is narrowed to. */
export interface Syntax<Type extends ObjectType = ObjectType> {
  /** The type that values have on the wire; Unsigned32 is sent as Gauge32. */
  readonly type: Type;
  /** Least and greatest value of a number, each included; anything else in a Set is answered with wrongValue. */
  readonly range?: readonly [min: number, max: number];
  /** Fewest and most octets of a string; anything else in a Set is answered with wrongLength. */
  readonly size?: readonly [min: number, max: number];
}

/** Why a value in a Set is refused, in the order of RFC 3416 §4.2.5 (3) to (6); `undefined` where it is none. */
export function syntaxError(syntax: Syntax, { type, value }: Varbind): SetError | undefined {
  if (type !== (syntax.type === "Unsigned32" ? "Gauge32" : syntax.type)) return "wrongType";
  if (syntax.size !== undefined && value instanceof Uint8Array) {
    const [min, max] = syntax.size;
    if (value.length < min || value.length > max) return "wrongLength";
  }
  if (syntax.range !== undefined && (typeof value === "number" || typeof value === "bigint")) {
    const [min, max] = syntax.range;
    if (value < min || value > max) return "wrongValue";
  }
  return undefined;
}
