// Our decorators call those of the schema library and keep the same facts, and those that it can't express, for the compiler.
import { AsnProp, AsnType, AsnTypeTypes } from "@peculiar/asn1-schema";
import { rawConverter } from "./converters.ts";
import { declarationOf, type DeclaredClass, decodeWith, encodeWith, typeOf, type TypeReference } from "./declaration.ts";

/** Declares a class as a SEQUENCE of its `@Field()`s, in the order of the fields. */
export function Sequence(): (target: DeclaredClass) => void {
  return (target) => {
    declarationOf(target).kind = "sequence";
    AsnType({ type: AsnTypeTypes.Sequence })(target);
  };
}

/** Declares a class as a CHOICE of its `@Field()`s, of which exactly one is set; they are told apart by their tags. */
export function Choice(): (target: DeclaredClass) => void {
  return (target) => {
    declarationOf(target).kind = "choice";
    // The schema library tells only CONTEXT tags apart; a class with these two methods is converted by them.
    Object.defineProperties(target.prototype as object, {
      fromASN: {
        value(this: object, element: never): object {
          return Object.assign(this, decodeWith<object>(typeOf(target), rawConverter.fromASN(element)));
        },
      },
      toASN: {
        value(this: object) {
          return rawConverter.toASN(encodeWith(typeOf(target), this));
        },
      },
    });
  };
}

/** How a field may differ from the rule. */
export interface FieldOptions {
  /** OPTIONAL: the element may be missing; the field then keeps its initial value, and `undefined` is not encoded. */
  readonly optional?: boolean;
}

/** Declares a property as a field of the given type: the types of this package, a declared class, or any `Asn1Type`. */
export function Field(reference: TypeReference, options: FieldOptions = {}): (target: object, name: string) => void {
  return (target, name) => {
    const type = typeOf(reference);
    const optional = options.optional ?? false;
    declarationOf(target.constructor as DeclaredClass).fields.push({ name, type, optional });
    AsnProp({ ...type.schemaItem(), optional })(target, name);
  };
}
