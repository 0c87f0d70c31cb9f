/**
 * Plumbing that the packages of this repository share. It may change with any release: other packages must not import it.
 *
 * @module @snmp/agent/internal
 */
export { capabilities } from "../groups/system.ts";
export { nameAfter } from "../objects/delegate.ts";
export { Mib } from "../objects/mib.ts";
export { ObjectRegistry } from "../objects/object-registry.ts";
export type { RegistrationOptions } from "../objects/registrations.ts";
export type { LimitError, Request } from "../request.ts";
export { openRequest, type RequestSource } from "./open-request.ts";
