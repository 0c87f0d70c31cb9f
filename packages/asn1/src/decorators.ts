// The decorators of declared classes. They record the declaration, which codecs are compiled from.
import { makeConvertible } from "./convertible.ts";
import { declarationOf, recordClass, type DeclaredClass, typeOf, type TypeReference } from "./declaration.ts";

/** Declares a class as a SEQUENCE of its `@Field()`s, in the order of the fields. */
export function Sequence(): (target: DeclaredClass) => void {
  return (target) => declare(target, "sequence");
}

/** Declares a class as a CHOICE of its `@Field()`s, of which exactly one is set; they are told apart by their tags. */
export function Choice(): (target: DeclaredClass) => void {
  return (target) => declare(target, "choice");
}

function declare(target: DeclaredClass, kind: "sequence" | "choice"): void {
  declarationOf(target).kind = kind;
  makeConvertible(target);
  recordClass(target);
}

/** Options for a field. */
export interface FieldOptions {
  /** OPTIONAL: the element may be missing. A missing element leaves the initial value in the field; `undefined` is not encoded. */
  readonly optional?: boolean;
}

/** Declares a property as a field of the given type: the types of this package, a declared class, or any `Asn1Type`. */
export function Field(
  reference: TypeReference,
  options: FieldOptions = {},
): (target: object, name: string) => void {
  return (target, name) => {
    const type = typeOf(reference) as ReturnType<typeof typeOf> | undefined;
    if (type === undefined)
      throw new TypeError(
        `${target.constructor.name}.${name}: the type is undefined; declare it before this class`,
      );
    const optional = options.optional ?? false;
    const { fields } = declarationOf(target.constructor as DeclaredClass);
    // A class may declare an inherited field anew: the field keeps its place.
    const inherited = fields.findIndex((field) => field.name === name);
    fields.splice(inherited === -1 ? fields.length : inherited, 1, { name, type, optional });
  };
}
