// RFC 3416 §3: error-status. The first six are those of RFC 1157 §4.1.

/** What an agent may answer in error-status, by name (RFC 3416 §3). */
export const errorStatus = Object.freeze({
  /** It was done. */
  noError: 0,
  /** The answer would not fit into a message (RFC 3416 §4.2.1). */
  tooBig: 1,
  /** SNMPv1: there is no such instance, or none that may be seen (RFC 1157 §4.1.2). */
  noSuchName: 2,
  /** SNMPv1: a value that the object can't have (RFC 1157 §4.1.5). */
  badValue: 3,
  /** SNMPv1: the instance can't be written; hardly any agent uses it. */
  readOnly: 4,
  /** Something else went wrong while the object was read or written. */
  genErr: 5,
  /** The object is not accessible to whoever asks (RFC 3416 §4.2.5). */
  noAccess: 6,
  /** The object has another type. */
  wrongType: 7,
  /** The object can't have a value of that length. */
  wrongLength: 8,
  /** The value is encoded inconsistently with its ASN.1 tag. */
  wrongEncoding: 9,
  /** The object can't have that value under any circumstances. */
  wrongValue: 10,
  /** There is no such instance, and it can never be created. */
  noCreation: 11,
  /** The object can't have that value at present. */
  inconsistentValue: 12,
  /** Something that the assignment needs, such as memory, is not there. */
  resourceUnavailable: 13,
  /** An assignment failed after all were found good; all were undone. */
  commitFailed: 14,
  /** An assignment failed, and not all could be undone. */
  undoFailed: 15,
  /** Whoever asks may not do this. */
  authorizationError: 16,
  /** The object can't be written, whatever the value. */
  notWritable: 17,
  /** There is no such instance, and it can't be created at present. */
  inconsistentName: 18,
} as const);

/** The name of an error-status. */
export type ErrorStatusName = keyof typeof errorStatus;

const names = Object.keys(errorStatus) as ErrorStatusName[];

/** The name of error-status `code`; `undefined` where RFC 3416 gives it none. */
export function errorStatusName(code: number): ErrorStatusName | undefined {
  return names[code];
}
