// The declarations that the decorators record, and the codecs that are compiled from them.
import { DecodeError, EncodeError, locateError } from "./errors.ts";
import type { Reader } from "./reader.ts";
import type { Asn1Type, SchemaItem } from "./type.ts";
import { Writer } from "./writer.ts";

/** A class that is decorated with `@Sequence()` or `@Choice()`. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- only the type of the instances matters
export type DeclaredClass<T = any> = new () => T;

/** The type of a field: a type of this package, any other `Asn1Type`, or a declared class. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- stands for every value type
export type TypeReference = Asn1Type<any> | DeclaredClass;

/** The type of the values of `Reference`. */
export type TypeOf<Reference> =
  Reference extends Asn1Type<infer T> ? T : Reference extends DeclaredClass<infer T> ? T : never;

/** One field of a declared class. */
export interface FieldDeclaration {
  readonly name: string;
  readonly type: Asn1Type<unknown>;
  /** Whether the element may be missing. */
  readonly optional: boolean;
}

/** The declaration of a class; `type` is its codec, once that is compiled. */
export interface ClassDeclaration {
  kind: "sequence" | "choice" | undefined;
  readonly fields: FieldDeclaration[];
  type: Asn1Type<unknown> | undefined;
}

/** Returns the type that `reference` stands for. */
export function typeOf<Reference extends TypeReference>(reference: Reference): Asn1Type<TypeOf<Reference>> {
  return (typeof reference === "function" ? classType(reference) : reference) as Asn1Type<TypeOf<Reference>>;
}

/** Returns the declaration of `target`. The first call makes it, with the fields of the classes that `target` extends. */
export function declarationOf(target: DeclaredClass): ClassDeclaration {
  let declaration = declarations.get(target);
  if (declaration === undefined) {
    declaration = { kind: undefined, fields: inheritFields(target), type: undefined };
    declarations.set(target, declaration);
  }
  return declaration;
}

function inheritFields(target: DeclaredClass): FieldDeclaration[] {
  const parent = Object.getPrototypeOf(target) as DeclaredClass | null;
  if (parent === null) return [];
  return [...(declarations.get(parent)?.fields ?? inheritFields(parent))];
}

function classType<T>(target: DeclaredClass<T>): Asn1Type<T> {
  const declaration = declarations.get(target);
  if (declaration?.kind === undefined)
    throw new TypeError(`${target.name} is not a declared class; decorate it with @Sequence() or @Choice()`);
  declaration.type ??= (declaration.kind === "sequence" ? sequenceType : choiceType)(
    target,
    declaration,
  ) as Asn1Type<unknown>;
  return declaration.type as Asn1Type<T>;
}

function sequenceType<T>(target: DeclaredClass<T>, { fields }: ClassDeclaration): Asn1Type<T> {
  const type: Asn1Type<T> = {
    tag: 0x30,
    accepts: (tag) => tag === 0x30,
    read(reader, tag = 0x30) {
      const outer = reader.enter(tag);
      const value = new target() as Record<string, unknown>;
      for (let i = 0; i < fields.length; i++) {
        const { name, type, optional } = fields[i]!;
        if (optional && !type.accepts(reader.peek())) continue;
        value[name] = type.read(reader);
      }
      reader.leave(outer);
      return value as T;
    },
    write(writer, value, tag = 0x30) {
      if (typeof value !== "object" || value === null) throw EncodeError.forValue(value, `a ${target.name}`);
      const before = writer.length;
      let i = fields.length;
      try {
        while (--i >= 0) {
          const { name, type, optional } = fields[i]!;
          const item = (value as Record<string, unknown>)[name];
          if (item !== undefined) type.write(writer, item);
          else if (!optional)
            throw new EncodeError("the value is missing; set it, or declare the field as optional");
        }
      } catch (error) {
        throw locateError(error, `${target.name}.${fields[i]!.name}`);
      }
      writer.wrap(tag, before);
    },
    schemaItem: () => ({ kind: "class", target }),
  };
  return type;
}

function choiceType<T>(target: DeclaredClass<T>, { fields }: ClassDeclaration): Asn1Type<T> {
  const byTag = new Map<number, FieldDeclaration>();
  for (const field of fields) {
    if (byTag.has(field.type.tag) || field.type.tag === -1)
      throw new TypeError(
        `${target.name}.${field.name}: its tag does not distinguish it from the other alternatives; give it another tag`,
      );
    byTag.set(field.type.tag, field);
  }
  const names = fields.map((field) => field.name).join(", ");
  const type: Asn1Type<T> = {
    tag: -1,
    accepts: (tag) => byTag.has(tag),
    read(reader) {
      const tag = reader.peek();
      const field = byTag.get(tag);
      if (field === undefined) {
        return reader.fail(
          tag === -1 ? "truncated" : "unexpected-tag",
          reader.position,
          `the element is not an alternative of ${target.name} (${names})`,
        );
      }
      const value = new target() as Record<string, unknown>;
      value[field.name] = field.type.read(reader);
      return value as T;
    },
    write(writer, value) {
      if (typeof value !== "object" || value === null) throw EncodeError.forValue(value, `a ${target.name}`);
      const chosen = fields.filter((field) => (value as Record<string, unknown>)[field.name] !== undefined);
      if (chosen.length !== 1)
        throw new EncodeError(`one alternative of ${names} must be set, not ${chosen.length}`, target.name);
      const [{ name, type }] = chosen as [FieldDeclaration];
      try {
        type.write(writer, (value as Record<string, unknown>)[name]);
      } catch (error) {
        throw locateError(error, `${target.name}.${name}`);
      }
    },
    schemaItem: () => ({ kind: "class", target }),
  };
  return type;
}

/** Returns the schema item of a type that the engine of `@peculiar/asn1-schema` cannot express: the engine passes its elements on whole. */
export function wholeElement<T>(type: Asn1Type<T>): SchemaItem {
  return { kind: "whole", type: type as unknown as Asn1Type<never> };
}

/** Records that a class is decorated. */
export function recordClass(target: DeclaredClass): void {
  classes.push(target);
  listener?.(target);
}

/** Calls `task` for each class that is decorated now or later; a class comes after the classes that it extends. */
export function forEachDeclared(task: (target: DeclaredClass) => void): void {
  classes.forEach(task);
  listener = task;
}

/** Returns the octets of `value`, which are a message of their own. */
export function encodeWith<T>(type: Asn1Type<T>, value: T): Uint8Array {
  const writer = busy ? new Writer() : shared;
  const wasBusy = busy;
  busy = true;
  writer.begin();
  try {
    type.write(writer, value);
    return writer.finish();
  } catch (error) {
    writer.abandon();
    throw error;
  } finally {
    busy = wasBusy;
  }
}

/** Returns the value of the one element that the reader has. */
export function decodeWith<T>(type: Asn1Type<T>, reader: Reader): T {
  try {
    const value = type.read(reader);
    reader.finish();
    return value;
  } catch (error) {
    if (DecodeError.isInstance(error)) throw error;
    throw new DecodeError("bad-content", reader.position, "the content is not a value of the type", {
      cause: error,
    });
  }
}

const declarations = new WeakMap<DeclaredClass, ClassDeclaration>();
const classes: DeclaredClass[] = [];
let listener: ((target: DeclaredClass) => void) | undefined;
const shared = new Writer();
let busy = false;
