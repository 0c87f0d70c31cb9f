// The error tree: stable codes, fields, causes, and `isInstance`, which works across copies of the package.
import type * as asn1 from "@snmp/asn1";
import { DecodeError, EncodeError, locateError, SnmpError } from "@snmp/asn1";

type Copy = typeof asn1;

test("an error has a name, a code, its fields and its cause", () => {
  const cause = new Error("why");
  const error = new DecodeError("truncated", 7, "the length is missing", { cause });
  expect(error).toBeInstanceOf(Error);
  expect(error).toBeInstanceOf(SnmpError);
  expect(error).toMatchObject({
    name: "DecodeError",
    code: "ERR_SNMP_DECODE",
    kind: "truncated",
    offset: 7,
    cause,
  });
  expect(String(error)).toBe("DecodeError: the length is missing (truncated at octet 7)");
  expect("cause" in new DecodeError("truncated", 7, "…")).toBe(false);
});

test("isInstance distinguishes classes as instanceof does", () => {
  const decode = new DecodeError("truncated", 0, "…");
  expect(SnmpError.isInstance(decode)).toBe(true);
  expect(DecodeError.isInstance(decode)).toBe(true);
  expect(EncodeError.isInstance(decode)).toBe(false);
  expect(DecodeError.isInstance(new SnmpError("…", { code: "ERR_SNMP_DECODE" }))).toBe(false);
  for (const other of [
    undefined,
    null,
    "error",
    new Error("…"),
    { code: "ERR_SNMP_DECODE" },
    Object.create(null),
  ]) {
    expect(SnmpError.isInstance(other)).toBe(false);
  }
});

test("isInstance recognises the errors of another copy of the package", () => {
  const copies: Copy[] = [];
  for (let i = 0; i < 2; i++) jest.isolateModules(() => copies.push(jest.requireActual<Copy>("@snmp/asn1")));
  const [one, other] = copies as [Copy, Copy];
  expect(one.DecodeError).not.toBe(other.DecodeError);

  const error: unknown = new one.DecodeError("truncated", 0, "…");
  expect(error).not.toBeInstanceOf(other.DecodeError);
  expect(other.DecodeError.isInstance(error)).toBe(true);
  expect(other.SnmpError.isInstance(error)).toBe(true);
  expect(other.EncodeError.isInstance(error)).toBe(false);
});

test("isInstance of a derived class without a brand matches only errors of that class", () => {
  class Own extends SnmpError {}
  expect(Own.isInstance(new Own("…", { code: "ERR_OWN" }))).toBe(true);
  expect(SnmpError.isInstance(new Own("…", { code: "ERR_OWN" }))).toBe(true);
  expect(Own.isInstance(new SnmpError("…", { code: "ERR_SNMP" }))).toBe(false);
});

test("each enclosing field is put in front of the path of an EncodeError", () => {
  const error = new EncodeError("5 is too much", "", { cause: 1 }).within("number").within("Message.list");
  expect(error).toMatchObject({
    message: "Message.list.number: 5 is too much",
    path: "Message.list.number",
    detail: "5 is too much",
    cause: 1,
  });
});

test("locateError puts the field in front of an EncodeError, and leaves other errors as they are", () => {
  expect(locateError(new EncodeError("5 is too much", "number"), "list")).toMatchObject({
    path: "list.number",
  });
  const other = new RangeError("no such month");
  expect(locateError(other, "list")).toBe(other);
});
