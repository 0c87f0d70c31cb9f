// Cuts a text into tokens, which stand in arrays of numbers: no string is made before somebody asks for it.
import { commentEnd, LineEnds } from "./comments.ts";
import type { Diagnostics } from "./diagnostics.ts";
import { skipPageBreak } from "./page-breaks.ts";
import type { Source } from "./source.ts";
import { type ReadText, textEnd } from "./texts.ts";
import { keywordAt, kind } from "./tokens.ts";

/** The tokens of a text, column by column; the last is of the kind `end`. */
export interface Tokens {
  readonly kinds: Uint8Array;
  /** Number of the keyword for a word, 0 for other words. */
  readonly words: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly count: number;
}

/**
 * Scans a source. The arrays are used again for the next source. The loop only tells tokens apart; what is longer than a character is read by
 * functions of its own, because an engine optimizes several small functions sooner and cheaper than a large one.
 */
export function scan(source: Source, diagnostics: Diagnostics): Tokens {
  const { text } = source;
  const size = text.length;
  const lines = new LineEnds(text);
  let count = 0;
  let at = 0;
  while (at < size) {
    const code = text.charCodeAt(at);
    const start = at;
    let type: number = code < 128 ? classes[code]! : letter;
    let keyword = 0;
    if (type === space) {
      at = skipSpace(text, at + 1);
      continue;
    }
    if (type === letter) {
      at = wordEnd(text, at);
      type = kind.word;
      keyword = keywordAt(text, start, at);
    } else if (type >= space) {
      if (type === hyphen && text.charCodeAt(at + 1) === hyphenCode) {
        at = commentEnd(source, at, lines, diagnostics);
        continue;
      }
      type = readLong(source, at, type, diagnostics);
      at = longEnd;
    } else {
      if (type === kind.openBracket) {
        const page = skipPageBreak(source, at, diagnostics);
        if (page !== undefined) {
          while (count > 0 && pool.starts[count - 1]! >= page.start) count--;
          at = page.end;
          continue;
        }
      }
      at++;
    }
    if (count + 1 >= pool.kinds.length) reserve(pool.kinds.length * 2);
    pool.kinds[count] = type;
    pool.words[count] = keyword;
    pool.starts[count] = start;
    pool.ends[count++] = at;
  }
  pool.kinds[count] = kind.end;
  pool.words[count] = 0;
  pool.starts[count] = size;
  pool.ends[count] = size;
  const { kinds, words, starts, ends } = pool;
  return { kinds, words, starts, ends, count };
}

// Regular expressions that look for the first character beyond run at full speed from their first use on, which loops in a young process do not.

function skipSpace(text: string, at: number): number {
  visible.lastIndex = at;
  return visible.test(text) ? visible.lastIndex - 1 : text.length;
}

/** The end of a word: letters, digits, and single hyphens; `name--comment` ends before the comment. */
function wordEnd(text: string, at: number): number {
  wordBreak.lastIndex = at;
  if (!wordBreak.test(text)) return text.length;
  const end = wordBreak.lastIndex - 1;
  return text.charCodeAt(end) === hyphenCode ? end - 1 : end;
}

/** Reads a token that begins with a character of a class of its own; returns its kind, and leaves its end in `longEnd`. */
function readLong(source: Source, at: number, type: number, diagnostics: Diagnostics): number {
  const { text } = source;
  switch (type) {
    case digit:
      return readNumber(text, at);
    case quote:
      textEnd(source, at, read);
      longEnd = read.end;
      if (read.cut) reportCut(source, at, longEnd, diagnostics);
      return kind.text;
    case colon:
      return readPattern(assignment, text, at, kind.assign);
    case apostrophe:
      return readPattern(binary, text, at, kind.binary);
    case dot:
      longEnd = at + 1;
      while (text.charCodeAt(longEnd) === dotCode) longEnd++;
      return longEnd === at + 1 ? kind.dot : kind.range;
    default:
      longEnd = at + 1;
      return kind.minus;
  }
}

/** Digits, or a word that begins with some. */
function readNumber(text: string, from: number): number {
  let at = from;
  let code = text.charCodeAt(at);
  while (code >= 48 && code <= 57) code = text.charCodeAt(++at);
  const isWord = code < 128 ? classes[code] === letter : code >= 128;
  longEnd = isWord ? wordEnd(text, at) : at;
  return isWord ? kind.word : kind.number;
}

function readPattern(pattern: RegExp, text: string, at: number, found: number): number {
  pattern.lastIndex = at;
  const isFound = pattern.test(text);
  longEnd = isFound ? pattern.lastIndex : at + 1;
  return isFound ? found : kind.other;
}

/** The end of the token that was read last by `readLong`. */
let longEnd = 0;
const read: ReadText = { end: 0, cut: false };

function reportCut(source: Source, start: number, end: number, diagnostics: Diagnostics): void {
  diagnostics.report(source, start, "string-unterminated", "the text that begins here has no closing quote", {
    done: "the text ends before the next line that looks like SMI",
  });
  const last = source.text.slice(start, end).trimEnd().length + start;
  diagnostics.repair(last, last, '"');
}

let pool = makePool(1 << 15);

function reserve(size: number): void {
  if (pool.kinds.length >= size) return;
  const bigger = makePool(size);
  bigger.kinds.set(pool.kinds);
  bigger.words.set(pool.words);
  bigger.starts.set(pool.starts);
  bigger.ends.set(pool.ends);
  pool = bigger;
}

function makePool(size: number): Omit<Tokens, "count"> {
  return {
    kinds: new Uint8Array(size),
    words: new Uint8Array(size),
    starts: new Int32Array(size),
    ends: new Int32Array(size),
  };
}

// Classes of characters, from 100 on; those of single characters are the kinds of their tokens.
const space = 100;
/** Letters, `_`, and all characters outside of ASCII: those are part of a name, so that one fault is one token. */
const letter = 101;
const digit = 102;
const quote = 103;
const hyphen = 104;
const colon = 105;
const dot = 106;
const apostrophe = 107;
const hyphenCode = 45;
const dotCode = 46;

const classes = ((): Uint8Array => {
  const made = new Uint8Array(128).fill(kind.other);
  const set = (characters: string, value: number): void => {
    for (let i = 0; i < characters.length; i++) made[characters.charCodeAt(i)] = value;
  };
  made.fill(space, 0, 33);
  set("\x7f", space);
  set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_", letter);
  set("0123456789", digit);
  set('"', quote);
  set("-", hyphen);
  set(":", colon);
  set(".", dot);
  set("'", apostrophe);
  set("{", kind.openBrace);
  set("}", kind.closeBrace);
  set("(", kind.openParen);
  set(")", kind.closeParen);
  set("[", kind.openBracket);
  set("]", kind.closeBracket);
  set(",", kind.comma);
  set(";", kind.semicolon);
  set("|", kind.bar);
  return made;
})();

const visible = /[^\0- \x7f]/g;
const wordBreak = /[^\w\x80-\uffff-]|--/g;
const assignment = /::[ \t]*=/y;
const binary = /'[0-9A-Fa-f \t\r\n]*'[HhBb]/y;
