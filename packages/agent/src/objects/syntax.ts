// The SYNTAX of an object (RFC 2578 §7.1): its type and the range of its values.
import { type Binding, smiType, type ValueInput, type Varbind, type VarbindValue } from "@snmp/pdu";
import type { SetError } from "./provider.ts";

/** The types of objects. */
export type ObjectType = Exclude<
  ValueInput["type"],
  "Null" | "noSuchObject" | "noSuchInstance" | "endOfMibView"
>;

/** A value of type `Type`, in every form that an object may return. */
export type GivenValue<Type extends ObjectType> = ValueInput extends infer Input
  ? Input extends ValueInput
    ? Type extends Input["type"]
      ? Input["value"]
      : never
    : never
  : never;

/** A value of type `Type`, as it arrives in a Set. */
export type ReceivedValue<Type extends ObjectType> = Extract<
  Varbind,
  // Unsigned32 has the tag of Gauge32 (RFC 2578 §7.1.11)
  Binding<Type extends "Unsigned32" ? "Gauge32" : Type, VarbindValue>
>["value"];

/** A type and its limits. */
export interface Syntax<Type extends ObjectType = ObjectType> {
  /** Type of the values; Unsigned32 is sent as Gauge32. */
  readonly type: Type;
  /** Minimum and maximum of a number, inclusive; other values in a Set are answered with wrongValue. */
  readonly range?: readonly [min: number, max: number];
  /** Minimum and maximum number of octets of a string; other lengths in a Set are answered with wrongLength. */
  readonly size?: readonly [min: number, max: number];
}

/** Returns why a value in a Set is refused, in the order of RFC 3416 §4.2.5 (3) to (6); `undefined` if it is accepted. */
export function checkSyntax(syntax: Syntax, { type, value }: Varbind): SetError | undefined {
  if (type !== smiType(syntax.type)?.name) return "wrongType";
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
