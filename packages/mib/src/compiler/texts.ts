// Where a quoted text ends, also when its closing quote is missing or a quote too many has turned the rest of the file inside out.
import type { Source } from "./source.ts";
import { keywordAt } from "./tokens.ts";

/** The end of a text, and whether it was cut before the quote that would have closed it. */
export interface ReadText {
  end: number;
  cut: boolean;
}

/** Finds the end of the text whose opening quote stands at `start`. */
export function textEnd(source: Source, start: number, read: ReadText): void {
  const { text } = source;
  let close = text.indexOf('"', start + 1);
  // a doubled quote stands for one quote, except at the beginning, where it is an empty text
  while (close > start + 1 && text.charCodeAt(close + 1) === quote) close = text.indexOf('"', close + 2);
  read.cut = false;
  if (close >= 0 && isPlausibleAfter(text, close + 1)) {
    read.end = close + 1;
    return;
  }
  const limit = close < 0 ? text.length : close;
  const cut = smiLineWithin(text, start + 1, limit);
  read.cut = cut >= 0 || close < 0;
  read.end = cut >= 0 ? cut : close < 0 ? text.length : close + 1;
}

/** Whether something that may follow a text stands at `at`: punctuation, a clause, or the end. */
function isPlausibleAfter(text: string, at: number): boolean {
  let code = text.charCodeAt(at);
  if (isLetter(code)) return false;
  while (code <= 32) code = text.charCodeAt(++at);
  if (!isLetter(code)) return true;
  const start = at;
  while (isLetter(code) || code === 45 || (code >= 48 && code <= 57)) code = text.charCodeAt(++at);
  return keywordAt(text, start, at) !== 0;
}

/** The beginning of the first line between `start` and `end` that begins as a definition, an assignment or a module does, or -1. */
function smiLineWithin(text: string, start: number, end: number): number {
  const index = text.slice(start, end).search(smiLine);
  return index < 0 ? -1 : start + index;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

const quote = 34;
const smiLine =
  /[\r\n][ \t]*(?:(?:::=[ \t]*(?:\{|\d))|END[ \t]*[\r\n]|(?:INDEX|AUGMENTS|DEFVAL|OBJECTS|VARIABLES)[ \t]*\{|[A-Za-z][\w-]*[ \t]+(?:OBJECT-TYPE|MODULE-IDENTITY|OBJECT-IDENTITY|NOTIFICATION-TYPE|TRAP-TYPE|OBJECT-GROUP|NOTIFICATION-GROUP|MODULE-COMPLIANCE|AGENT-CAPABILITIES|OBJECT[ \t]+IDENTIFIER[ \t]*::=|::=[ \t]*(?:SEQUENCE|TEXTUAL-CONVENTION)|DEFINITIONS[ \t]*::=[ \t]*BEGIN)\b)/;
