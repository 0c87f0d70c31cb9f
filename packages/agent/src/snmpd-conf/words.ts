// The lines of snmpd.conf, as net-snmp divides them into words.

/** A line with a directive. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** In lower case. */
  readonly directive: string;
  readonly words: readonly string[];
}

/** Returns the lines that hold a directive. A `#` at the beginning of a word ends a line; quotes hold words together. */
export function readLines(text: string): Line[] {
  return text.split(/\r\n|\n|\r/).flatMap((line, i) => {
    const words = splitWords(line);
    const [directive, ...rest] = words;
    return directive === undefined
      ? []
      : [{ number: i + 1, directive: directive.toLowerCase(), words: rest }];
  });
}

function splitWords(line: string): string[] {
  const words: string[] = [];
  for (const match of line.matchAll(/\s*(?:(#)|"((?:\\.|[^"\\])*)"?|'((?:\\.|[^'\\])*)'?|(\S+))/g)) {
    const [, comment, double, single, plain] = match;
    if (comment !== undefined) break;
    words.push(plain ?? (double ?? single ?? "").replace(/\\(.)/g, "$1"));
  }
  return words;
}
