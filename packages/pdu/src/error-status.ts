// RFC 3416 §3: error-status. The first six are those of RFC 1157 §4.1.

/** What an agent may answer in error-status, by name (RFC 3416 §3). */
export const errorStatus = Object.freeze({
  noError: 0,
  tooBig: 1,
  noSuchName: 2,
  badValue: 3,
  readOnly: 4,
  genErr: 5,
  noAccess: 6,
  wrongType: 7,
  wrongLength: 8,
  wrongEncoding: 9,
  wrongValue: 10,
  noCreation: 11,
  inconsistentValue: 12,
  resourceUnavailable: 13,
  commitFailed: 14,
  undoFailed: 15,
  authorizationError: 16,
  notWritable: 17,
  inconsistentName: 18,
} as const);

/** The name of an error-status. */
export type ErrorStatusName = keyof typeof errorStatus;

const names = Object.keys(errorStatus) as ErrorStatusName[];

/** The name of error-status `code`; `undefined` where RFC 3416 gives it none. */
export function errorStatusName(code: number): ErrorStatusName | undefined {
  return names[code];
}
