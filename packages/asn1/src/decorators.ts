// Our decorators call those of the schema library and keep the same facts, and those that it can't express, for the compiler.
import { AsnProp, AsnPropTypes, AsnType, AsnTypeTypes } from "@peculiar/asn1-schema";
import { rawConverter } from "./converters.ts";
import {
  declarationOf,
  type DeclaredClass,
  decodeWith,
  encodeWith,
  type FieldDeclaration,
  typeOf,
  type TypeReference,
} from "./declaration.ts";
import { Reader } from "./reader.ts";

/** Declares a class as a SEQUENCE of its `@Field()`s, in the order of the fields. */
export function Sequence(): (target: DeclaredClass) => void {
  return (target) => {
    const declaration = declarationOf(target);
    declaration.kind = "sequence";
    AsnType({ type: AsnTypeTypes.Sequence })(target);
    if (declaration.fields.some(isInexpressible)) {
      declaration.whole = true;
      convertWhole(target);
    }
  };
}

/** Declares a class as a CHOICE of its `@Field()`s, of which exactly one is set; they are told apart by their tags. */
export function Choice(): (target: DeclaredClass) => void {
  return (target) => {
    declarationOf(target).kind = "choice";
    convertWhole(target); // the schema library tells only CONTEXT tags apart
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
    const type = typeOf(reference) as ReturnType<typeof typeOf> | undefined;
    if (type === undefined) throw new TypeError(`${target.constructor.name}.${name}: its type is not there (yet)`);
    const optional = options.optional ?? false;
    const { fields } = declarationOf(target.constructor as DeclaredClass);
    // A class may declare anew what it inherits: the field keeps its place.
    const inherited = fields.findIndex((field) => field.name === name);
    fields.splice(inherited === -1 ? fields.length : inherited, 1, { name, type, optional });
    AsnProp({ ...type.schemaItem(), optional })(target, name);
  };
}

/** The schema library takes an optional element of a kind that it doesn't know for anything, and an empty optional list for a missing one. */
function isInexpressible({ type, optional }: FieldDeclaration, index: number, fields: readonly FieldDeclaration[]): boolean {
  if (!optional) return false;
  const item = type.schemaItem();
  return item.repeated !== undefined || (item.type === AsnPropTypes.Any && index < fields.length - 1);
}

/** The schema library converts a class that has these two methods by them. */
function convertWhole(target: DeclaredClass<object>): void {
  Object.defineProperties(target.prototype as object, {
    fromASN: {
      value(this: object, element: never): object {
        return Object.assign(this, decodeWith(typeOf(target), new Reader(rawConverter.fromASN(element))));
      },
    },
    toASN: {
      value(this: object): unknown {
        return rawConverter.toASN(encodeWith(typeOf(target), this));
      },
    },
  });
}
