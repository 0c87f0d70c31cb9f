// Repairs a module: writes it so that other compilers read in it what this one did.
import { compile, type CompileOptions } from "./compile.ts";
import type { Diagnostic } from "./diagnostics.ts";
import { Source, type SourceInput } from "./source.ts";

/** A text that takes the place of another. */
export interface Repair {
  /**
   * Offset of the first character that goes, from 0: in octets of a file, in characters of a string or of UTF-16. A byte order mark does not
   * count.
   */
  readonly start: number;
  /** Offset after the last character that goes; `start` if none does. */
  readonly end: number;
  /** Text that comes. */
  readonly text: string;
}

/** A repaired file. */
export interface Repaired {
  /** The file: a string if it was one or was UTF-16, octets otherwise. */
  readonly content: string | Uint8Array;
  /** Faults that are left, with their places in the repaired file. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Repairs what can be repaired with certainty: marks that are missing or too many, words that are spelled in another way, missing imports, old
 * names of modules, page breaks, and so on. Names and labels stay, however they are spelled, and so does what nobody can guess.
 *
 * The repaired file compiles to the same nodes, types and values; what would change them is left as it was.
 *
 * @param options Those of the compilation; the modules that the file imports are found in `library`.
 */
export function repair(input: SourceInput, options: CompileOptions = {}): Repaired {
  const source = new Source(0, input.name, input.content);
  let done = { text: source.text, ...compile([input], options) };
  // one repair may bring another fault to light
  for (let round = 0; round < maxRounds; round++) {
    const repairs = done.diagnostics.flatMap(({ repairs: own = [] }) => own);
    if (repairs.length === 0) break;
    const text = apply(done.text, repairs);
    const next = compile([{ name: input.name, content: source.withText(text) }], options);
    if (meaningOf(next.modules) !== meaningOf(done.modules)) break;
    done = { text, ...next };
  }
  return { content: source.withText(done.text), diagnostics: done.diagnostics };
}

/** Of two repairs that concern the same characters the first counts. */
function apply(text: string, repairs: readonly Repair[]): string {
  let repaired = "";
  let at = 0;
  for (const { start, end, text: replacement } of [...repairs].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    repaired += text.slice(at, start) + replacement;
    at = end;
  }
  return repaired + text.slice(at);
}

/** The part of modules that a repair must not change, as text. */
function meaningOf(modules: unknown): string {
  return JSON.stringify(modules, (key, value: unknown) => {
    if (changing.has(key)) return undefined;
    return typeof value === "string" ? value.trimEnd() : value;
  });
}

/** Where symbols come from, the names of the types of rows, and the status of another version of SMI. */
const changing: ReadonlySet<string> = new Set(["imports", "entry", "status"]);

const maxRounds = 8;
