import { SnmpError } from "@snmp/asn1";
import { type ErrorStatusName, errorStatusName, type Varbind } from "@snmp/pdu";

/** The peer answered with an error-status (RFC 3416 §3, RFC 1157 §4.1). */
export class ErrorResponse extends SnmpError {
  static override readonly brand = "ErrorResponse";

  /** The name of the error-status; `undefined` for numbers that RFC 3416 does not define. */
  readonly errorStatus: ErrorStatusName | undefined;

  constructor(
    /** The error-status as a number. */
    readonly errorStatusCode: number,
    /** Position of the variable binding at fault, counted from 1; 0 if none is. */
    readonly errorIndex: number,
    /** Name of the variable binding at fault, if `errorIndex` points to one. */
    readonly oid: string | undefined,
    /** The target of the request. */
    readonly target: string,
    /** The variable bindings that were read before the error. */
    readonly partial: readonly Varbind[] = [],
  ) {
    const name = errorStatusName(errorStatusCode);
    const where = oid === undefined ? "" : ` for ${oid}`;
    super(`${target} answered ${name ?? `error-status ${errorStatusCode}`}${where}${meaning(name)}`, {
      code: "ERR_SNMP_ERROR_RESPONSE",
    });
    this.errorStatus = name;
  }
}

function meaning(name: ErrorStatusName | undefined): string {
  const text = name === undefined ? undefined : meanings[name];
  return text === undefined ? "" : `: ${text}`;
}

const meanings: Partial<Record<ErrorStatusName, string>> = {
  tooBig: "the answer does not fit into one message; ask for fewer objects per request",
  noSuchName: "the object does not exist, or these credentials may not see it",
  badValue: "the value is of the wrong type, length or range",
  readOnly: "the object cannot be written",
  genErr: "the agent failed for a reason that it does not tell",
  noAccess: "these credentials may not access the object",
  wrongType: "the type of the value is not the type of the object",
  wrongLength: "the object does not allow a value of this length",
  wrongEncoding: "the object does not allow this encoding of the value",
  wrongValue: "the object does not allow this value",
  noCreation: "the instance does not exist and cannot be created",
  inconsistentValue: "the value conflicts with the current state of the device",
  resourceUnavailable: "the device lacks a resource for the change",
  commitFailed: "the change failed and was undone",
  undoFailed: "the change failed and could not be undone",
  authorizationError: "these credentials may not do this",
  notWritable: "the object cannot be written",
  inconsistentName: "the instance cannot be created in the current state of the device",
};
