// RFC 3415 §4: vacmAccessTable, the access rights of groups.
import { type SecurityLevel, securityLevels } from "@snmp/mpm-core";
import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import { View, type ViewOptions } from "./view.ts";

/** The kinds of views (RFC 3415 §3.2): for requests that read, for Sets, and for notifications. */
export type ViewType = "read" | "write" | "notify";

/** The name of one of the agent's `views`, or a view of its own. */
export type ViewLike = string | ViewOptions;

/** Access rights of a group, a row of vacmAccessTable. A view that is missing gives no access of its kind. */
export interface GroupRights {
  /** The least security level of a request; `noAuthNoPriv` by default. */
  readonly level?: SecurityLevel;
  /** The context, or the beginning of the names of contexts; all contexts by default. */
  readonly context?:
    | string
    | {
        /** The beginning of the names. */
        readonly prefix: string;
      };
  /** IANA number of the security model of a request: 1 SNMPv1, 2 SNMPv2c, 3 USM; any by default. */
  readonly securityModel?: number;
  /** The objects that can be read. */
  readonly read?: ViewLike;
  /** The objects that can be written. */
  readonly write?: ViewLike;
  /** The objects that notifications may carry. */
  readonly notify?: ViewLike;
}

/** Rights that are ready for use. */
export interface AccessEntry {
  readonly level: SecurityLevel;
  readonly levelNumber: number;
  readonly contextPrefix: string;
  readonly isExact: boolean;
  /** 0: any. */
  readonly securityModel: number;
  readonly read: View | undefined;
  readonly write: View | undefined;
  readonly notify: View | undefined;
}

/** A group: its rights in the order in which RFC 3415 prefers them. */
export interface Group {
  readonly name: string;
  readonly entries: readonly AccessEntry[];
}

/** A sender, as far as its rights depend on it. */
export interface Requester {
  readonly securityModel: number;
  readonly securityLevel: SecurityLevel;
  readonly contextName: string;
}

/** The views of an agent by name; views without a name get one when they are listed. */
export class Views {
  readonly named = new Map<string, View>();

  /** @throws A `TypeError` that names the view. */
  constructor(options: Readonly<Record<string, ViewOptions>> = {}) {
    for (const [name, view] of Object.entries(options)) {
      checkName("view", name);
      this.named.set(name, atView(`views.${name}`, view));
    }
  }

  /** Returns the view of that name, or compiles one. Throws a `TypeError` if there is no view of that name. */
  resolve(given: ViewLike | undefined): View | undefined {
    if (given === undefined) return undefined;
    if (typeof given !== "string") return atView("view", given);
    const view = this.named.get(given);
    if (view !== undefined) return view;
    const known = [...this.named.keys()].join(", ");
    throw new TypeError(
      `there is no view ${JSON.stringify(given)}; ${known === "" ? "define it in the option views" : `use one of ${known}, or define it in the option views`}`,
    );
  }
}

/** Compiles the rights of a group. Throws a `TypeError` if they are invalid or if two of them are for the same requests. */
export function groupFrom(name: string, rights: GroupRights | readonly GroupRights[], views: Views): Group {
  checkName("group", name);
  const entries = [rights].flat().map((options) => entryFrom(options, views));
  const keys = entries.map((entry) => `${entry.securityModel} ${entry.level} ${entry.contextPrefix}`);
  if (new Set(keys).size < keys.length)
    throw new TypeError("two rights have the same level, context and securityModel; merge them into one");
  entries.sort(compareEntries);
  return { name, entries };
}

/** Returns the rights that count for a request; `undefined` if there are none (RFC 3415 §4, vacmAccessTable). */
export function selectEntry({ entries }: Group, requester: Requester): AccessEntry | undefined {
  const level = securityLevels.indexOf(requester.securityLevel);
  // in the order of preference, so that the first match is the one to use
  for (const entry of entries) {
    if (entry.levelNumber > level) continue;
    if (entry.securityModel !== 0 && entry.securityModel !== requester.securityModel) continue;
    if (
      entry.isExact
        ? entry.contextPrefix === requester.contextName
        : requester.contextName.startsWith(entry.contextPrefix)
    )
      return entry;
  }
  return undefined;
}

/** Steps a) to d) of RFC 3415 §4: the model before any, the longer context before the shorter, the higher level before the lower. */
function compareEntries(a: AccessEntry, b: AccessEntry): number {
  return (
    Number(b.securityModel !== 0) - Number(a.securityModel !== 0) ||
    a.securityModel - b.securityModel ||
    octetCount(b.contextPrefix) - octetCount(a.contextPrefix) ||
    b.levelNumber - a.levelNumber
  );
}

function entryFrom(options: GroupRights, views: Views): AccessEntry {
  checkOptionNames(options, groupRights);
  const {
    level = "noAuthNoPriv",
    context = { prefix: "" },
    securityModel = 0,
    read,
    write,
    notify,
  } = options;
  if (!securityLevels.includes(level))
    throw new TypeError(`level must be one of ${securityLevels.join(", ")}, not ${JSON.stringify(level)}`);
  if (!Number.isInteger(securityModel) || securityModel < 0 || securityModel > 0x7fffffff)
    throw new TypeError("securityModel must be an integer in the range 0..2147483647; 0 is any");
  const contextPrefix = typeof context === "string" ? context : context.prefix;
  if (typeof contextPrefix !== "string" || octetCount(contextPrefix) > 32)
    throw new TypeError("context must be a name of at most 32 octets, or { prefix }");
  return {
    level,
    levelNumber: securityLevels.indexOf(level),
    contextPrefix,
    isExact: typeof context === "string",
    securityModel,
    read: views.resolve(read),
    write: views.resolve(write),
    notify: views.resolve(notify),
  };
}

function atView(where: string, options: ViewOptions): View {
  checkOptionNames(options, viewOptions, `${where}: `);
  return new View(options);
}

function checkName(kind: string, name: string): void {
  const octets = octetCount(name);
  if (octets === 0 || octets > 32)
    throw new TypeError(`the name of a ${kind} must have 1..32 octets in UTF-8, not ${octets}`);
}

function octetCount(text: string): number {
  return new TextEncoder().encode(text).length;
}

const groupRights: OptionNames<GroupRights> = {
  level: true,
  context: true,
  securityModel: true,
  read: true,
  write: true,
  notify: true,
};
const viewOptions: OptionNames<ViewOptions> = { include: true, exclude: true };
