// Prints variable bindings, one per line, as text or as JSON.
import { isException, type Varbind } from "@snmp/pdu";
import type { Invocation } from "./commands/command.ts";
import { exitStatus, type ExitStatus } from "./exit-status.ts";
import { UsageError } from "./failure.ts";
import type { Output } from "./output/output.ts";
import type { ShownNames } from "./names/session-names.ts";
import { formatVarbind, type VarbindFormat } from "./format/varbind.ts";

/** A name that the agent has no value for, and the reason as SNMP calls it: `noSuchInstance`. */
export interface MissingValue {
  readonly oid: string;
  readonly type: string;
}

/** Returns the function that turns variable bindings into lines, as the options ask for it. */
export async function makeLineFormat(
  { options, output }: Invocation,
  shown?: ShownNames,
): Promise<(varbind: Varbind) => string> {
  if (shown !== undefined) return options.json === true ? shown.json : shown.line;
  const format = parseOutputFlags(options.output ?? []);
  if (options.json === true) return (varbind) => JSON.stringify(varbind);
  if (options["net-snmp"] === true) {
    const { formatLikeNetSnmp } = await import("./format/net-snmp.ts");
    return (varbind) => formatLikeNetSnmp(varbind, format);
  }
  return (varbind) => formatVarbind(varbind, format, output.paint);
}

/** Prints an answer, and names the missing values on stderr: those among `varbinds`, and `others` without a variable binding. */
export async function printAnswer(
  output: Output,
  varbinds: readonly Varbind[],
  toLine: (varbind: Varbind) => string,
  others: readonly MissingValue[] = [],
  shown?: ShownNames,
): Promise<ExitStatus> {
  await output.lines(varbinds.map(toLine));
  const missing = [...varbinds.filter(isException), ...others];
  if (missing.length === 0) return exitStatus.ok;
  const { oid, type } = missing[0]!;
  const more = missing.length === 1 ? "" : `, and ${missing.length - 1} more`;
  const meaning = meanings[type];
  output.notes([
    `snmp: missing value: ${shown?.name(oid) ?? oid} is ${type}${more}${meaning === undefined ? "" : `; ${meaning}`}`,
  ]);
  return exitStatus.errorAnswer;
}

/** Returns the format that the letters after -O ask for. */
export function parseOutputFlags(given: readonly string[]): VarbindFormat {
  checkOutputLetters(given);
  const letters = given.join("");
  return {
    quick: /q/i.test(letters),
    equalsSign: letters.includes("Q"),
    valueOnly: letters.includes("v"),
    octets: letters.includes("x") ? "hex" : letters.includes("a") ? "ascii" : "auto",
    rawTicks: letters.includes("t"),
  };
}

/** Refuses letters after -O that net-snmp does not have either. */
export function checkOutputLetters(
  given: readonly string[],
  known = "-Oq, -OQ, -Ov, -Ox, -Oa or -Ot (-On is the default)",
): void {
  const [unknown] = /[^qQvxatnfsSuUXeEbT0]/.exec(given.join("")) ?? [];
  if (unknown !== undefined) throw new UsageError(`unknown output flag -O${unknown}; use ${known}`);
}

const meanings: Readonly<Record<string, string>> = {
  noSuchName: "the agent has no such object, or these credentials may not read it",
  noSuchObject: "the agent has no such object, or these credentials may not read it",
  noSuchInstance: "the object exists, but not this instance; a scalar has the instance .0",
  endOfMibView: "the agent has nothing after it",
};
