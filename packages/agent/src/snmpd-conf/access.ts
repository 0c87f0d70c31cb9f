// Gathers the access control of snmpd.conf, and expresses it in the options of an agent.
import { type SecurityLevel, securityLevels, type UserInput } from "@snmp/mpm-core";
import type { OidLike } from "@snmp/pdu";
import type { CommunityOptions } from "../access/communities.ts";
import { familyFrom, type Subtree } from "../access/family.ts";
import type { GroupRights, ViewLike } from "../access/groups.ts";
import type { GroupMember } from "../access/rights.ts";
import type { UserOptions } from "../access/users.ts";
import type { ViewOptions } from "../access/view.ts";
import type { AgentOptions } from "../options.ts";
import { toNetwork } from "./addresses.ts";
import type { SnmpdConfIssue } from "./from-snmpd-conf.ts";
import { LineError } from "./line-error.ts";
import { toSubtree } from "./subtree.ts";
import type { Line } from "./words.ts";

interface ViewRow {
  readonly line: Line;
  readonly subtree: Subtree;
  readonly included: boolean;
}

interface RightsRow {
  readonly line: Line;
  readonly rights: GroupRights;
}

/** The access control of one snmpd.conf. Where lines have the same index in the tables of RFC 3415, the first one counts, as in snmpd. */
export class Access {
  readonly #communities: { readonly line: Line; readonly options: CommunityOptions }[] = [];
  /** By name, then by subtree. */
  readonly #views = new Map<string, Map<string, ViewRow>>();
  /** By group, then by context, model and level. */
  readonly #rights = new Map<string, Map<string, RightsRow>>();
  /** By model and security name. */
  readonly #members = new Map<string, GroupMember & { readonly line: Line }>();
  readonly #users = new Map<string, { readonly line: Line; readonly user: UserInput }>();
  readonly #resolve: (name: string) => OidLike | undefined;

  constructor(resolve: (name: string) => OidLike | undefined) {
    this.#resolve = resolve;
  }

  /** `rocommunity COMMUNITY [SOURCE [OID | -V VIEW [CONTEXT]]]` */
  addCommunity(line: Line, writes: boolean, family: 4 | 6): void {
    const [name, source = "default", ...rest] = line.words;
    if (name === undefined) throw new LineError("the community is missing");
    const { view, context = "" } = this.#readView(rest);
    this.#communities.push({
      line,
      options: {
        name,
        securityName: `line ${line.number}`,
        sources: [toNetwork(source, family)],
        context,
        access: writes ? "read-write" : "read-only",
        ...(view !== undefined && { view }),
      },
    });
  }

  /** `com2sec [-Cn CONTEXT] SECNAME SOURCE COMMUNITY` */
  addSecurityName(line: Line, family: 4 | 6): void {
    const hasContext = line.words[0] === "-Cn";
    const context = hasContext ? (line.words[1] ?? "") : "";
    const [securityName, source, name] = hasContext ? line.words.slice(2) : line.words;
    if (securityName === undefined || source === undefined || name === undefined)
      throw new LineError("a security name, a source and a community are needed");
    this.#communities.push({
      line,
      options: { name, securityName, sources: [toNetwork(source, family)], context, group: nobody },
    });
  }

  /** `group GROUP MODEL SECNAME` */
  addMember(line: Line): void {
    const [group, model = "", securityName] = line.words;
    if (group === undefined || securityName === undefined)
      throw new LineError("a group, a security model and a security name are needed");
    const securityModel = modelOf(model, false);
    this.#enter(this.#members, `${securityModel} ${securityName}`, {
      line,
      group,
      securityModel,
      securityName,
    });
  }

  /** `view NAME included|excluded SUBTREE [MASK]` */
  addView(line: Line): void {
    const [name, type, subtree, mask] = line.words;
    if (name === undefined || subtree === undefined)
      throw new LineError("a name, a type and a subtree are needed");
    if (type !== "included" && type !== "excluded")
      throw new LineError("the type must be included or excluded");
    const oid = toSubtree(subtree, this.#resolve);
    const family = mask === undefined ? oid : { subtree: oid, mask };
    familyFrom(family, true);
    const rows = this.#views.get(name) ?? new Map<string, ViewRow>();
    this.#views.set(name, rows);
    this.#enter(rows, oid, { line, subtree: family, included: type === "included" });
  }

  /** `access GROUP CONTEXT MODEL LEVEL MATCH READ WRITE NOTIFY` */
  addRights(line: Line): void {
    const [group, context, model = "", level = "", match, read, write, notify] = line.words;
    if (group === undefined || context === undefined || notify === undefined)
      throw new LineError("a group, a context, a model, a level, a match and three views are needed");
    if (match !== "exact" && match !== "prefix") throw new LineError("the match must be exact or prefix");
    const rights = {
      level: levelOf(level),
      securityModel: modelOf(model, true),
      context: match === "exact" ? context : { prefix: context },
      read: read!,
      write: write!,
      notify,
    } satisfies GroupRights;
    this.#addRights(group, { line, rights });
  }

  /** `rouser [-s MODEL] USER [LEVEL [OID | -V VIEW [CONTEXT]]]` */
  addUserRights(line: Line, writes: boolean): void {
    const hasModel = line.words[0] === "-s";
    if (hasModel && line.words[1]?.toLowerCase() !== "usm")
      throw new LineError("only users of the User-based Security Model are read");
    const [user, level = "auth", ...rest] = hasModel ? line.words.slice(2) : line.words;
    if (user === undefined) throw new LineError("the name of the user is missing");
    const { view = everything, context } = this.#readView(rest);
    const group = `user ${user}`.slice(0, 32);
    const rights: GroupRights = {
      level: levelOf(level),
      securityModel: 3,
      context: context ?? { prefix: "" },
      read: view,
      notify: view,
      ...(writes && { write: view }),
    };
    this.#addRights(group, { line, rights });
    const member = this.#members.get(`3 ${user}`);
    if (member?.group !== group)
      this.#enter(this.#members, `3 ${user}`, { line, group, securityModel: 3, securityName: user });
  }

  /** `createUser …` */
  addUser(line: Line, user: UserInput): void {
    if (this.#users.has(user.user)) throw new LineError("an earlier line creates a user of this name");
    this.#users.set(user.user, { line, user });
  }

  /** Returns the options, and the lines that refer to something that does not exist. */
  finish(): { options: AgentOptions; issues: SnmpdConfIssue[] } {
    const issues: SnmpdConfIssue[] = [];
    const report = ({ number, directive }: Line, reason: string): void =>
      void issues.push({ line: number, directive, reason });
    const groups: Record<string, GroupRights[]> = { [nobody]: [] };
    for (const [name, rows] of this.#rights)
      groups[name] = [...rows.values()].map(({ line, rights }) => this.#checkViews(rights, line, report));
    const communities = this.#finishCommunities(report);
    const known = new Set(communities.map(({ securityName }) => securityName));
    const members: GroupMember[] = [];
    for (const { line, ...member } of this.#members.values()) {
      const { group, securityModel, securityName } = member;
      if (groups[group] === undefined)
        report(line, "the group has no access line, so its members have no access");
      else if (securityModel === 3 ? this.#users.has(securityName) : known.has(securityName))
        members.push(member);
      else if (securityModel === 3)
        report(
          line,
          "no createUser line is read for this user; add its keys to users in the options of the agent",
        );
      else report(line, "no com2sec line has this security name, so nobody is in the group");
    }
    const users = [...this.#users.values()].map(
      // the levels of the group decide
      ({ user }): UserOptions => ({ ...user, level: "noAuthNoPriv", group: nobody }),
    );
    const views = Object.fromEntries(
      Array.from(this.#views, ([name, rows]) => [name, toView([...rows.values()])]),
    );
    return {
      options: {
        ...(Object.keys(views).length > 0 && { views }),
        groups,
        ...(members.length > 0 && { securityToGroup: members }),
        communities,
        users,
      },
      issues,
    };
  }

  #finishCommunities(report: (line: Line, reason: string) => void): CommunityOptions[] {
    return this.#communities.map(({ line, options }) => {
      const { view } = options;
      if (typeof view !== "string" || this.#views.has(view)) return options;
      report(line, "no view line has the name of its view, so it gives no access");
      return { ...options, access: "read-only", view: { include: [] } } as const;
    });
  }

  /** Leaves out views that do not exist, such as `none`: they give no access (noSuchView). */
  #checkViews(
    { read, write, notify, ...rights }: GroupRights,
    line: Line,
    report: (line: Line, reason: string) => void,
  ): GroupRights {
    const known = (view: ViewLike | undefined): view is ViewLike => {
      if (view === undefined || view === "none" || view === "") return false;
      if (typeof view !== "string" || this.#views.has(view)) return true;
      report(line, "no view line has the name of one of its views, so that gives no access");
      return false;
    };
    return {
      ...rights,
      ...(known(read) && { read }),
      ...(known(write) && { write }),
      ...(known(notify) && { notify }),
    };
  }

  #addRights(group: string, row: RightsRow): void {
    const { level, securityModel, context } = row.rights;
    const rows = this.#rights.get(group) ?? new Map<string, RightsRow>();
    const prefix = typeof context === "object" ? context.prefix : context;
    this.#rights.set(group, rows);
    this.#enter(rows, `${securityModel} ${level} ${prefix}`, row);
  }

  #enter<Row>(rows: Map<string, Row>, key: string, row: Row): void {
    if (rows.has(key))
      throw new LineError("an earlier line has the same names, and counts; remove one of the two");
    rows.set(key, row);
  }

  /** Reads `OID`, or `-V VIEW`, and a context. */
  #readView(words: readonly string[]): { view?: ViewLike; context?: string } {
    const [first, second, third] = words;
    if (first === undefined) return {};
    if (first !== "-V")
      return {
        view: { include: [toSubtree(first, this.#resolve)] },
        ...(second !== undefined && { context: second }),
      };
    if (second === undefined) throw new LineError("-V needs the name of a view");
    return { view: second, ...(third !== undefined && { context: third }) };
  }
}

function toView(rows: readonly ViewRow[]): ViewOptions {
  const pick = (kind: boolean): Subtree[] =>
    rows.filter(({ included }) => included === kind).map(({ subtree }) => subtree);
  return { include: pick(true), exclude: pick(false) };
}

function modelOf(model: string, allowsAny: boolean): number {
  const number = ({ v1: 1, v2c: 2, usm: 3, ...(allowsAny && { any: 0 }) } as Record<string, number>)[
    model.toLowerCase()
  ];
  if (number === undefined)
    throw new LineError(`the security model must be ${allowsAny ? "any, " : ""}v1, v2c or usm`);
  return number;
}

function levelOf(level: string): SecurityLevel {
  const name = level.toLowerCase();
  const number = ["noauth", "auth", "priv"].indexOf(name);
  const found =
    securityLevels[number] ?? securityLevels.find((candidate) => candidate.toLowerCase() === name);
  if (found === undefined) throw new LineError("the level must be noauth, auth or priv");
  return found;
}

/** The group of principals that no line gives rights: it has none. */
const nobody = "(no group)";

const everything: ViewOptions = { include: ["1"] };
