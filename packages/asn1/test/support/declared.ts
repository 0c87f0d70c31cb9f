// Declared classes with every kind of field, and values for them.
import fc from "fast-check";
import {
  any,
  application,
  Choice,
  context,
  type DeclaredClass,
  Field,
  integer,
  nullType,
  objectIdentifier,
  octetString,
  Sequence,
  sequenceOf,
  unsigned32,
  unsigned64,
} from "@snmp/asn1";

@Sequence()
export class Leaves {
  @Field(integer()) signed = 0;
  @Field(integer({ min: -5, max: 1000 })) ranged = 0;
  @Field(unsigned32) unsigned = 0;
  @Field(unsigned64) wide = 0n;
  @Field(octetString()) octets = new Uint8Array(0);
  @Field(octetString({ min: 1, max: 3 })) sized = new Uint8Array(1);
  @Field(objectIdentifier) oid = "0.0";
  @Field(nullType) nothing = null;
  @Field(any) anything = Uint8Array.of(5, 0);
}

@Sequence()
class Tagged {
  @Field(application(0, octetString({ min: 4, max: 4 }))) address = new Uint8Array(4);
  @Field(application(1, unsigned32)) counter = 0;
  @Field(application(6, unsigned64)) wide = 0n;
  @Field(application(30, integer())) last = 0;
  @Field(context(0, nullType)) nothing = null;
  @Field(context(1, integer())) signed = 0;
  @Field(context(2, objectIdentifier)) oid = "0.0";
  @Field(context(3, Leaves)) leaves = new Leaves();
  @Field(application(4, Leaves)) more = new Leaves();
}

@Choice()
class Either {
  @Field(integer()) number?: number;
  @Field(octetString()) octets?: Uint8Array;
  @Field(application(2, unsigned32)) gauge?: number;
  @Field(context(5, Leaves)) leaves?: Leaves;
  @Field(context(6, nullType)) nothing?: null;
}

@Sequence()
class Optional {
  @Field(integer(), { optional: true }) first?: number;
  @Field(octetString(), { optional: true }) second?: Uint8Array;
  @Field(objectIdentifier) always = "0.0";
  @Field(sequenceOf(integer()), { optional: true }) list?: number[];
  @Field(nullType) end = null;
  @Field(context(0, integer()), { optional: true }) tagged?: number;
}

/** Optional fields that the engine reads as any element, so that they would take the element after them. */
@Sequence()
class OptionalTagged {
  @Field(context(0, integer()), { optional: true }) first?: number;
  @Field(application(1, octetString()), { optional: true }) second?: Uint8Array;
  @Field(Either, { optional: true }) third?: Either;
  @Field(objectIdentifier) always = "0.0";
}

@Sequence()
class Lists {
  @Field(sequenceOf(integer())) numbers: number[] = [];
  @Field(sequenceOf(Leaves)) leaves: Leaves[] = [];
  @Field(sequenceOf(Either)) choices: Either[] = [];
  @Field(sequenceOf(sequenceOf(octetString()))) nested: Uint8Array[][] = [];
  @Field(sequenceOf(application(1, unsigned32))) counters: number[] = [];
  @Field(context(1, sequenceOf(integer()))) tagged: number[] = [];
  @Field(application(2, sequenceOf(Either))) taggedChoices: Either[] = [];
}

@Sequence()
class Nested {
  @Field(Leaves) leaves = new Leaves();
  @Field(Either) either = new Either();
  @Field(OptionalTagged) optional = new OptionalTagged();
}

@Sequence()
export class Base {
  @Field(integer()) first = 0;
}

@Sequence()
class Derived extends Base {
  @Field(octetString()) second = new Uint8Array(0);
}

/** Adds no field and bears no decorator. */
class Between extends Derived {}

@Sequence()
class DerivedAgain extends Between {
  @Field(Either) third = new Either();
  @Field(unsigned32) override first = 0;
}

const int32 = fc.oneof(
  fc.integer(),
  fc.constantFrom(0, -1, 127, 128, -128, -129, 32767, 32768, -32768, -32769, 2147483647, -2147483648),
);
const uint32 = fc.oneof(fc.nat(0xffffffff), fc.constantFrom(0, 127, 128, 0x7fffffff, 0x80000000, 0xffffffff));
const uint64 = fc.oneof(
  fc.bigInt(0n, 0xffffffffffffffffn),
  fc.constantFrom(0n, 127n, 128n, 1n << 32n, 1n << 63n, 0xffffffffffffffffn),
);
const octetsOf = (size: { minLength?: number; maxLength?: number }) => fc.uint8Array(size);
export const octets = fc.oneof(octetsOf({ maxLength: 20 }), octetsOf({ minLength: 120, maxLength: 300 }));
const arc = fc.oneof(fc.nat(300), fc.nat(0xffffffff));
export const oid = fc
  .oneof(fc.tuple(fc.constantFrom(0, 1), fc.nat(39)), fc.tuple(fc.constant(2), fc.nat(47)))
  .chain(([a, b]) => fc.array(arc, { maxLength: 14 }).map((rest) => [a, b, ...rest].join(".")));
const element = fc.oneof(
  octetsOf({ maxLength: 5 }).map((content) => Uint8Array.of(4, content.length, ...content)),
  fc.constant(Uint8Array.of(5, 0)),
);
const leaves = record(Leaves, {
  signed: int32,
  ranged: fc.integer({ min: -5, max: 1000 }),
  unsigned: uint32,
  wide: uint64,
  octets,
  sized: octetsOf({ minLength: 1, maxLength: 3 }),
  oid,
  nothing: fc.constant(null),
  anything: element,
});
const either = fc.oneof(
  record(Either, { number: int32 }),
  record(Either, { octets }),
  record(Either, { gauge: uint32 }),
  record(Either, { leaves }),
  record(Either, { nothing: fc.constant(null) }),
);
export const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const optionalTagged = record(OptionalTagged, {
  first: optional(int32),
  second: optional(octets),
  third: optional(either),
  always: oid,
});

export const arbitraries: [DeclaredClass, fc.Arbitrary<object>][] = [
  [Leaves, leaves],
  [
    Tagged,
    record(Tagged, {
      address: octetsOf({ minLength: 4, maxLength: 4 }),
      counter: uint32,
      wide: uint64,
      last: int32,
      nothing: fc.constant(null),
      signed: int32,
      oid,
      leaves,
      more: leaves,
    }),
  ],
  [Either, either],
  [
    Optional,
    record(Optional, {
      first: optional(int32),
      second: optional(octets),
      always: oid,
      list: optional(fc.array(int32)),
      end: fc.constant(null),
      tagged: optional(int32),
    }),
  ],
  [OptionalTagged, optionalTagged],
  [
    Lists,
    record(Lists, {
      numbers: fc.array(int32),
      leaves: fc.array(leaves, { maxLength: 3 }),
      choices: fc.array(either, { maxLength: 3 }),
      nested: fc.array(fc.array(octets, { maxLength: 3 }), { maxLength: 3 }),
      counters: fc.array(uint32),
      tagged: fc.array(int32),
      taggedChoices: fc.array(either, { maxLength: 3 }),
    }),
  ],
  [Nested, record(Nested, { leaves, either, optional: optionalTagged })],
  [Derived, record(Derived, { first: int32, second: octets })],
  [DerivedAgain, record(DerivedAgain, { first: uint32, second: octets, third: either })],
];

export function record<T extends object>(
  target: new () => T,
  fields: { [Name in keyof T]?: fc.Arbitrary<unknown> },
): fc.Arbitrary<T> {
  return fc.record(fields as Record<string, fc.Arbitrary<unknown>>).map((values) => {
    for (const [name, value] of Object.entries(values)) if (value === undefined) delete values[name];
    return Object.assign(new target(), values);
  });
}
