// The checks of a response, and the form in which its variable bindings reach the caller.
import { type Anomaly, ErrorResponse, TransportError } from "@snmp/mpm-core";
import { compareOids, isException, type StandardPdu, type Varbind } from "@snmp/pdu";
import { UnexpectedResponse } from "./errors.ts";
import type { Session } from "./session.ts";

/** Values of a response, with the departures from BER that were forgiven in it. */
export type WithAnomalies<Values extends object> = Values & {
  /** Missing unless something was forgiven. */
  readonly anomalies?: readonly Anomaly[];
};

/**
 * Values of a response, with the departures from BER that were forgiven in it.
 *
 * @deprecated Use `WithAnomalies`.
 */
export type Noted<Values extends object> = WithAnomalies<Values>;

/** The variable bindings of a response, with the departures from BER that were forgiven in it. */
export type Reply<Varbinds extends readonly Varbind[] = readonly Varbind[]> = WithAnomalies<Varbinds>;

/** Throws the error that the agent answered with. It names the objects of the request, since agents may send back others. */
export function checkStatus(
  session: Session,
  asked: readonly Varbind[],
  { errorStatus, errorIndex }: StandardPdu,
): void {
  if (errorStatus !== 0)
    throw new ErrorResponse(errorStatus, errorIndex, asked[errorIndex - 1]?.oid, session.name);
}

/** Throws `UnexpectedResponse` unless there are as many variable bindings as were sent. */
export function checkCount(session: Session, asked: readonly Varbind[], varbinds: readonly Varbind[]): void {
  if (varbinds.length === asked.length) return;
  throw new UnexpectedResponse(
    `answered ${asked.length} names with ${varbinds.length} values`,
    session.name,
    varbinds,
  );
}

/** Throws `UnexpectedResponse` unless the names are those that were sent. */
export function checkNames(session: Session, asked: readonly Varbind[], varbinds: readonly Varbind[]): void {
  for (let i = 0; i < asked.length; i++) {
    const { oid } = asked[i]!;
    if (varbinds[i]!.oid !== oid)
      throw new UnexpectedResponse(`answered ${oid} with ${varbinds[i]!.oid}`, session.name, varbinds);
  }
}

/** Throws `UnexpectedResponse` if a name does not come after the one that was asked about (RFC 3416 §4.2.2). */
export function checkSuccessors(
  session: Session,
  asked: readonly Varbind[],
  varbinds: readonly Varbind[],
): void {
  for (let i = 0; i < asked.length; i++) {
    const { oid } = varbinds[i]!;
    if (!isException(varbinds[i]!) && compareOids(oid, asked[i]!.oid) <= 0) {
      throw new UnexpectedResponse(
        `answered that ${oid} comes after ${asked[i]!.oid}`,
        session.name,
        varbinds,
      );
    }
  }
}

/** Returns whether a smaller request may succeed where this one failed. */
export function isTooBig(error: unknown): boolean {
  return (
    (ErrorResponse.isInstance(error) && error.errorStatus === "tooBig") ||
    (TransportError.isInstance(error) && error.reason === "EMSGSIZE")
  );
}

/** Returns the variable bindings of a response, with its anomalies. */
export function toReply({ varbinds, anomalies }: StandardPdu): Reply {
  return withAnomalies(varbinds, anomalies);
}

/** Returns whether the error says that an object does not exist, as SNMPv1 does. */
export function isNoSuchName(error: unknown): error is ErrorResponse {
  return ErrorResponse.isInstance(error) && error.errorStatus === "noSuchName";
}

/**
 * Returns the position of the first value that came without octets; -1 if there is none. Devices that run out of room send such values, and
 * the real ones when they are asked for less.
 */
export function findEmptyValue(
  varbinds: readonly Varbind[],
  anomalies: readonly Anomaly[] | undefined,
): number {
  const oid = anomalies?.find(({ kind }) => kind === "empty-value")?.oid;
  return oid === undefined ? -1 : varbinds.findIndex((varbind) => varbind.oid === oid);
}

/** Adds the anomalies, if any, as a property that loops and `JSON.stringify` do not meet. */
export function withAnomalies<Values extends object>(
  values: Values,
  anomalies: readonly Anomaly[] | undefined,
): WithAnomalies<Values> {
  if (anomalies === undefined || anomalies.length === 0) return values;
  return Object.defineProperty(values, "anomalies", {
    value: anomalies,
    enumerable: false,
    configurable: true,
  });
}
