// RFC 3416 §3: error-status. The first six codes are those of RFC 1157 §4.1.

/** The codes of error-status, by name (RFC 3416 §3). */
export const errorStatus = Object.freeze({
  /** The request succeeded. */
  noError: 0,
  /** The answer does not fit into a message (RFC 3416 §4.2.1). */
  tooBig: 1,
  /** SNMPv1: the instance does not exist, or is not visible to the sender (RFC 1157 §4.1.2). */
  noSuchName: 2,
  /** SNMPv1: the object cannot have this value (RFC 1157 §4.1.5). */
  badValue: 3,
  /** SNMPv1: the instance cannot be written; hardly any agent uses this code. */
  readOnly: 4,
  /** The object could not be read or written, for another reason. */
  genErr: 5,
  /** The sender has no access to the object (RFC 3416 §4.2.5). */
  noAccess: 6,
  /** The object has another type. */
  wrongType: 7,
  /** The object cannot have a value of this length. */
  wrongLength: 8,
  /** The value is encoded inconsistently with its ASN.1 tag. */
  wrongEncoding: 9,
  /** The object can never have this value. */
  wrongValue: 10,
  /** The instance does not exist, and can never be created. */
  noCreation: 11,
  /** The object cannot have this value at present. */
  inconsistentValue: 12,
  /** The agent lacks something that the assignment needs, such as memory. */
  resourceUnavailable: 13,
  /** An assignment failed after all were checked; all were undone. */
  commitFailed: 14,
  /** An assignment failed, and not all assignments could be undone. */
  undoFailed: 15,
  /** The sender is not authorized. */
  authorizationError: 16,
  /** The object cannot be written, with any value. */
  notWritable: 17,
  /** The instance does not exist, and cannot be created at present. */
  inconsistentName: 18,
} as const);

/** The name of an error-status. */
export type ErrorStatusName = keyof typeof errorStatus;

const names = Object.keys(errorStatus) as ErrorStatusName[];

/** Returns the name of error-status `code`, or `undefined` if RFC 3416 does not define the code. */
export function errorStatusName(code: number): ErrorStatusName | undefined {
  return names[code];
}
