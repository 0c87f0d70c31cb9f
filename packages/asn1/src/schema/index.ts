/**
 * The engine of `@peculiar/asn1-schema`, with all declared classes registered: it reads and writes them by itself, where without this module
 * it leaves that to their codecs. That is for comparison, and takes long to load; nothing needs it to run.
 *
 * @module @snmp/asn1/schema
 */
import { AsnConvert, AsnProp, AsnType, AsnTypeTypes } from "@peculiar/asn1-schema";
import { declarationOf, type DeclaredClass, forEachDeclared } from "../declaration.ts";
import { engineItem, isExpressible } from "./items.ts";

export { AsnConvert };

function register(target: DeclaredClass<object>): void {
  if (!isExpressible(target)) return; // its own codec goes on to convert it
  const prototype = target.prototype as { fromASN?: unknown; toASN?: unknown };
  delete prototype.fromASN;
  delete prototype.toASN;
  for (const { name, type, optional } of declarationOf(target).fields) {
    AsnProp({ ...engineItem(type.schemaItem()), optional })(prototype, name);
  }
  AsnType({ type: AsnTypeTypes.Sequence })(target);
}

forEachDeclared(register);
