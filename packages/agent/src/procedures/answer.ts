import type { ErrorStatusName, Varbind } from "@snmp/pdu";
import type { ObjectError } from "../errors.ts";

/** What a procedure of RFC 3416 §4.2 comes to: variable bindings, or an error-status for the variable bindings of the request. */
export type Answer = { readonly varbinds: readonly Varbind[] } | Refusal;

/** An error-status; the answer carries the variable bindings of the request. */
export interface Refusal {
  readonly error: ErrorStatusName;
  /** Position, from 1, of the variable binding at fault; 0 for none. */
  readonly index: number;
  /** What went wrong inside, for the operator. */
  readonly cause?: ObjectError;
}

/** genErr for the variable binding at position `index`, counted from 1. */
export function genErr(index: number, cause: ObjectError): Refusal {
  return { error: "genErr", index, cause };
}
