// RFC 2579 §2: RowStatus as a state machine. It is a value: it reads and writes nothing.
import type { SetError } from "../objects/provider.ts";

/** The values of RowStatus. */
export const rowStatus = Object.freeze({
  active: 1,
  notInService: 2,
  notReady: 3,
  createAndGo: 4,
  createAndWait: 5,
  destroy: 6,
} as const);

/** The states A to D of RFC 2579. */
export type RowState = "nonexistent" | "notReady" | "notInService" | "active";

/** The demands of one Set on one row. All its variable bindings count as simultaneous, so their order does not matter. */
export interface RowChange {
  /** The value that the Set writes to the status column; `undefined` if it writes other columns only. */
  readonly status: number | undefined;
  /** Whether each column that the row requires has a value, once the values of the Set are taken into account. */
  readonly isComplete: boolean;
}

/** The freedom that RFC 2579 leaves to an agent. */
export interface RowRules {
  /** Whether rows may wait in notReady or notInService. If not, createAndWait and notInService are answered with wrongValue. */
  readonly allowsWaiting: boolean;
  /** Whether the row is in use, so that it can neither be taken out of service nor be removed. */
  readonly isInUse: boolean;
  /** Whether the other columns of an active row may be written. */
  readonly changesWhileActive: boolean;
}

/** The next state of a row, or why the Set is refused. */
export type RowDecision = RowState | { readonly error: SetError };

/** Returns the next state of a row in state `state`: the table "STATE x ACTION" of RFC 2579, with its notes 1 to 8. */
export function decideRow(state: RowState, change: RowChange, rules: RowRules): RowDecision {
  const waiting = change.isComplete ? "notInService" : "notReady"; // (1)
  switch (change.status) {
    case undefined:
      return changeColumns(state, waiting, rules);
    case rowStatus.createAndGo:
      return state === "nonexistent" && change.isComplete ? "active" : refuse("inconsistentValue");
    case rowStatus.createAndWait:
      if (state !== "nonexistent") return refuse("inconsistentValue");
      return rules.allowsWaiting ? waiting : refuse("wrongValue");
    case rowStatus.active:
      // (2), (8)
      return state !== "nonexistent" && change.isComplete ? "active" : refuse("inconsistentValue");
    case rowStatus.notInService:
      return leaveService(state, change, rules);
    case rowStatus.destroy:
      // (7)
      return state === "active" && rules.isInUse ? refuse("inconsistentValue") : "nonexistent";
    default:
      // notReady can be read, not written
      return refuse("wrongValue");
  }
}

/** Returns the state for a value of the status column; a row without a status is active. */
export function stateOf(status: unknown): RowState {
  if (status === rowStatus.notReady) return "notReady";
  return status === rowStatus.notInService ? "notInService" : "active";
}

function changeColumns(state: RowState, waiting: RowState, rules: RowRules): RowDecision {
  switch (state) {
    case "nonexistent":
      return refuse("inconsistentName"); // (4)
    case "active":
      return rules.changesWhileActive ? "active" : refuse("inconsistentValue"); // (5)
    case "notInService":
      return "notInService";
    case "notReady":
      return waiting;
  }
}

function leaveService(state: RowState, change: RowChange, rules: RowRules): RowDecision {
  if (state === "nonexistent") return refuse("inconsistentValue");
  if (state === "active" && !rules.allowsWaiting) return refuse("wrongValue"); // (6)
  if (state === "active" && rules.isInUse) return refuse("inconsistentValue"); // (6)
  if (state === "notReady" && !change.isComplete) return refuse("inconsistentValue"); // (3)
  return "notInService";
}

function refuse(error: SetError): RowDecision {
  return { error };
}
