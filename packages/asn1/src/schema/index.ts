/**
 * The engine of `@peculiar/asn1-schema`, with all declared classes registered. With this module, the engine reads and writes the classes
 * itself; without it, the engine calls their codecs. It is for comparison, and takes long to load; no package needs it at run time.
 *
 * @module @snmp/asn1/schema
 */
import { AsnConvert, AsnProp, AsnType, AsnTypeTypes } from "@peculiar/asn1-schema";
import { declarationOf, type DeclaredClass, forEachDeclared } from "../declaration.ts";
import { engineItem, isExpressible } from "./items.ts";

export { AsnConvert };

function register(target: DeclaredClass<object>): void {
  if (!isExpressible(target)) return; // its own codec converts it
  const prototype = target.prototype as { fromASN?: unknown; toASN?: unknown };
  delete prototype.fromASN;
  delete prototype.toASN;
  for (const { name, type, optional } of declarationOf(target).fields) {
    AsnProp({ ...engineItem(type.schemaItem()), optional })(prototype, name);
  }
  AsnType({ type: AsnTypeTypes.Sequence })(target);
}

forEachDeclared(register);
