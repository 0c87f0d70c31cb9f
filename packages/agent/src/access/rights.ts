// Access control: the part of RFC 3415 that communities and users need.
import { type IncomingMessage, type SecurityLevel, securityLevels } from "@snmp/mpm-core";
import { View, type ViewOptions } from "./view.ts";

/** The access rights of a community or a user. */
export interface AccessOptions {
  /** Whether Sets are allowed; `read-only` by default. */
  readonly access?: "read-only" | "read-write";
  /** The part of the MIB that can be read, and written where `access` is `read-write`; everything by default. */
  readonly view?: ViewOptions;
}

/** The sender of a request, as the message processing model and the security model identified it. */
export type Principal = Pick<
  IncomingMessage,
  "messageProcessingModel" | "securityModel" | "securityName" | "securityLevel" | "contextName"
>;

/** Returns the rights of a principal that is neither a community nor a user; `undefined` refuses access. */
export type Authorize = (principal: Principal) => AccessOptions | undefined;

/** The access rights of one request. */
export interface Rights {
  readonly view: View;
  readonly writable: boolean;
}

/** Stands for every security model except the User-based one (RFC 3411 §5, SnmpSecurityModel). */
export const anySecurityModel = 0;

/** Rights by security model and security name. */
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
   * Grants rights to principals that a security model (IANA number) authenticates under this name, at this level or above. Throws a
   * `TypeError` if the name already has different rights.
   */
  grant(securityModel: number, securityName: string, level: SecurityLevel, options: AccessOptions): void {
    const key = `${securityModel} ${securityName}`;
    const known = this.#entries.get(key);
    const { access, view } = options;
    const differs =
      known !== undefined && (known.access !== access || known.view !== view || known.level !== level);
    if (differs)
      throw new TypeError(
        `an earlier entry gives the security name ${JSON.stringify(securityName)} different access; use another name, or the same access and the same view object`,
      );
    this.#entries.set(key, {
      rights: compileRights(options),
      level,
      ...(access && { access }),
      ...(view && { view }),
    });
  }

  /** Returns the rights of a request, or `undefined` if it has none (RFC 3415: noGroupName, noAccessEntry). */
  rightsOf(principal: Principal): Rights | undefined {
    const { messageProcessingModel, securityModel, securityName, securityLevel, contextName } = principal;
    const own = this.#entries.get(`${securityModel} ${securityName}`);
    // the names of communities count in every security model except the User-based one, which has users of its own
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
    const rights = this.#compiled.get(options) ?? compileRights(options);
    this.#compiled.set(options, rights);
    return rights;
  }
}

/** The User-based Security Model (RFC 3414). */
export const userSecurityModel = 3;

function compileRights({ access = "read-only", view }: AccessOptions): Rights {
  if (access !== "read-only" && access !== "read-write")
    throw new TypeError(`access must be "read-only" or "read-write", not ${JSON.stringify(access)}`);
  return { view: view === undefined ? View.all : new View(view), writable: access === "read-write" };
}

/** Runs `work`, and puts the place in the options in front of the message of a `TypeError`. */
export function withPosition<T>(where: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof TypeError ? new TypeError(`${where}: ${error.message}`) : error;
  }
}
