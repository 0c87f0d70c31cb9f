import type { ErrorStatusName, Varbind } from "@snmp/pdu";
import type { ObjectError } from "../errors.ts";

/** The result of a procedure of RFC 3416 §4.2: variable bindings, or an error-status. */
export type Answer = { readonly varbinds: readonly Varbind[] } | Refusal;

/** An error-status. The answer carries the variable bindings of the request. */
export interface Refusal {
  readonly error: ErrorStatusName;
  /** Position of the variable binding that failed, from 1; 0 if none did. */
  readonly index: number;
  /** The failure of an object, for the operator. */
  readonly cause?: ObjectError;
}

/** Refuses a request with genErr for the variable binding at position `index`, counted from 1. */
export function refuseAsGenErr(index: number, cause: ObjectError): Refusal {
  return { error: "genErr", index, cause };
}
