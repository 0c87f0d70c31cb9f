// What the decorators record of a class, and the codec that is compiled out of it.
import { DecodeError, EncodeError } from "./errors.ts";
import type { Reader } from "./reader.ts";
import type { Asn1Type, SchemaItem } from "./type.ts";
import { Writer } from "./writer.ts";

/** A class that is decorated with `@Sequence()` or `@Choice()`. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- only the instances matter
export type DeclaredClass<T = any> = new () => T;

/** What a field can be of: a type, or a declared class. */
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

/** What is known of a class before its codec is compiled. */
export interface ClassDeclaration {
  kind: "sequence" | "choice" | undefined;
  readonly fields: FieldDeclaration[];
  type: Asn1Type<unknown> | undefined;
}

/** The type that `reference` stands for. */
export function typeOf<Reference extends TypeReference>(reference: Reference): Asn1Type<TypeOf<Reference>> {
  return (typeof reference === "function" ? classType(reference) : reference) as Asn1Type<TypeOf<Reference>>;
}

/** The declaration of `target`; a new one, with the fields of the classes that it extends, where there is none yet. */
export function declarationOf(target: DeclaredClass): ClassDeclaration {
  let declaration = declarations.get(target);
  if (declaration === undefined) {
    declaration = { kind: undefined, fields: inheritedFields(target), type: undefined };
    declarations.set(target, declaration);
  }
  return declaration;
}

function inheritedFields(target: DeclaredClass): FieldDeclaration[] {
  const parent = Object.getPrototypeOf(target) as DeclaredClass | null;
  if (parent === null) return [];
  return [...(declarations.get(parent)?.fields ?? inheritedFields(parent))];
}

function classType<T>(target: DeclaredClass<T>): Asn1Type<T> {
  const declaration = declarations.get(target);
  if (declaration?.kind === undefined)
    throw new TypeError(`${target.name} is not decorated with @Sequence() or @Choice()`);
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
          else if (!optional) throw new EncodeError("missing");
        }
      } catch (error) {
        throw EncodeError.isInstance(error) ? error.within(`${target.name}.${fields[i]!.name}`) : error;
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
      throw new TypeError(`${target.name}.${field.name}: its tag does not tell it apart`);
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
          `no alternative of ${target.name} (${names})`,
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
        throw EncodeError.isInstance(error) ? error.within(`${target.name}.${name}`) : error;
      }
    },
    schemaItem: () => ({ kind: "class", target }),
  };
  return type;
}

/** What a type is for the engine of `@peculiar/asn1-schema` that it can't express as one of its own. */
export function wholeElement<T>(type: Asn1Type<T>): SchemaItem {
  return { kind: "whole", type: type as unknown as Asn1Type<never> };
}

/** Notes that a class is decorated. */
export function declared(target: DeclaredClass): void {
  classes.push(target);
  listener?.(target);
}

/** Calls `task` for each class that is or will be decorated, those that it extends first. */
export function forEachDeclared(task: (target: DeclaredClass) => void): void {
  classes.forEach(task);
  listener = task;
}

/** Encodes `value` alone. */
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

/** Decodes one element, which must be all that the reader has. */
export function decodeWith<T>(type: Asn1Type<T>, reader: Reader): T {
  try {
    const value = type.read(reader);
    reader.finish();
    return value;
  } catch (error) {
    if (DecodeError.isInstance(error)) throw error;
    throw new DecodeError("bad-content", reader.position, "content that no value has", { cause: error });
  }
}

const declarations = new WeakMap<DeclaredClass, ClassDeclaration>();
const classes: DeclaredClass[] = [];
let listener: ((target: DeclaredClass) => void) | undefined;
const shared = new Writer();
let busy = false;
