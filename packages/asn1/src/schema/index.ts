/**
 * The engine of `@peculiar/asn1-schema`, with all declared classes registered. With this module, the engine reads and writes the classes
 * itself; without it, the engine calls their codecs. It is for comparison, and for fields of classes that are declared to that library; it
 * takes long to load, and no package needs it at run time.
 *
 * @module @snmp/asn1/schema
 */
import { AsnConvert as Converter, AsnProp, AsnPropTypes, AsnType, AsnTypeTypes } from "@peculiar/asn1-schema";
import { declarationOf, type DeclaredClass, forEachDeclared } from "../declaration.ts";
import type { AsnConverter } from "./asn-convert.ts";
import { engineItem, isExpressible, wholeConverter } from "./items.ts";

export type { AsnConverter, Octets, ParseOptions } from "./asn-convert.ts";
/** `AsnConvert` of `@peculiar/asn1-schema`. */
export const AsnConvert: AsnConverter = Converter;

function register(target: DeclaredClass<object>): void {
  const prototype = target.prototype as { fromASN?: unknown; toASN?: unknown };
  delete prototype.fromASN;
  delete prototype.toASN;
  if (!isExpressible(target)) return registerWhole(target);
  for (const { name, type, optional } of declarationOf(target).fields) {
    AsnProp({ ...engineItem(type.schemaItem()), optional })(prototype, name);
  }
  AsnType({ type: AsnTypeTypes.Sequence })(target);
}

/** Registers a class that its own codec converts: to the library it is a CHOICE with one alternative, which is any element. */
function registerWhole(target: DeclaredClass<object>): void {
  const prototype = target.prototype as object;
  Object.defineProperty(prototype, wholeName, {
    get(this: object) {
      return this;
    },
    set(this: object, value: object) {
      Object.assign(this, value);
    },
  });
  AsnProp({ type: AsnPropTypes.Any, converter: wholeConverter(target) })(prototype, wholeName);
  AsnType({ type: AsnTypeTypes.Choice })(target);
}

/** The name of that alternative. */
const wholeName = "@snmp/asn1:whole";

forEachDeclared(register);
