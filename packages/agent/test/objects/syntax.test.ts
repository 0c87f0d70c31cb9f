import { type Varbind, varbindFrom, type ValueInput } from "@snmp/pdu";
import { checkSyntax, type Syntax } from "../../src/objects/syntax.ts";

const varbind = (input: ValueInput): Varbind => varbindFrom({ oid: "1.3.6", ...input });

test.each<[Syntax, ValueInput, string | undefined]>([
  [{ type: "Integer32" }, { type: "Integer32", value: 5 }, undefined],
  [{ type: "Integer32" }, { type: "Gauge32", value: 5 }, "wrongType"],
  [{ type: "Unsigned32" }, { type: "Gauge32", value: 5 }, undefined],
  [{ type: "Integer32", range: [1, 5] }, { type: "Integer32", value: 5 }, undefined],
  [{ type: "Integer32", range: [1, 5] }, { type: "Integer32", value: 0 }, "wrongValue"],
  [{ type: "Integer32", range: [1, 5] }, { type: "Integer32", value: 6 }, "wrongValue"],
  [{ type: "Counter64", range: [1, 5] }, { type: "Counter64", value: 6n }, "wrongValue"],
  [{ type: "OctetString", size: [1, 2] }, { type: "OctetString", value: "é" }, undefined],
  [{ type: "OctetString", size: [1, 2] }, { type: "OctetString", value: "" }, "wrongLength"],
  [{ type: "OctetString", size: [1, 2] }, { type: "OctetString", value: "abc" }, "wrongLength"],
  [{ type: "OctetString", size: [1, 2] }, { type: "Opaque", value: "abc" }, "wrongType"],
])("case %#: refuses invalid values (%o)", (syntax, input, refused) => {
  expect(checkSyntax(syntax, varbind(input))).toBe(refused);
});
