// The format strings of snmptrapd's option -F, as snmptrapd(8) describes them.
import { makeVarbind, ticksText, type Varbind } from "@snmp/pdu";
import type { Notification } from "@snmp/notifications";

/** How the parts of a notification are written. */
export interface TrapWriting {
  /** Writes an OID. */
  readonly name: (oid: string) => string;
  /** Writes a variable binding. */
  readonly varbind: (varbind: Varbind) => string;
  /** Writes the community or the user, for `%u` and `%P`. */
  readonly principal: (notification: Notification) => string;
}

/**
 * Returns a function that writes notifications by a format string. Its output is that of snmptrapd 5.9, except where that is useless: `%A` and
 * `%B` are addresses, since names are never looked up; `%T` is sysUpTime.0 in every version, and `%Y %M %L %H %J %K` divide it; `%E` is
 * hexadecimal; a field that is filled up on its right gets spaces.
 */
export function compileTrapFormat(
  format: string,
  writing: TrapWriting,
): (notification: Notification) => string {
  const parts = parseFormat(format);
  return (notification) =>
    parts
      .map((part) => (typeof part === "string" ? part : fill(part, writeField(part, notification, writing))))
      .join("");
}

/** The format in which snmptrapd prints traps of SNMPv1. */
export const defaultFormatV1 =
  "%.4y-%.2m-%.2l %.2h:%.2j:%.2k %A [%a] (via %b) %P\\n\\t%N %W Trap (%#q) Uptime: %#T\\n%V\\t%#v\\n";
/** The format in which snmptrapd prints other notifications. */
export const defaultFormatV2 = "%.4y-%.2m-%.2l %.2h:%.2j:%.2k %B [%b]:\\n%v\\n";

/** One field of a format. */
interface Field {
  readonly letter: string;
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  /** The text between variable bindings, if `%V` has set it. */
  readonly separator: string;
}

function parseFormat(format: string): (string | Field)[] {
  let separator = "";
  const parts: (string | Field)[] = [];
  for (const match of format.matchAll(partPattern)) {
    const [text, escaped, given, flags = "", width = "", precision, letter] = match;
    if (given !== undefined)
      separator = given.replace(/\\([^])/g, (_text, character: string) => unescape(character));
    if (escaped !== undefined) parts.push(unescape(escaped));
    else if (!text.startsWith("%")) parts.push(text);
    else if (letter !== undefined && !fieldLetters.includes(letter)) parts.push(letter);
    else if (letter !== undefined)
      parts.push({
        letter,
        flags,
        width: Math.min(Number(width), maxWidth),
        precision: precision === undefined ? undefined : Math.min(Number(precision), maxWidth),
        separator,
      });
  }
  return parts;
}

function unescape(character: string): string {
  return escapes[character] ?? `\\${character}`;
}

/** Cuts text to the precision of a field, and fills it up to the width. Years lose their first digits. */
function fill({ letter, flags, width, precision: given }: Field, text: string): string {
  const precision = given ?? text.length;
  const cut = "yY".includes(letter) ? text.slice(-precision) : text.slice(0, precision);
  const wanted = Math.max(width, precision);
  if (flags.includes("-")) return cut.padEnd(wanted, " ");
  return cut.padStart(wanted, numericLetters.includes(letter) || flags.includes("0") ? "0" : " ");
}

function writeField(field: Field, notification: Notification, writing: TrapWriting): string {
  const { letter, flags, separator } = field;
  const isAlternate = flags.includes("#");
  const { v1, version, upTime = 0 } = notification;
  if (letter === "T") return isAlternate ? ticksText(upTime) : String(upTime);
  if (letter in dateFields) return writeDate(dateFields[letter]!, notification.time, isAlternate);
  if (letter in upTimeFields) return writeDate(upTimeFields[letter]!, new Date(upTime * 10), true);
  switch (letter) {
    case "t":
      return String(Math.floor(notification.time.getTime() / 1000));
    case "a":
    case "A":
      return v1?.agentAddress ?? "0.0.0.0";
    case "b":
      return describePath(notification);
    case "B":
      return notification.peerAddress;
    case "s":
      return versionNumbers[version] ?? version;
    case "S":
      return securityModels[version] ?? version;
    case "u":
      return writing.principal(notification);
    case "E":
      return notification.contextEngineId === undefined ? "" : `0x${notification.contextEngineId}`;
    case "N":
      return v1 === undefined ? "." : writing.name(v1.enterprise);
    case "P":
      return describeWrapper(notification, writing);
    case "w":
      return String(v1?.genericTrap ?? 0);
    case "W":
      return trapNames[v1?.genericTrap ?? 0] ?? "Unknown Type";
    case "q":
      return describeSpecific(notification, isAlternate, writing);
    default: {
      const between = separator === "" ? (isAlternate ? ", " : "\t") : separator;
      const texts = listVarbinds(notification).map(writing.varbind);
      return isAlternate ? texts.map((text) => between + text).join("") : texts.join(between);
    }
  }
}

/** The variable bindings as they were in the message: in SNMPv2, sysUpTime.0 and snmpTrapOID.0 come first. */
export function listVarbinds({ v1, upTime, trapOid, varbinds }: Notification): readonly Varbind[] {
  if (v1 !== undefined) return varbinds;
  return [
    ...(upTime === undefined ? [] : [makeVarbind("1.3.6.1.2.1.1.3.0", "TimeTicks", upTime)]),
    makeVarbind("1.3.6.1.6.3.1.1.4.1.0", "ObjectIdentifier", trapOid),
    ...varbinds,
  ];
}

/** The way of a message, as net-snmp writes it: `UDP: [192.0.2.1]:50123->[192.0.2.9]:162`. */
export function describePath({ peer, peerAddress, peerPort, localAddress }: Notification): string {
  const scheme = (/^\w+/.exec(peer)?.[0] ?? "udp").toUpperCase();
  if (peerAddress.includes(":")) return `${scheme}/IPv6: [${peerAddress}]:${peerPort}`;
  const [, host = "", port = ""] = /^\w+:\/\/\[?(.*?)\]?:(\d+)$/.exec(localAddress) ?? [];
  return `${scheme}: [${peerAddress}]:${peerPort}->[${host}]:${port}`;
}

function describeWrapper(notification: Notification, { principal }: TrapWriting): string {
  const { v1, version, kind, contextName = "" } = notification;
  const pdu = v1 !== undefined ? "TRAP" : kind === "inform" ? "INFORM" : "TRAP2";
  const security =
    version === "v3"
      ? `user ${principal(notification)}, context ${contextName}`
      : `community ${principal(notification)}`;
  return `${pdu}, SNMP ${version}, ${security}`;
}

/** The specific trap: of an enterprise, the last part of its name, with the dot before it unless the alternate form is asked for. */
function describeSpecific(
  { v1, trapOid }: Notification,
  isAlternate: boolean,
  { name }: TrapWriting,
): string {
  if (v1 === undefined) return "0";
  if (v1.genericTrap !== 6) return String(v1.specificTrap);
  const text = name(v1.enterprise.endsWith(".0") ? `${v1.enterprise}.${v1.specificTrap >>> 0}` : trapOid);
  const dot = text.lastIndexOf(".");
  return dot === -1 ? text : text.slice(isAlternate ? dot + 1 : dot);
}

function writeDate(part: DatePart, date: Date, isUtc: boolean): string {
  const value = isUtc ? utcParts[part](date) : localParts[part](date);
  return String(part === "month" ? value + 1 : value);
}

type DatePart = "year" | "month" | "day" | "hour" | "minute" | "second";
const dateFields: Readonly<Record<string, DatePart>> = {
  y: "year",
  m: "month",
  l: "day",
  h: "hour",
  j: "minute",
  k: "second",
};
const upTimeFields: Readonly<Record<string, DatePart>> = {
  Y: "year",
  M: "month",
  L: "day",
  H: "hour",
  J: "minute",
  K: "second",
};
const localParts: Readonly<Record<DatePart, (date: Date) => number>> = {
  year: (date) => date.getFullYear(),
  month: (date) => date.getMonth(),
  day: (date) => date.getDate(),
  hour: (date) => date.getHours(),
  minute: (date) => date.getMinutes(),
  second: (date) => date.getSeconds(),
};
const utcParts: typeof localParts = {
  year: (date) => date.getUTCFullYear(),
  month: (date) => date.getUTCMonth(),
  day: (date) => date.getUTCDate(),
  hour: (date) => date.getUTCHours(),
  minute: (date) => date.getUTCMinutes(),
  second: (date) => date.getUTCSeconds(),
};

const versionNumbers: Readonly<Record<string, string>> = { v1: "0", v2c: "1", v3: "3" };
const securityModels: Readonly<Record<string, string>> = { v1: "1", v2c: "2", v3: "3" };
const trapNames = [
  "Cold Start",
  "Warm Start",
  "Link Down",
  "Link Up",
  "Authentication Failure",
  "EGP Neighbor Loss",
  "Enterprise Specific",
];
const escapes: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
  "?": "?",
  "%": "%",
  "'": "'",
  '"': '"',
};
/** An escape; or a field with, in this order, `%V` and its separator, flags, width, precision and letter; or other text. */
const partPattern = /\\([^])|%(?:V((?:\\[^]|[^%\\])*)(?:%|$))?([-#0]*)(\d*)(?:\.(\d*))?([^])?|[^%\\]+|\\$/g;
const fieldLetters = "tymlhjkTYMLHJKaAbBsSuENPwWqv";
/** Fields that are filled up with zeros. */
const numericLetters = "tymlhjkTYMLHJKw";
/** Characters; a longer field is a slip. */
const maxWidth = 1000;
