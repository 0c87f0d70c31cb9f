// Collects what is wrong with modules: nothing here ends the compilation.
import { type DiagnosticCode, diagnosticCodes, type Level } from "./diagnostic-codes.ts";
import type { Repair } from "./repair.ts";
import type { Source } from "./source.ts";

/** A fault of a module, or a leniency that was needed to read it. */
export interface Diagnostic {
  /** Stable name of the kind of fault. */
  readonly code: DiagnosticCode;
  /** Importance, 0 (severe) to 6 (information), as libsmi counts it. */
  readonly level: Level;
  /** Name that smilint prints for the same fault, where it has one. */
  readonly libsmi?: string;
  /** File, as the caller named it. */
  readonly file: string;
  /** Line, from 1. */
  readonly line: number;
  /** Column, from 1. */
  readonly column: number;
  /** Module, where there is one. */
  readonly module?: string;
  /** Definition that the fault is in. */
  readonly symbol?: string;
  /** Sentence that says what is wrong and what was expected. */
  readonly message: string;
  /** The way in which the compiler went on. */
  readonly done?: string;
  /** Places of this kind in the module; only the first is reported where there are several. */
  readonly count: number;
  /** Lines of the other places, up to 100. */
  readonly otherLines?: readonly number[];
  /** Texts that make the places of this kind right, where it is certain which; up to 10,000. */
  readonly repairs?: readonly Repair[];
}

/** Levels by code, for those that shall differ; `undefined` as a level leaves the diagnostic out. */
export type Severities = Readonly<Partial<Record<DiagnosticCode, Level | "off">>>;

/** Where a diagnostic belongs, and how the compiler went on. */
export interface Finding {
  readonly module?: string | undefined;
  readonly symbol?: string | undefined;
  readonly done?: string | undefined;
}

interface Draft extends Finding {
  code: DiagnosticCode;
  source: Source;
  at: number;
  message: string;
  count: number;
  others?: number[];
  repairs?: Repair[];
}

/** All diagnostics of a compilation. */
export class Diagnostics {
  readonly #drafts: Draft[] = [];
  readonly #firsts = new Map<string, Draft>();
  #last: Draft | undefined;

  /** Notes a fault at an offset of a source. A kind that is reported once per module is counted from the second place on. */
  report(source: Source, at: number, code: DiagnosticCode, message: string, finding: Finding = {}): void {
    const { per } = diagnosticCodes[code];
    const key =
      per === "module"
        ? keyOf(source, code, finding.module)
        : `${source.id} ${code} ${at} ${finding.symbol ?? ""}`;
    const first = this.#firsts.get(key);
    this.#last = first;
    if (first !== undefined) {
      if (per === "module") addPlace(first, { at, message, ...finding });
      return;
    }
    const draft: Draft = { code, source, at, message, count: 1, ...finding };
    this.#firsts.set(key, draft);
    this.#drafts.push(draft);
    this.#last = draft;
  }

  /** Adds a repair to the fault that was reported last, unless it has very many. */
  repair(start: number, end: number, text: string): void {
    const repairs = (this.#last!.repairs ??= []);
    if (repairs.length < maxRepairs) repairs.push({ start, end, text });
  }

  /** Adds a repair to a kind of fault that is reported once per module. */
  repairModule(source: Source, code: DiagnosticCode, module: string, { start, end, text }: Repair): void {
    this.#last = this.#firsts.get(keyOf(source, code, module));
    if (this.#last !== undefined) this.repair(start, end, text);
  }

  /** The diagnostics in the order of files and lines, whatever the order in which the phases found them. */
  list(severities: Severities = {}): Diagnostic[] {
    const drafts = [...this.#drafts].sort(
      (a, b) => compareText(a.source.name, b.source.name) || a.source.id - b.source.id || a.at - b.at,
    );
    const list: Diagnostic[] = [];
    for (const draft of drafts) {
      const facts = diagnosticCodes[draft.code];
      const level = severities[draft.code] ?? facts.level;
      if (level !== "off") list.push(finish(draft, level, facts.libsmi));
    }
    return list;
  }
}

/** A file of nothing but faults must not take many times its size. */
const maxRepairs = 10_000;

function keyOf(source: Source, code: DiagnosticCode, module = ""): string {
  return `${source.id} ${code} ${module}`;
}

/** Counts another place; the first in the text is the one that is reported. */
function addPlace(first: Draft, place: Finding & { at: number; message: string }): void {
  first.count++;
  const others = (first.others ??= []);
  const later = Math.max(first.at, place.at);
  if (others.length < 100) others.push(later);
  if (place.at < first.at) Object.assign(first, place);
}

function finish(draft: Draft, level: Level, libsmi: string | undefined): Diagnostic {
  const { code, source, at, message, module, symbol, done, count } = draft;
  const { line, column } = source.position(at);
  return {
    code,
    level,
    ...(libsmi === undefined ? {} : { libsmi }),
    file: source.name,
    line,
    column,
    ...(module === undefined ? {} : { module }),
    ...(symbol === undefined ? {} : { symbol }),
    message:
      count > 1
        ? `${message} (and ${count - 1} more ${count === 2 ? "place" : "places"} in this module)`
        : message,
    ...(done === undefined ? {} : { done }),
    count,
    ...(draft.others === undefined
      ? {}
      : { otherLines: draft.others.map((other) => source.position(other).line).sort((a, b) => a - b) }),
    ...(draft.repairs === undefined ? {} : { repairs: draft.repairs }),
  };
}

/** Writes a diagnostic as compilers do: `file:line:column: [level] {code} message; done`. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { file, line, column, level, code, message, done } = diagnostic;
  return `${file}:${line}:${column}: [${level}] {${code}} ${message}${done === undefined ? "" : `; ${done}`}`;
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
