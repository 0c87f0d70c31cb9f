// RFC 2579 §2: the values of RowStatus that a manager may write.
import type { SetError } from "./provider.ts";

/** The values of RowStatus. */
export const rowStatus = Object.freeze({
  active: 1,
  notInService: 2,
  notReady: 3,
  createAndGo: 4,
  createAndWait: 5,
  destroy: 6,
} as const);

/** Returns why a status is refused for an existing row; `undefined` if it is accepted. */
export function checkStatus(status: unknown): SetError | undefined {
  if (status === rowStatus.createAndGo || status === rowStatus.createAndWait) return "inconsistentValue";
  return status === rowStatus.notReady ? "wrongValue" : undefined;
}

/** Returns the first status of a row that a manager creates, or why the row is refused. */
export function firstStatusOf(status: unknown): number | SetError {
  if (status === rowStatus.createAndGo) return rowStatus.active;
  if (status === rowStatus.createAndWait) return rowStatus.notInService;
  return status === rowStatus.notReady ? "wrongValue" : "inconsistentValue";
}
