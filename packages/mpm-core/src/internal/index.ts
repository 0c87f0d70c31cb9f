/**
 * Plumbing that the packages of this repository share. It may change with any release: other packages must not import it.
 *
 * @module @snmp/mpm-core/internal
 */
export { monotonicNow } from "../clock.ts";
export { encodeMessageStart, hasMessageStart } from "../community/message-start.ts";
export { countersOf, localEngineOf } from "../datastore.ts";
export { Fifo } from "./fifo.ts";
export { type GivenUp, PendingReceives, type PendingReceivesLimits } from "./pending-receives.ts";
export { type Responder, Responders, type Unanswerable } from "./responders.ts";
export { findRecogniser, type Recogniser } from "./find-recogniser.ts";
export { addEngineKeys } from "../engine.ts";
export { checkOptionNames, describeUnknown, type OptionNames } from "./option-names.ts";
