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

/** What a request may do. */
export interface Rights {
  readonly view: View;
  readonly writable: boolean;
}

/** Rights by security name, for the security models that they were granted in. */
export class AccessTable {
  readonly #entries = new Map<string, { readonly rights: Rights; readonly level: SecurityLevel; readonly options: AccessOptions }>();

  /**
   * Grants rights to whoever comes with that name by one of these security models (IANA numbers) and at least at that level. Throws a
   * `TypeError` where the name was granted others before.
   */
  grant(securityModels: readonly number[], securityName: string, level: SecurityLevel, options: AccessOptions): void {
    const { access = "read-only", view } = options;
    if (access !== "read-only" && access !== "read-write") throw new TypeError('access is neither "read-only" nor "read-write"');
    const rights = { view: view === undefined ? View.all : new View(view), writable: access === "read-write" };
    for (const securityModel of securityModels) {
      const key = `${securityModel} ${securityName}`;
      const known = this.#entries.get(key);
      const differs =
        known !== undefined && (known.options.access !== options.access || known.options.view !== view || known.level !== level);
      if (differs) throw new TypeError(`the security name ${JSON.stringify(securityName)} is given twice, with different access`);
      this.#entries.set(key, { rights, level, options });
    }
  }

  /** The rights of a request; `undefined` where it has none (RFC 3415: noGroupName, noAccessEntry). */
  rightsOf({
    securityModel,
    securityName,
    securityLevel,
  }: Pick<IncomingMessage, "securityModel" | "securityName" | "securityLevel">): Rights | undefined {
    const entry = this.#entries.get(`${securityModel} ${securityName}`);
    return entry !== undefined && securityLevels.indexOf(securityLevel) >= securityLevels.indexOf(entry.level) ? entry.rights : undefined;
  }
}

/** Does `work`; a `TypeError` of it tells where in the options the fault is. */
export function at<T>(where: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof TypeError ? new TypeError(`${where}: ${error.message}`) : error;
  }
}
