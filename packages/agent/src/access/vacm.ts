// RFC 3415 §3.2: the service interface of access control, for applications of the engine.
import type { AccessStatus, AccessTable, Principal } from "./rights.ts";
import type { ViewType } from "./groups.ts";

/** A sender, for whom access is decided. */
export interface AccessRequester extends Pick<Principal, "securityModel" | "securityName" | "securityLevel"> {
  /** Name of the context; `""`, the default one, by default. */
  readonly contextName?: string;
  /** Identifier of the message processing model, for `authorize`; 3, SNMPv3, by default. */
  readonly messageProcessingModel?: number;
}

/** Decides access as RFC 3415 says. */
export class Vacm {
  constructor(
    readonly table: AccessTable,
    /** The contexts by name (vacmContextTable). */
    readonly contexts: ReadonlyMap<string, unknown>,
  ) {}

  /** Returns the result of isAccessAllowed. `oid`: the instance; without one, the last step is left out. */
  isAccessAllowed(requester: AccessRequester, viewType: ViewType, oid?: string): AccessStatus {
    const { contextName = "", messageProcessingModel = 3 } = requester;
    // 1)
    if (!this.contexts.has(contextName)) return "noSuchContext";
    // 2) to 4)
    const view = this.table.viewOf({ ...requester, contextName, messageProcessingModel }, viewType);
    if (typeof view === "string") return view;
    // 5)
    return oid === undefined || view.includes(oid) ? "accessAllowed" : "notInView";
  }
}
