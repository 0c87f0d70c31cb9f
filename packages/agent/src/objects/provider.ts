// What serves a part of the MIB. Scalars and tables are providers; anybody can write another.
import type { SecurityLevel } from "@snmp/mpm-core";
import type { ErrorStatusName, PduType, Varbind, VarbindInput } from "@snmp/pdu";
import type { MaybePromise } from "../promises.ts";

/** The request that objects are read or written for. */
export interface RequestInfo {
  /** Identifier of the message processing model: 0 SNMPv1, 1 SNMPv2c, 3 SNMPv3. */
  readonly messageProcessingModel: number;
  /** IANA number of the security model: 1 SNMPv1, 2 SNMPv2c, 3 USM. */
  readonly securityModel: number;
  /** Who asks, as the model and the communities say. */
  readonly securityName: string;
  /** How the request was secured. */
  readonly securityLevel: SecurityLevel;
  /** The context that is asked about; empty for the default one. */
  readonly contextName: string;
  /** Which PDU the request is: objects are read for a SetRequest too. */
  readonly pduType: PduType;
  /**
   * Whether the manager's version has Counter64. Where it has not, the agent passes such instances over (RFC 3584 §4.2.2.1); a provider
   * that knows which they are may do so at once.
   */
  readonly counter64: boolean;
  /** To be called for each step of a search of unknown length: counts it, and throws when the request has had its share of work. */
  step(): void;
}

/** Why an assignment is refused (RFC 3416 §4.2.5). */
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

/** The second phase of one assignment, which was found good in the first. */
export interface SetStep {
  /** Assigns. What it throws is answered with commitFailed, and everything is undone. */
  commit(): MaybePromise<void>;
  /** Takes back what `commit` did, also where it failed half-way. What it throws is answered with undoFailed. */
  undo(): MaybePromise<void>;
  /** Gives up what was reserved: `commit` is not going to be called. */
  release?(): void;
}

/**
 * Serves one subtree of the MIB. All names are dotted text in canonical form. What a method throws, and what it returns that is no
 * value of its type or out of order, is answered with genErr and reported.
 */
export interface MibProvider {
  /** The subtree, or the single instance, that is served. */
  readonly root: string;
  /** What it is called in messages to the operator. */
  readonly name?: string;
  /** The instance `oid`, which is within `root`; or noSuchObject or noSuchInstance under that name (RFC 3416 §4.2.1). */
  get(oid: string, request: RequestInfo): MaybePromise<VarbindInput>;
  /** The first instance after `oid`, which may lie before `root`; `undefined` when there is none within `root` (RFC 3416 §4.2.2). */
  next(oid: string, request: RequestInfo): MaybePromise<VarbindInput | undefined>;
  /**
   * The first phase of a Set (RFC 3416 §4.2.5): for each of the assignments, which all lie within `root` and count as simultaneous,
   * either why it is refused or how it is done. Changes nothing yet. Without it, everything in the subtree is notWritable.
   */
  prepare?(
    assignments: readonly Varbind[],
    request: RequestInfo,
  ): MaybePromise<readonly (SetError | SetStep)[]>;
}
