// RFC 3415: access control for communities, users and the principals of other models.
import { type IncomingMessage, type SecurityLevel, securityLevels } from "@snmp/mpm-core";
import {
  type Group,
  groupFrom,
  type GroupRights,
  selectEntry,
  type ViewLike,
  Views,
  type ViewType,
} from "./groups.ts";
import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import { View, type ViewOptions } from "./view.ts";

/** The access rights of a community or a user: either `access` and `view`, or the `group` that has them. */
export interface AccessOptions {
  /** Whether Sets are allowed; `read-only` by default. */
  readonly access?: "read-only" | "read-write";
  /**
   * The part of the MIB that can be read, and written where `access` is `read-write`; everything by default. Notifications may carry it
   * too. A text is the name of one of the agent's `views`.
   */
  readonly view?: ViewLike;
  /** One of the agent's `groups`, instead of `access` and `view`. */
  readonly group?: string;
}

/** The sender of a request, as the message processing model and the security model identified it. */
export type Principal = Pick<
  IncomingMessage,
  "messageProcessingModel" | "securityModel" | "securityName" | "securityLevel" | "contextName"
>;

/** Returns the rights of a principal that is neither a community nor a user; `undefined` refuses access. */
export type Authorize = (principal: Principal) => AccessOptions | undefined;

/** The results of isAccessAllowed, apart from otherError (RFC 3415 §3.2). */
export type AccessStatus =
  "accessAllowed" | "notInView" | "noSuchView" | "noSuchContext" | "noGroupName" | "noAccessEntry";

/** Why a principal has no view. */
export type AccessRefusal = "noSuchView" | "noGroupName" | "noAccessEntry";

/** The access control of one agent in readable form. */
export interface AccessControlOptions {
  /** Views by name, for `groups`, `communities` and `users`. */
  readonly views?: Readonly<Record<string, ViewOptions>>;
  /** Groups by name, each with its rights (RFC 3415 §4): `{ operators: { level: "authPriv", read: "all", write: "system" } }`. */
  readonly groups?: Readonly<Record<string, GroupRights | readonly GroupRights[]>>;
  /** Groups of principals per security model (vacmSecurityToGroupTable). They come before the `group` of a community or a user. */
  readonly securityToGroup?: readonly GroupMember[];
}

/** A principal and its group. */
export interface GroupMember {
  /** IANA number of the security model, 1..2147483647: 1 SNMPv1, 2 SNMPv2c, 3 USM. */
  readonly securityModel: number;
  /** Security name of a community or a user. */
  readonly securityName: string;
  /** One of the agent's `groups`. */
  readonly group: string;
}

/** A principal and its group, a row of vacmSecurityToGroupTable. */
export interface Grant {
  /** IANA number of the security model; 0 stands for any but the User-based one. */
  readonly securityModel: number;
  readonly securityName: string;
  readonly group: Group;
  /** Below this level the principal has no rights, whatever its group has. */
  readonly level: SecurityLevel;
}

/** Stands for every security model except the User-based one (RFC 3411 §5, SnmpSecurityModel). */
export const anySecurityModel = 0;

/** Rights by security model and security name. */
export class AccessTable {
  readonly views: Views;
  readonly groups = new Map<string, Group>();
  /** By security name, then by security model: each request looks them up, so that no text is put together for it. */
  readonly #grants = new Map<string, Map<number, Grant & { readonly options: AccessOptions }>>();
  readonly #members = new Map<string, Group>();
  readonly #compiled = new WeakMap<AccessOptions, Group>();
  readonly #authorize: Authorize | undefined;

  /** @throws A `TypeError` that names the invalid view or group. */
  constructor(
    authorize?: Authorize,
    { views, groups = {}, securityToGroup = [] }: AccessControlOptions = {},
  ) {
    this.#authorize = authorize;
    this.views = new Views(views);
    for (const [name, rights] of Object.entries(groups))
      this.groups.set(
        name,
        withPosition(`groups.${name}`, () => groupFrom(name, rights, this.views)),
      );
    securityToGroup.forEach((member, i) =>
      withPosition(`securityToGroup[${i}]`, () => {
        checkOptionNames(member, memberOptions);
        const { securityModel, securityName, group } = member;
        if (!Number.isInteger(securityModel) || securityModel < 1 || securityModel > 0x7fffffff)
          throw new TypeError("securityModel must be an integer in the range 1..2147483647");
        this.#members.set(
          `${securityModel} ${securityName}`,
          this.#groupOf({ group }, securityName, "noAuthNoPriv"),
        );
      }),
    );
  }

  /** The groups of principals per security model, by number and name. */
  get members(): ReadonlyMap<string, Group> {
    return this.#members;
  }

  /** The principals that have rights of their own. */
  get grants(): Iterable<Grant> {
    return [...this.#grants.values()].flatMap((ofName) => [...ofName.values()]);
  }

  /**
   * Grants rights to principals that a security model (IANA number) authenticates under this name, at this level or above. Throws a
   * `TypeError` if the name already has different rights.
   */
  grant(securityModel: number, securityName: string, level: SecurityLevel, options: AccessOptions): void {
    const ofName = this.#grants.get(securityName) ?? new Map<number, Grant & { options: AccessOptions }>();
    const known = ofName.get(securityModel);
    const { access, view, group } = options;
    const differs =
      known !== undefined &&
      (known.options.access !== access ||
        known.options.view !== view ||
        known.options.group !== group ||
        known.level !== level);
    if (differs)
      throw new TypeError(
        `an earlier entry gives the security name ${JSON.stringify(securityName)} different access; use another name, or the same access and the same view object`,
      );
    this.#grants.set(securityName, ofName);
    ofName.set(securityModel, {
      securityModel,
      securityName,
      level,
      group: this.#groupOf(options, securityName, level),
      options: {
        ...(access && { access }),
        ...(view !== undefined && { view }),
        ...(group !== undefined && { group }),
      },
    });
  }

  /** Withdraws the rights of a principal. */
  revoke(securityModel: number, securityName: string): void {
    const ofName = this.#grants.get(securityName);
    ofName?.delete(securityModel);
    if (ofName?.size === 0) this.#grants.delete(securityName);
  }

  /** Returns the view of a principal, or why it has none: isAccessAllowed of RFC 3415 §3.2, steps 2) to 4). */
  viewOf(principal: Principal, viewType: ViewType): View | AccessRefusal {
    const { securityModel, securityName, securityLevel } = principal;
    const ofName = this.#grants.get(securityName);
    const own = ofName?.get(securityModel);
    // the names of communities count in every security model except the User-based one, which has users of its own
    const grant = securityModel === userSecurityModel ? own : (own ?? ofName?.get(anySecurityModel));
    if (grant !== undefined && securityLevels.indexOf(securityLevel) < securityLevels.indexOf(grant.level))
      return "noAccessEntry";
    // 2)
    const member =
      this.#members.size === 0 ? undefined : this.#members.get(`${securityModel} ${securityName}`);
    const group = member ?? grant?.group ?? this.#callAuthorize(principal);
    if (group === undefined) return "noGroupName";
    // 3)
    const entry = selectEntry(group, principal);
    if (entry === undefined) return "noAccessEntry";
    // 4)
    return entry[viewType] ?? "noSuchView";
  }

  #callAuthorize(principal: Principal): Group | undefined {
    const { messageProcessingModel, securityModel, securityName, securityLevel, contextName } = principal;
    const options = this.#authorize?.({
      messageProcessingModel,
      securityModel,
      securityName,
      securityLevel,
      contextName,
    });
    if (options === undefined) return undefined;
    const group = this.#compiled.get(options) ?? this.#groupOf(options, securityName, "noAuthNoPriv");
    this.#compiled.set(options, group);
    return group;
  }

  /** Returns the group that the options name, or one of its own for a principal with `access` and `view`. */
  #groupOf({ access, view, group }: AccessOptions, name: string, level: SecurityLevel): Group {
    if (group !== undefined) {
      if (access !== undefined || view !== undefined)
        throw new TypeError("group cannot be combined with access and view; the group has rights of its own");
      const found = this.groups.get(group);
      if (found === undefined)
        throw new TypeError(
          `there is no group ${JSON.stringify(group)}; ${this.groups.size === 0 ? "define it in the option groups" : `use one of ${[...this.groups.keys()].join(", ")}`}`,
        );
      return found;
    }
    if (access !== undefined && access !== "read-only" && access !== "read-write")
      throw new TypeError(`access must be "read-only" or "read-write", not ${JSON.stringify(access)}`);
    const read = view === undefined ? View.all : this.views.resolve(view);
    const write = access === "read-write" ? read : undefined;
    const levelNumber = securityLevels.indexOf(level);
    const rights = { level, levelNumber, contextPrefix: "", isExact: false, securityModel: 0 };
    return { name, entries: [{ ...rights, read, write, notify: read }] };
  }
}

/** The User-based Security Model (RFC 3414). */
export const userSecurityModel = 3;

/** Runs `work`, and puts the place in the options in front of the message of a `TypeError`. */
export function withPosition<T>(where: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof TypeError ? new TypeError(`${where}: ${error.message}`) : error;
  }
}

const memberOptions: OptionNames<GroupMember> = { securityModel: true, securityName: true, group: true };
