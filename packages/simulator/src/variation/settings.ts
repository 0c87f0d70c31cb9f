// The settings of snmpsim's modules: `rate=100,initial=5`, `value=1,vlist=lt:40:wrongvalue`.
import type { ValueInput, Varbind } from "@snmp/pdu";
import { LineFault, octetsOfHex } from "../read/sink.ts";
import type { Failure } from "./variation.ts";

/** Returns the settings by name. A value may contain `=`; a comma ends it. */
export function readSettings(text: string): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  for (const part of text.split(",")) {
    const at = part.indexOf("=");
    if (at > 0) settings.set(part.slice(0, at).trim(), part.slice(at + 1));
    else if (part !== "") throw new LineFault("unreadable", `${JSON.stringify(part)} is not \`name=value\``);
  }
  return settings;
}

/** Returns the number of a setting, or `otherwise`. */
export function readNumber(settings: ReadonlyMap<string, string>, name: string, otherwise: number): number {
  const text = settings.get(name);
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (text.trim() === "" || !Number.isFinite(number))
    throw new LineFault("unreadable", `${name}=${text} is not a number`);
  return number;
}

/** Returns the value that the settings `value` or `hexvalue` give; `undefined` without both. */
export function readGivenValue(
  settings: ReadonlyMap<string, string>,
  readText: (text: string, isHex: boolean) => ValueInput,
): ValueInput | undefined {
  const hex = settings.get("hexvalue");
  if (hex !== undefined) {
    if (octetsOfHex(hex) === undefined)
      throw new LineFault("unreadable", "hexvalue is not pairs of hexadecimal digits");
    return readText(hex, true);
  }
  const text = settings.get("value");
  return text === undefined ? undefined : readText(text, false);
}

/** Returns the failure of a name as snmpsim has it, in any case: `wrongvalue`, `authorizationError`. */
export function readStatus(name: string): Failure {
  const error = statuses[name.toLowerCase()];
  if (error === undefined) throw new LineFault("unreadable", `the status ${JSON.stringify(name)} is unknown`);
  return { error };
}

/** One condition of a `vlist`: a comparison with the value that is written. */
export interface Condition {
  readonly operator: "eq" | "lt" | "gt";
  readonly value: string;
  readonly result: string;
}

/** Returns the conditions of a list such as `lt:40:wrongvalue:gt:50:noaccess`. */
export function readConditions(text: string | undefined): readonly Condition[] {
  if (text === undefined) return [];
  const parts = text.split(":");
  const conditions: Condition[] = [];
  for (let at = 0; at + 2 < parts.length; at += 3) {
    const operator = parts[at]!;
    if (operator !== "eq" && operator !== "lt" && operator !== "gt")
      throw new LineFault("unreadable", `the comparison ${JSON.stringify(operator)} is unknown`);
    conditions.push({ operator, value: parts[at + 1]!, result: parts[at + 2]! });
  }
  return conditions;
}

/** Returns the result of the first condition that a value meets: those of `eq` first, as snmpsim does. */
export function findResult(conditions: readonly Condition[], value: Varbind["value"]): string | undefined {
  const meets = ({ operator, value: limit }: Condition): boolean => {
    if (operator === "eq") return String(value) === limit || textOf(value) === limit;
    const number = Number(value);
    return operator === "lt" ? number < Number(limit) : number > Number(limit);
  };
  const order = ["eq", "lt", "gt"];
  return [...conditions].sort((a, b) => order.indexOf(a.operator) - order.indexOf(b.operator)).find(meets)
    ?.result;
}

function textOf(value: Varbind["value"]): string | undefined {
  return value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : undefined;
}

const statuses: Readonly<Record<string, Failure["error"]>> = Object.fromEntries(
  (
    [
      "tooBig",
      "noSuchName",
      "badValue",
      "readOnly",
      "genErr",
      "noAccess",
      "wrongType",
      "wrongLength",
      "wrongEncoding",
      "wrongValue",
      "noCreation",
      "inconsistentValue",
      "resourceUnavailable",
      "commitFailed",
      "undoFailed",
      "authorizationError",
      "notWritable",
      "inconsistentName",
      "noSuchObject",
      "noSuchInstance",
    ] as const
  ).map((name) => [name.toLowerCase(), name]),
);
// snmpsim has two names of its own
Object.assign(statuses, { generror: "genErr", endofmib: "endOfMibView" });
