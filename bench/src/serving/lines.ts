// The rows of the table, for the agents that are programs.
import { commands, commandName, lines, lineText } from "../agents/snmpd.ts";

/** One row of nsExtendOutput2Table, without its other columns. */
export interface Line {
  readonly command: string;
  readonly number: number;
  readonly text: string;
}

/** The OID of nsExtendOutput2Entry; its column 2 is nsExtendOutLine. */
export const lineEntry = "1.3.6.1.4.1.8072.1.3.2.4.1";

/** Returns the rows that snmpd has. */
export function makeSnmpdLines(): Line[] {
  return Array.from({ length: commands }, (_, i) => makeLines(commandName(i), lines)).flat();
}

/** Returns `count` rows of one command. */
export function makeLines(command: string, count: number): Line[] {
  return Array.from({ length: count }, (_, i) => ({ command, number: i + 1, text: lineText(i + 1) }));
}
