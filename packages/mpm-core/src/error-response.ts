import { SnmpError } from "@snmp/asn1";
import { type ErrorStatusName, errorStatusName, type Varbind } from "@snmp/pdu";

/** The peer answered with an error-status (RFC 3416 §3, RFC 1157 §4.1). */
export class ErrorResponse extends SnmpError {
  static override readonly brand = "ErrorResponse";

  /** The name of the error-status; `undefined` where RFC 3416 has none for the number. */
  readonly errorStatus: ErrorStatusName | undefined;

  constructor(
    /** The error-status as a number. */
    readonly errorStatusCode: number,
    /** Position, from 1, of the variable binding at fault; 0 for none. */
    readonly errorIndex: number,
    /** Name of the variable binding at fault, where `errorIndex` tells. */
    readonly oid: string | undefined,
    /** Whom the request went to. */
    readonly target: string,
    /** What had been read when the error came. */
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
  tooBig: "the answer would not fit into one message",
  noSuchName: "there is no such object, or not for these credentials",
  badValue: "the value is of the wrong type, length or range",
  readOnly: "the object cannot be written",
  genErr: "the agent failed for a reason of its own",
  noAccess: "these credentials may not write it",
  wrongType: "the value has another type than the object",
  wrongLength: "the value has a length that the object does not allow",
  wrongEncoding: "the value is encoded in a way that the object does not allow",
  wrongValue: "the object does not allow this value",
  noCreation: "there is no such instance and none can be made",
  inconsistentValue: "the value does not fit the present state of the device",
  resourceUnavailable: "the device has no resource left for it",
  commitFailed: "the change failed and was undone",
  undoFailed: "the change failed and could not be undone",
  authorizationError: "these credentials may not do this",
  notWritable: "the object cannot be written",
  inconsistentName: "the instance cannot be made in the present state of the device",
};
