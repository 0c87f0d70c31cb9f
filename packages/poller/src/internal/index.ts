/**
 * Plumbing that the packages of this repository share. It may change with any release: other packages must not import it.
 *
 * @module @snmp/poller/internal
 */
export { hashOf, parseDuration } from "../slots.ts";
export { type TargetListener, TargetReader } from "../source.ts";
export { warn } from "../warn.ts";
