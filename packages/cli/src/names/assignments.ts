// OID TYPE VALUE of `snmp set`, where the MIB may give the type and read the value.
import { type Mib, MibError } from "@snmp/mib";
import { type Varbind, varbindFrom } from "@snmp/pdu";
import { isNumericOid } from "../arguments/oids.ts";
import { parseVarbinds } from "../arguments/value.ts";
import { UsageError } from "../failure.ts";

/** The words that are OIDs, and whether the MIB is needed to read a value. */
export function pickAssigned(rest: readonly string[]): {
  readonly words: readonly string[];
  readonly needsNames: boolean;
} {
  return {
    words: rest.filter((_word, at) => at % 3 === 0),
    needsNames: rest.some((word, at) => at % 3 === 1 && (word === "=" || isLabel(word, rest[at + 1] ?? ""))),
  };
}

/** The letters of net-snmp's -I that are about values. */
export interface AssignmentChoice {
  /** h: text is taken as it is, without its DISPLAY-HINT. */
  readonly rawText?: boolean;
  /** r: ranges and sizes are not checked. */
  readonly ignoreRanges?: boolean;
}

/**
 * Returns the variable bindings of `OID TYPE VALUE …`, whose OIDs are `oids`. With the TYPE `=`, the type is that of the MIB, and the value is
 * read by its labels, DISPLAY-HINT and ranges; with `i`, it may be a label.
 *
 * @throws A `UsageError` that names the OID and says what was expected.
 */
export function parseAssignments(
  rest: readonly string[],
  oids: readonly string[],
  mib: Mib | undefined,
  { rawText = false, ignoreRanges = false }: AssignmentChoice = {},
): Varbind[] {
  if (mib === undefined || rest.length % 3 !== 0) return parseVarbinds(rest);
  return oids.map((oid, at) => {
    const [name = "", type = "", value = ""] = rest.slice(3 * at, 3 * at + 3);
    try {
      if (type === "=" && rawText && mib.syntax(oid)?.base === "OCTET STRING")
        return parseVarbinds([oid, "s", value])[0]!;
      const hasLabel = isLabel(type, value) && mib.syntax(oid)?.enums !== undefined;
      if (type === "=" || hasLabel) return varbindFrom(mib.parse(oid, value, { ignoreRanges }));
      const given = type === "o" && !isNumericOid(value) ? mib.oid(value) : value;
      return parseVarbinds([oid, type, given])[0]!;
    } catch (error) {
      if (!MibError.isInstance(error) && !(error instanceof TypeError)) throw error;
      throw new UsageError(error.message.includes(name) ? error.message : `${name}: ${error.message}`);
    }
  });
}

function isLabel(type: string, value: string): boolean {
  return /^(?:i|Integer32)$/i.test(type) && /^[a-z]/i.test(value) && type !== "I";
}
