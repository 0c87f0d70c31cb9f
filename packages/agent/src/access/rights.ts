// Who may see and change what: the part of RFC 3415 that communities and users need.
import { type IncomingMessage, type SecurityLevel, securityLevels } from "@snmp/mpm-core";
import { View, type ViewOptions } from "./view.ts";

/** What a community or a user may do. */
export interface AccessOptions {
  /** `read-only` by default. */
  readonly access?: "read-only" | "read-write";
  /** The part of the MIB that is to be seen, and changed where `access` is `read-write`; all of it by default. */
  readonly view?: ViewOptions;
}

/** Who asks, as far as a model has found out. */
export type Principal = Pick<
  IncomingMessage,
  "messageProcessingModel" | "securityModel" | "securityName" | "securityLevel" | "contextName"
>;

/** Says what somebody may do who is neither a community nor a user; `undefined`: nothing. */
export type Authorize = (principal: Principal) => AccessOptions | undefined;

/** What a request may do. */
export interface Rights {
  readonly view: View;
  readonly writable: boolean;
}

/** Any security model but the User-based one (RFC 3411 §5, SnmpSecurityModel). */
export const anySecurityModel = 0;

/** Rights by security name, for the security models that they were granted in. */
export class AccessTable {
  readonly #entries = new Map<
    string,
    { readonly rights: Rights; readonly level: SecurityLevel } & AccessOptions
  >();
  readonly #compiled = new WeakMap<AccessOptions, Rights>();
  readonly #authorize: Authorize | undefined;

  constructor(authorize?: Authorize) {
    this.#authorize = authorize;
  }

  /**
   * Grants rights to whoever comes with that name by that security model (IANA number) and at least at that level. Throws a `TypeError`
   * where the name was granted others before.
   */
  grant(securityModel: number, securityName: string, level: SecurityLevel, options: AccessOptions): void {
    const key = `${securityModel} ${securityName}`;
    const known = this.#entries.get(key);
    const { access, view } = options;
    const differs =
      known !== undefined && (known.access !== access || known.view !== view || known.level !== level);
    if (differs)
      throw new TypeError(
        `the security name ${JSON.stringify(securityName)} is given twice, with different access`,
      );
    this.#entries.set(key, {
      rights: rightsFrom(options),
      level,
      ...(access && { access }),
      ...(view && { view }),
    });
  }

  /** The rights of a request; `undefined` where it has none (RFC 3415: noGroupName, noAccessEntry). */
  rightsOf(principal: Principal): Rights | undefined {
    const { messageProcessingModel, securityModel, securityName, securityLevel, contextName } = principal;
    const own = this.#entries.get(`${securityModel} ${securityName}`);
    // the names of communities are those of every model but the one that comes with users of its own
    const entry =
      securityModel === userSecurityModel
        ? own
        : (own ?? this.#entries.get(`${anySecurityModel} ${securityName}`));
    if (entry !== undefined)
      return securityLevels.indexOf(securityLevel) >= securityLevels.indexOf(entry.level)
        ? entry.rights
        : undefined;
    const options = this.#authorize?.({
      messageProcessingModel,
      securityModel,
      securityName,
      securityLevel,
      contextName,
    });
    if (options === undefined) return undefined;
    const rights = this.#compiled.get(options) ?? rightsFrom(options);
    this.#compiled.set(options, rights);
    return rights;
  }
}

/** The User-based Security Model (RFC 3414). */
export const userSecurityModel = 3;

function rightsFrom({ access = "read-only", view }: AccessOptions): Rights {
  if (access !== "read-only" && access !== "read-write")
    throw new TypeError('access is neither "read-only" nor "read-write"');
  return { view: view === undefined ? View.all : new View(view), writable: access === "read-write" };
}

/** Does `work`; a `TypeError` of it tells where in the options the fault is. */
export function at<T>(where: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof TypeError ? new TypeError(`${where}: ${error.message}`) : error;
  }
}
