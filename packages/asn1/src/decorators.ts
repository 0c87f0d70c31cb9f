// Decorators of declared classes: they keep what the compiler of codecs, and the engine of @peculiar/asn1-schema, need to know.
import { makeConvertible } from "./convertible.ts";
import { declarationOf, declared, type DeclaredClass, typeOf, type TypeReference } from "./declaration.ts";

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
  declared(target);
}

/** How a field may differ from the rule. */
export interface FieldOptions {
  /** OPTIONAL: the element may be missing; the field then keeps its initial value, and `undefined` is not encoded. */
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
      throw new TypeError(`${target.constructor.name}.${name}: its type is not there (yet)`);
    const optional = options.optional ?? false;
    const { fields } = declarationOf(target.constructor as DeclaredClass);
    // A class may declare anew what it inherits: the field keeps its place.
    const inherited = fields.findIndex((field) => field.name === name);
    fields.splice(inherited === -1 ? fields.length : inherited, 1, { name, type, optional });
  };
}
