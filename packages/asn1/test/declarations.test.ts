// Declarations that are invalid are refused when they are made, not when a message comes.
import {
  any,
  application,
  Choice,
  codecOf,
  context,
  type DeclaredClass,
  Field,
  integer,
  unsigned32,
} from "@snmp/asn1";
import { Content } from "./support/message.ts";

describe("an invalid declaration is refused at once", () => {
  test("a class without @Sequence() or @Choice()", () => {
    class Bare {
      @Field(integer()) number = 0;
    }
    expect(() => codecOf(Bare)).toThrow(
      "Bare is not a declared class; decorate it with @Sequence() or @Choice()",
    );
  });

  test("alternatives with the same tag", () => {
    @Choice()
    class Alike {
      @Field(integer()) one?: number;
      @Field(unsigned32) other?: number;
    }
    expect(() => codecOf(Alike)).toThrow("Alike.other: its tag does not distinguish it");
  });

  test("tags outside the range, and tags for types that have no tag", () => {
    expect(() => application(31, integer())).toThrow(
      "the tag number must be an integer in the range 0..30, not 31",
    );
    expect(() => context(-1, integer())).toThrow(RangeError);
    expect(() => context(0, Content)).toThrow("has no tag that IMPLICIT could replace");
    expect(() => context(0, any)).toThrow(TypeError);
  });

  test("ranges beyond 32 bits, and empty ranges", () => {
    expect(() => integer({ min: 0, max: 4294967295 })).toThrow(RangeError);
    expect(() => integer({ min: 1, max: 0 })).toThrow(RangeError);
  });

  test("a field whose type is not declared yet", () => {
    expect(() => {
      class Early {
        @Field(undefined as unknown as DeclaredClass) field = 0;
      }
      return Early;
    }).toThrow("Early.field");
  });
});
