// Dates by a pattern of strptime, for ParseDateAndTime.

interface Parsed {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** Minutes east of UTC. */
  zone: number;
  isAfternoon?: boolean;
  dayOfYear?: number;
  seconds?: number;
  century?: number;
}

/** Returns seconds since 1970, or `undefined` if the text does not fit the pattern. Without a zone, it is UTC. */
export function parseTime(text: string, pattern: string): number | undefined {
  const parsed: Parsed = { year: 1900, month: 1, day: 1, hour: 0, minute: 0, second: 0, zone: 0 };
  const rest = read(text, pattern, parsed);
  if (rest !== "") return undefined;
  if (parsed.seconds !== undefined) return parsed.seconds;
  return toSeconds(parsed);
}

function toSeconds(parsed: Parsed): number {
  const { century, isAfternoon, dayOfYear, month, minute, second, zone } = parsed;
  const year = century === undefined ? parsed.year : century * 100 + (parsed.year % 100);
  const hour = isAfternoon === undefined ? parsed.hour : (parsed.hour % 12) + (isAfternoon ? 12 : 0);
  const date = new Date(0);
  if (dayOfYear === undefined) date.setUTCFullYear(year, month - 1, parsed.day);
  else date.setUTCFullYear(year, 0, dayOfYear);
  date.setUTCHours(hour, minute - zone, second);
  return Math.floor(date.getTime() / 1000);
}

/** Reads the text by the pattern. Returns the text behind it, or `undefined` if it does not fit. */
function read(text: string, pattern: string, parsed: Parsed): string | undefined {
  let rest: string | undefined = text;
  for (let i = 0; i < pattern.length && rest !== undefined; i++) {
    const letter = pattern[i]!;
    if (letter !== "%") {
      rest = /\s/.test(letter) ? rest.trimStart() : rest.startsWith(letter) ? rest.slice(1) : undefined;
      continue;
    }
    const directive = pattern[++i] === "-" ? pattern[++i] : pattern[i];
    const composed = composites[directive ?? ""];
    rest = composed === undefined ? readField(rest, directive ?? "", parsed) : read(rest, composed, parsed);
  }
  return rest;
}

function readField(text: string, directive: string, parsed: Parsed): string | undefined {
  if (directive === "%") return text.startsWith("%") ? text.slice(1) : undefined;
  if (directive === "n" || directive === "t") return text.trimStart();
  const field = fields[directive];
  if (field === undefined) return undefined;
  const match = field.pattern.exec(text);
  if (match === null || field.store(parsed, match[0]) === false) return undefined;
  return text.slice(match[0].length);
}

interface Field {
  readonly pattern: RegExp;
  /** Returns `false` for a value out of its range. */
  readonly store: (parsed: Parsed, text: string) => unknown;
}

function number(
  pattern: RegExp,
  [min, max]: readonly [number, number],
  store: (parsed: Parsed, value: number) => void,
): Field {
  return {
    pattern,
    store(parsed, text) {
      const value = Number(text);
      if (value < min || value > max) return false;
      store(parsed, value);
      return true;
    },
  };
}

function name(names: readonly string[], store: (parsed: Parsed, position: number) => void): Field {
  return {
    pattern: new RegExp(`^(?:${names.map((each) => `${each}|${each.slice(0, 3)}`).join("|")})`, "i"),
    store: (parsed, text) =>
      store(
        parsed,
        names.findIndex((each) => each.toLowerCase().startsWith(text.toLowerCase())),
      ),
  };
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const month = name(months, (parsed, position) => void (parsed.month = position + 1));
const weekday = name(days, () => undefined);
const day = number(/^ ?\d{1,2}/, [1, 31], (parsed, value) => void (parsed.day = value));
const hour = number(/^ ?\d{1,2}/, [0, 23], (parsed, value) => void (parsed.hour = value));
const hourOf12 = number(/^ ?\d{1,2}/, [1, 12], (parsed, value) => void (parsed.hour = value));
const half: Field = {
  pattern: /^[ap]m/i,
  store: (parsed, text) => void (parsed.isAfternoon = text.toLowerCase() === "pm"),
};

const fields: Readonly<Record<string, Field>> = {
  Y: number(/^\d{4}/, [0, 9999], (parsed, value) => void (parsed.year = value)),
  C: number(/^\d{2}/, [0, 99], (parsed, value) => void (parsed.century = value)),
  y: number(/^\d{2}/, [0, 99], (parsed, value) => void (parsed.year = value + (value < 69 ? 2000 : 1900))),
  m: number(/^\d{1,2}/, [1, 12], (parsed, value) => void (parsed.month = value)),
  B: month,
  b: month,
  h: month,
  A: weekday,
  a: weekday,
  d: day,
  e: day,
  j: number(/^\d{3}/, [1, 366], (parsed, value) => void (parsed.dayOfYear = value)),
  H: hour,
  k: hour,
  I: hourOf12,
  l: hourOf12,
  p: half,
  P: half,
  M: number(/^\d{1,2}/, [0, 59], (parsed, value) => void (parsed.minute = value)),
  S: number(/^\d{1,2}/, [0, 60], (parsed, value) => void (parsed.second = value)),
  f: number(/^\d{1,9}/, [0, 999_999_999], () => undefined),
  s: number(/^-?\d+/, [-Infinity, Infinity], (parsed, value) => void (parsed.seconds = value)),
  u: number(/^\d/, [1, 7], () => undefined),
  w: number(/^\d/, [0, 6], () => undefined),
  Z: { pattern: /^(?:UTC|GMT|Z)\b/, store: () => true },
  z: {
    pattern: /^(?:Z|[+-]\d{2}:?\d{2})/,
    store(parsed, text) {
      const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(text) ?? [];
      if (sign !== undefined) parsed.zone = (Number(hours) * 60 + Number(minutes)) * (sign === "+" ? 1 : -1);
    },
  },
};

const composites: Readonly<Record<string, string>> = {
  F: "%Y-%m-%d",
  D: "%m/%d/%y",
  x: "%m/%d/%y",
  T: "%H:%M:%S",
  X: "%H:%M:%S",
  R: "%H:%M",
  r: "%I:%M:%S %p",
  c: "%a %b %e %H:%M:%S %Y",
  v: "%e-%b-%Y",
};
