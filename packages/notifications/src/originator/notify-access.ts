// RFC 3413 §3.3 (3): the access control of an agent that shares the engine decides which notifications a target may get.
import type { SecurityCredentials, SecurityLevel } from "@snmp/mpm-core";
import type { KnownTarget } from "./options.ts";

/** In whose name a target gets notifications (snmpTargetParamsTable, RFC 3413 §4.1). */
export interface NotifyRequester {
  /** Identifier of the message processing model: 0 SNMPv1, 1 SNMPv2c, 3 SNMPv3. */
  readonly messageProcessingModel: number;
  /** IANA number of the security model: 1 SNMPv1, 2 SNMPv2c, 3 USM. */
  readonly securityModel: number;
  /** The principal: the user of SNMPv3, or the `securityName` of the target. */
  readonly securityName: string;
  /** How its messages are secured. */
  readonly securityLevel: SecurityLevel;
  /** The context that the notification is about; `""` is the default context. */
  readonly contextName: string;
}

/**
 * Returns whether a notification may be sent in the name of a principal: its notify view must have the notification (`trapOid`, the value of
 * snmpTrapOID.0) and each of `objects`, the names of the variable bindings after it.
 */
export type MayNotify = (requester: NotifyRequester, trapOid: string, objects: readonly string[]) => boolean;

/** Asks the access control that an originator was given. */
export class NotifyAccess {
  readonly #mayNotify: MayNotify;

  /** Throws a `TypeError` if the option is neither a function nor an object that has one. */
  constructor(given: MayNotify | { readonly mayNotify: MayNotify }) {
    if (typeof given === "function") this.#mayNotify = given;
    else if (typeof given?.mayNotify === "function") this.#mayNotify = given.mayNotify.bind(given);
    else throw new TypeError("the option mayNotify must be a function, or an agent");
  }

  /** Returns why the target may not get the notification, or `undefined`. Throws what the function throws. */
  denialReason(requester: NotifyRequester, trapOid: string, objects: readonly string[]): string | undefined {
    const isAllowed: unknown = this.#mayNotify(requester, trapOid, objects);
    if (typeof isAllowed !== "boolean")
      throw new TypeError(`mayNotify must return true or false, not ${typeof isAllowed}`);
    if (isAllowed) return undefined;
    return `the notify view of ${requester.securityName} does not allow ${trapOid} with its variable bindings (mayNotify)`;
  }
}

/** Returns the requester of a target. Throws a `TypeError` that names `where` if its principal is unknown. */
export function requesterOf(target: KnownTarget, where: string): NotifyRequester {
  const { mpm, ...credentials } = target.credentials as TargetCredentials;
  const securityName = target.securityName ?? credentials.securityName;
  if (typeof securityName !== "string")
    throw new TypeError(
      `${where}.securityName is missing: mayNotify decides by the security name that the agent gives to the community, such as "communities[0]"`,
    );
  return {
    messageProcessingModel: mpm,
    securityModel: credentials.securityModel ?? mpm + 1,
    securityName,
    securityLevel: credentials.securityLevel ?? "noAuthNoPriv",
    contextName: target.contextName ?? credentials.contextName ?? "",
  };
}

/** Credentials of any model. */
type TargetCredentials = { readonly mpm: number } & Partial<SecurityCredentials> & {
    readonly contextName?: string;
  };
