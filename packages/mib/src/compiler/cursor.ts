// Walks along the tokens of a source and reports what is not as expected.
import type { DiagnosticCode } from "./diagnostic-codes.ts";
import type { Diagnostics } from "./diagnostics.ts";
import type { Tokens } from "./scanner.ts";
import type { Source } from "./source.ts";
import type { Name, Span } from "./syntax.ts";
import { kind, nodeMacros, word } from "./tokens.ts";

/** A place in a source. */
export class Cursor {
  /** Number of the token that is read next. */
  at = 0;
  /** Module and definition for diagnostics. */
  module: string | undefined = undefined;
  symbol: string | undefined = undefined;

  readonly #kinds: Uint8Array;
  readonly #words: Uint8Array;
  readonly #count: number;

  constructor(
    readonly source: Source,
    readonly tokens: Tokens,
    readonly diagnostics: Diagnostics,
  ) {
    this.#kinds = tokens.kinds;
    this.#words = tokens.words;
    this.#count = tokens.count;
  }

  /** Kind of the token `ahead` of the next. */
  kind(ahead = 0): number {
    const at = this.at + ahead;
    return at < this.#count ? this.#kinds[at]! : kind.end;
  }

  /** Number of the keyword, or 0. */
  word(ahead = 0): number {
    const at = this.at + ahead;
    return at < this.#count ? this.#words[at]! : 0;
  }

  /** Offset of the token. */
  offset(ahead = 0): number {
    return this.tokens.starts[Math.min(this.at + ahead, this.tokens.count)]!;
  }

  /** Offset after the token. */
  end(ahead = 0): number {
    return this.tokens.ends[Math.min(this.at + ahead, this.tokens.count)]!;
  }

  /** The token as it is written. */
  text(ahead = 0): string {
    return this.source.slice(this.offset(ahead), this.end(ahead));
  }

  /** Passes over the token if it is of that kind. */
  accept(wanted: number): boolean {
    if (this.kind() !== wanted) return false;
    this.at++;
    return true;
  }

  /** Passes over the keyword if it is the next. */
  acceptWord(wanted: number): boolean {
    if (this.word() !== wanted) return false;
    this.at++;
    return true;
  }

  /** Reads a word as a name. */
  name(): Name {
    const name = { text: this.text(), at: this.offset() };
    this.at++;
    return name;
  }

  /** Reads a quoted text; `undefined`, without a step, for any other token. */
  span(): Span | undefined {
    if (this.kind() !== kind.text) return undefined;
    const start = this.offset() + 1;
    const end = this.end();
    this.at++;
    const isClosed = end > start && this.source.text.charCodeAt(end - 1) === 34;
    return { start, end: isClosed ? end - 1 : end };
  }

  /** Whether a node, a type or a macro is defined from the token `ahead` on. */
  isDefinition(ahead = 0): boolean {
    if (this.kind(ahead) !== kind.word) return false;
    const next = this.word(ahead + 1);
    // most words stand before neither a keyword nor an assignment
    if (next === 0 && this.kind(ahead + 1) !== kind.assign) return false;
    if (nodeMacros.has(next) || next === word.MACRO)
      return this.word(ahead) === 0 || this.isFirstOnLine(ahead);
    if (next === word.OBJECT)
      return (
        this.word(ahead + 2) === word.IDENTIFIER &&
        this.kind(ahead + 3) === kind.assign &&
        this.word(ahead) !== word.SYNTAX
      );
    if (this.kind(ahead + 1) !== kind.assign || this.word(ahead) !== 0) return false;
    const value = this.kind(ahead + 2);
    return (
      this.isFirstOnLine(ahead) &&
      (value === kind.word || value === kind.openBracket) &&
      this.word(ahead + 2) !== word.BEGIN
    );
  }

  /** Whether `NAME DEFINITIONS` begins at the token `ahead`, where a module begins. */
  isModule(ahead = 0): boolean {
    if (this.kind(ahead) !== kind.word) return false;
    if (this.word(ahead + 1) === word.DEFINITIONS) return true;
    // NAME { 1 3 6 … } DEFINITIONS
    if (this.kind(ahead + 1) !== kind.openBrace) return false;
    for (let i = ahead + 2; i < ahead + 40; i++) {
      if (this.kind(i) === kind.closeBrace) return this.word(i + 1) === word.DEFINITIONS;
      if (this.kind(i) === kind.end) return false;
    }
    return false;
  }

  /** Whether nothing but white space stands before the token on its line. */
  isFirstOnLine(ahead = 0): boolean {
    const { text } = this.source;
    let at = this.offset(ahead) - 1;
    while (at >= 0 && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at--;
    return at < 0 || text.charCodeAt(at) === 10 || text.charCodeAt(at) === 13 || text.charCodeAt(at) === 12;
  }

  /** Reports a fault at an offset, by default that of the next token. */
  report(code: DiagnosticCode, message: string, done?: string, at = this.offset()): void {
    this.diagnostics.report(this.source, at, code, message, {
      module: this.module,
      symbol: this.symbol,
      done,
    });
  }

  /** Repairs the fault that was reported last: `text` takes the place of the next token, or of what stands from `start` to `end`. */
  replace(text: string, start = this.offset(), end = this.end()): void {
    this.diagnostics.repair(start, end, text);
  }

  /** Repairs the fault that was reported last: `text` is missing after the token that was read last, or at an offset. */
  insert(text: string, at = this.end(-1)): void {
    this.diagnostics.repair(at, at, text);
  }

  /** The next token for a message. */
  found(): string {
    if (this.kind() === kind.end) return "the end of the file";
    const text = this.text();
    return `\`${text.length > 40 ? `${text.slice(0, 37)}...` : text}\``;
  }
}
