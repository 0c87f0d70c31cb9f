// Cuts a text into tokens, which stand in arrays of numbers: no string is made before somebody asks for it.
import { commentEnd } from "./comments.ts";
import type { Diagnostics } from "./diagnostics.ts";
import { skipPageBreak } from "./page-breaks.ts";
import type { Source } from "./source.ts";
import { type ReadText, textEnd } from "./texts.ts";
import { hashStep, keywordAt, kind } from "./tokens.ts";

/** The tokens of a text, column by column; the last is of the kind `end`. */
export interface Tokens {
  readonly kinds: Uint8Array;
  /** Number of the keyword for a word, 0 for other words. */
  readonly words: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly count: number;
}

/** Scans a source. The arrays are used again for the next source. */
export function scan(source: Source, diagnostics: Diagnostics): Tokens {
  const { text } = source;
  const size = text.length;
  reserve(1024);
  let { kinds, words, starts, ends } = pool;
  let count = 0;
  let at = 0;
  const read: ReadText = { end: 0, cut: false };
  while (at < size) {
    const code = text.charCodeAt(at);
    const start = at;
    let type: number = code < 128 ? classes[code]! : letterBeyond;
    if (type === space) {
      at++;
      continue;
    }
    let keyword = 0;
    if (type === letter || type === digit || type === letterBeyond) {
      let allDigits = type === digit;
      let hash = 0;
      for (;;) {
        const next = text.charCodeAt(at);
        const nextType = next < 128 ? classes[next]! : next >= 128 ? letterBeyond : space;
        if (nextType === hyphen) {
          const after = text.charCodeAt(at + 1);
          // `name--comment`, `1-100`
          if (after === 45 || allDigits) break;
        } else if (nextType !== letter && nextType !== digit && nextType !== letterBeyond) break;
        else if (nextType !== digit) allDigits = false;
        hash = hashStep(hash, next);
        at++;
      }
      if (allDigits) type = kind.number;
      else {
        type = kind.word;
        keyword = keywordAt(text, start, at, hash);
      }
    } else if (type === quote) {
      textEnd(source, start, read);
      at = read.end;
      if (read.cut) reportCut(source, start, diagnostics);
      type = kind.text;
    } else if (type === hyphen) {
      if (text.charCodeAt(at + 1) === 45) {
        at = commentEnd(source, at, diagnostics);
        continue;
      }
      at++;
      type = kind.minus;
    } else if (type === colon) {
      assignment.lastIndex = at;
      if (assignment.test(text)) {
        at = assignment.lastIndex;
        type = kind.assign;
      } else {
        at++;
        type = kind.other;
      }
    } else if (type === dot) {
      at++;
      type = kind.dot;
      if (text.charCodeAt(at) === 46) {
        type = kind.range;
        while (text.charCodeAt(at) === 46) at++;
      }
    } else if (type === apostrophe) {
      binary.lastIndex = at;
      if (binary.test(text)) {
        at = binary.lastIndex;
        type = kind.binary;
      } else {
        at++;
        type = kind.other;
      }
    } else {
      if (type === kind.openBracket) {
        const page = skipPageBreak(source, at, diagnostics);
        if (page !== undefined) {
          while (count > 0 && starts[count - 1]! >= page.start) count--;
          at = page.end;
          continue;
        }
      }
      at++;
    }
    if (count + 1 >= kinds.length) {
      reserve(kinds.length * 2);
      ({ kinds, words, starts, ends } = pool);
    }
    kinds[count] = type;
    words[count] = keyword;
    starts[count] = start;
    ends[count++] = at;
  }
  kinds[count] = kind.end;
  words[count] = 0;
  starts[count] = size;
  ends[count] = size;
  return { kinds, words, starts, ends, count };
}

function reportCut(source: Source, start: number, diagnostics: Diagnostics): void {
  diagnostics.report(source, start, "string-unterminated", "the text that begins here has no closing quote", {
    done: "the text ends before the next line that looks like SMI",
  });
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

// Classes of characters; those of single characters are the kinds of their tokens.
const space = 100;
const letter = 101;
const digit = 102;
const quote = 103;
const hyphen = 104;
const colon = 105;
const dot = 106;
const apostrophe = 107;
/** A character outside of ASCII: part of a name, so that one fault is one token. */
const letterBeyond = 108;

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

const assignment = /::[ \t]*=/y;
const binary = /'[0-9A-Fa-f \t\r\n]*'[HhBb]/y;
