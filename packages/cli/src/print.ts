// What commands print: variable bindings one a line, for people or as JSON.
import { isException, type Varbind } from "@snmp/pdu";
import type { Invocation } from "./commands/command.ts";
import { exitStatus, type ExitStatus } from "./exit-status.ts";
import { UsageError } from "./failure.ts";
import type { Output } from "./output/output.ts";
import { formatVarbind, type VarbindFormat } from "./format/varbind.ts";

/** Turns variable bindings into lines, as the options ask for it. */
export function lineFormat({ options, output }: Invocation): (varbind: Varbind) => string {
  const format = varbindFormat(options.output ?? []);
  return options.json === true
    ? (varbind) => JSON.stringify(varbind)
    : (varbind) => formatVarbind(varbind, format, output.paint);
}

/** Prints an answer, and says on stderr which names have no value. */
export async function printAnswer(
  output: Output,
  varbinds: readonly Varbind[],
  toLine: (varbind: Varbind) => string,
): Promise<ExitStatus> {
  await output.lines(varbinds.map(toLine));
  const missing = varbinds.filter(isException);
  if (missing.length === 0) return exitStatus.ok;
  const { oid, type } = missing[0]!;
  const more = missing.length === 1 ? "" : `, and ${missing.length - 1} more`;
  output.notes([`snmp: no value: ${oid} is ${type}${more}; ${meanings[type]}`]);
  return exitStatus.errorAnswer;
}

/** The format that the letters behind -O ask for. */
export function varbindFormat(given: readonly string[]): VarbindFormat {
  const letters = given.join("");
  const [unknown] = /[^nqQvxteU]/.exec(letters) ?? [];
  if (unknown !== undefined)
    throw new UsageError(`-O${unknown} is not known; there are -Oq, -Ov, -Ox, -Ot and, as it is anyway, -On`);
  return {
    quick: /q/i.test(letters),
    valueOnly: letters.includes("v"),
    hex: letters.includes("x"),
    rawTicks: letters.includes("t"),
  };
}

const meanings = {
  noSuchObject: "there is no such object, or not for these credentials",
  noSuchInstance: "there is no such instance of the object; .0 is that of a scalar",
  endOfMibView: "nothing comes after it",
};
