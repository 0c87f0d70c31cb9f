// RFC 2579 §2, RowStatus: what a manager may write into the status column of a conceptual row.
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

/** Why a status is refused for a row that exists. */
export function statusOfRow(status: unknown): SetError | undefined {
  if (status === rowStatus.createAndGo || status === rowStatus.createAndWait) return "inconsistentValue";
  return status === rowStatus.notReady ? "wrongValue" : undefined;
}

/** The first status of a row that does not exist yet, or why it is not made. */
export function statusOfNewRow(status: unknown): number | SetError {
  if (status === rowStatus.createAndGo) return rowStatus.active;
  if (status === rowStatus.createAndWait) return rowStatus.notInService;
  return status === rowStatus.notReady ? "wrongValue" : "inconsistentValue";
}
