// The contract of providers, which serve parts of the MIB. Scalars and tables are providers; you can write your own.
import type { SecurityLevel } from "@snmp/mpm-core";
import type { ErrorStatusName, PduType, Varbind, VarbindInput } from "@snmp/pdu";
import type { Principal } from "../access/rights.ts";
import type { MaybePromise } from "../promises.ts";

/** The request for which objects are read or written. */
export interface RequestInfo {
  /** Identifier of the message processing model: 0 SNMPv1, 1 SNMPv2c, 3 SNMPv3. */
  readonly messageProcessingModel: number;
  /** IANA number of the security model: 1 SNMPv1, 2 SNMPv2c, 3 USM. */
  readonly securityModel: number;
  /** Security name of the sender, from the security model or the community. */
  readonly securityName: string;
  /** Security level of the request. */
  readonly securityLevel: SecurityLevel;
  /** Name of the context; empty for the default one. */
  readonly contextName: string;
  /** Type of the PDU. Objects are read for a SetRequest too. */
  readonly pduType: PduType;
  /**
   * Whether the manager's version of SNMP has Counter64. If not, the agent skips such instances (RFC 3584 §4.2.2.1); a provider may skip
   * them itself, which is faster.
   */
  readonly counter64: boolean;
  /** The sender, as the message processing model and the security model identified it. */
  readonly principal: Principal;
  /** Address of the sender, such as `udp://192.0.2.1:49152`; `undefined` if the message came by `handle` without one. */
  readonly peer: string | undefined;
  /** Name of the context, the same as `contextName`. */
  readonly context: string;
  /**
   * Aborts when the request is answered, takes too long, or the agent closes: nobody needs the value any more. The reason is an error that
   * says which.
   */
  readonly signal: AbortSignal;
  /** Counts one step. Call it for each step of a search of unknown length. Throws when the request reaches `limits.steps`. */
  step(): void;
}

/** The error-status with which an assignment is refused (RFC 3416 §4.2.5). */
export type SetError = Extract<
  ErrorStatusName,
  | "noAccess"
  | "notWritable"
  | "wrongType"
  | "wrongLength"
  | "wrongEncoding"
  | "wrongValue"
  | "noCreation"
  | "inconsistentName"
  | "inconsistentValue"
  | "resourceUnavailable"
  | "genErr"
>;

/** The second phase of one assignment that passed the first. */
export interface SetStep {
  /** Assigns the value. If it throws, the answer is commitFailed and the whole Set is undone. */
  commit(): MaybePromise<void>;
  /** Reverses `commit`, also one that failed half-way. If it throws, the answer is undoFailed. */
  undo(): MaybePromise<void>;
  /** Releases reserved resources: `commit` will not be called. */
  release?(): void;
  /** Ends a Set whose steps were all committed: `undo` will not be called. */
  finish?(): void;
}

/**
 * Serves one subtree of the MIB. All names are dotted text in canonical form. If a method throws, or returns a value that is invalid or
 * out of order, the answer is genErr and the cause is reported to `onError`.
 */
export interface MibProvider {
  /** Root of the subtree, or the single instance, that this provider serves. */
  readonly root: string;
  /** Name in messages to the operator. */
  readonly name?: string;
  /** Returns the instance `oid`, which is within `root`, or noSuchObject or noSuchInstance under that name (RFC 3416 §4.2.1). */
  get(oid: string, request: RequestInfo): MaybePromise<VarbindInput>;
  /** Returns the first instance after `oid`, which may lie before `root`; `undefined` if none follows within `root` (RFC 3416 §4.2.2). */
  next(oid: string, request: RequestInfo): MaybePromise<VarbindInput | undefined>;
  /**
   * Runs the first phase of a Set (RFC 3416 §4.2.5): returns for each assignment an error, or the step that performs it. All assignments
   * lie within `root` and count as simultaneous. Changes nothing yet. A provider without this method is notWritable.
   */
  prepare?(
    assignments: readonly Varbind[],
    request: RequestInfo,
  ): MaybePromise<readonly (SetError | SetStep)[]>;
}
