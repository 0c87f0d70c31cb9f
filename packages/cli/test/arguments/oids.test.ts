import { parseOids } from "../../src/arguments/oids.ts";
import { UsageError } from "../../src/failure.ts";

test.each(["1.3.6.1.2.1", ".1.3.6.1.2.1", "iso.3.6.1.2.1", ".iso.3.6.1.2.1"])("takes %s", (written) => {
  expect(parseOids([written])).toEqual(["1.3.6.1.2.1"]);
});

test.each([
  ["sysName.0", 'invalid OID "sysName.0"; write a name that a MIB module has'],
  ["isotope.3", 'invalid OID "isotope.3"; write a name that a MIB module has'],
  ["1.3..6", 'invalid OID "1.3..6"; an OID is 2 to 128 numbers'],
])("refuses %s and says what to write", (written, message) => {
  expect(() => parseOids([written])).toThrow(UsageError);
  expect(() => parseOids([written])).toThrow(message);
});
