// DISPLAY-HINT (RFC 2579 §3.1): the hint itself.

/** A hint for integers: the radix, and the digits after the point for `d-2`. */
export interface IntegerHint {
  readonly kind: "integer";
  readonly format: "b" | "o" | "d" | "x";
  readonly decimals: number;
}

/** A hint for octets. */
export interface OctetHint {
  readonly kind: "octets";
  readonly parts: readonly HintPart[];
}

/** An octet-format specification. */
export interface HintPart {
  /** Whether the first octet says how often the specification applies. */
  readonly repeats: boolean;
  /** Octets that it takes. */
  readonly length: number;
  readonly format: "x" | "d" | "o" | "a" | "t";
  /** Character after each application but the last of the value; empty for none. */
  readonly separator: string;
  /** Character after all repetitions; empty for none. */
  readonly terminator: string;
}

/** A DISPLAY-HINT. */
export type Hint = IntegerHint | OctetHint;

/** Reads a DISPLAY-HINT; `undefined` if it does not follow the RFC. Hints are read once each. */
export function parseHint(text: string): Hint | undefined {
  if (known.has(text)) return known.get(text);
  const hint = parseIntegerHint(text) ?? parseOctetHint(text);
  if (known.size < maxKnown) known.set(text, hint);
  return hint;
}

const known = new Map<string, Hint | undefined>();
/** More than all modules together have. */
const maxKnown = 1000;

function parseIntegerHint(text: string): IntegerHint | undefined {
  const match = /^(?:([box])|d(?:-(\d{1,3}))?)$/.exec(text);
  if (match === null) return undefined;
  return {
    kind: "integer",
    format: (match[1] ?? "d") as IntegerHint["format"],
    decimals: Number(match[2] ?? 0),
  };
}

function parseOctetHint(text: string): OctetHint | undefined {
  const parts: HintPart[] = [];
  let at = 0;
  while (at < text.length) {
    const head = /^(\*?)(\d{1,5})([xdoat])/.exec(text.slice(at, at + 8));
    if (head === null) return undefined;
    at += head[0].length;
    const separator = isSeparator(text[at]) ? text[at++]! : "";
    const terminator = separator !== "" && head[1] === "*" && isSeparator(text[at]) ? text[at++]! : "";
    parts.push({
      repeats: head[1] === "*",
      length: Number(head[2]),
      format: head[3] as HintPart["format"],
      separator,
      terminator,
    });
  }
  return parts.length === 0 ? undefined : { kind: "octets", parts };
}

/** Any character but digits and `*`, which begin the next specification. */
function isSeparator(character: string | undefined): boolean {
  return character !== undefined && !/[\d*]/.test(character);
}
