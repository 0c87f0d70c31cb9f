// The table "STATE x ACTION" of RFC 2579 §2 (RowStatus), written down as data, apart from the code that it tests.
import type { RowChange, RowRules, RowState } from "../../src/rows/row-status.ts";

/** One cell: the states and errors that the RFC allows under the given circumstances. */
type Cell = (circumstances: RowChange & RowRules) => readonly string[];

const complete =
  (then: string, otherwise: string): Cell =>
  ({ isComplete }) => [isComplete ? then : otherwise];
const always =
  (...outcomes: string[]): Cell =>
  () =>
    outcomes;

/** Columns A (does not exist), B (notReady), C (notInService), D (active); a letter stands for noError and the next state. */
export const rfc2579: Readonly<Record<string, readonly [a: Cell, b: Cell, c: Cell, d: Cell]>> = {
  // "noError ->D or inconsistentValue"
  createAndGo: [
    complete("D", "inconsistentValue"),
    always("inconsistentValue"),
    always("inconsistentValue"),
    always("inconsistentValue"),
  ],
  // "noError see 1 or wrongValue"
  createAndWait: [
    ({ allowsWaiting, isComplete }) => [allowsWaiting ? (isComplete ? "C" : "B") : "wrongValue"],
    always("inconsistentValue"),
    always("inconsistentValue"),
    always("inconsistentValue"),
  ],
  // "inconsistentValue or see 2 ->D"; "see 8 ->D"
  active: [
    always("inconsistentValue"),
    complete("D", "inconsistentValue"),
    complete("D", "inconsistentValue"),
    complete("D", "inconsistentValue"),
  ],
  // "inconsistentValue or see 3 ->C"; "noError ->C or see 6"
  notInService: [
    always("inconsistentValue"),
    complete("C", "inconsistentValue"),
    always("C"),
    ({ allowsWaiting, isInUse }) => [allowsWaiting ? (isInUse ? "inconsistentValue" : "C") : "wrongValue"],
  ],
  // "noError ->A or see 7"
  destroy: [always("A"), always("A"), always("A"), ({ isInUse }) => [isInUse ? "inconsistentValue" : "A"]],
  // not an action: "notReady(3) … may not be written"
  notReady: [always("wrongValue"), always("wrongValue"), always("wrongValue"), always("wrongValue")],
  // "set any other column to some value": see 4; "noError see 1"; "noError ->C"; see 5
  columns: [
    always("inconsistentName", "inconsistentValue"),
    complete("C", "B"),
    always("C"),
    ({ changesWhileActive }) => [changesWhileActive ? "D" : "inconsistentValue"],
  ],
};

/** The states by the letters of the RFC. */
export const letters: Readonly<Record<RowState, "A" | "B" | "C" | "D">> = {
  nonexistent: "A",
  notReady: "B",
  notInService: "C",
  active: "D",
};

export const states = Object.keys(letters) as RowState[];
export const actions = Object.keys(rfc2579);

/** Returns what the RFC allows. */
export function listAllowed(
  action: string,
  state: RowState,
  circumstances: RowChange & RowRules,
): readonly string[] {
  return rfc2579[action]![states.indexOf(state)]!(circumstances);
}
