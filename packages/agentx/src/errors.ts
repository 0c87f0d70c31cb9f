import { SnmpError } from "@snmp/mpm-core";
import { type ErrorStatusName, errorStatusName, errorStatus } from "@snmp/pdu";

/** The names of the errors of AgentX (RFC 2741 §6.2.16); the numbers below 256 are those of SNMP (RFC 3416 §3). */
export type AgentXErrorName = keyof typeof agentXErrors | ErrorStatusName;

/** The other side refused a request of AgentX, or the session has ended. */
export class AgentXError extends SnmpError {
  static override readonly brand = "AgentXError";

  constructor(
    /** Name of the error, such as `duplicateRegistration`; `undefined` for a number without a name. */
    readonly reason: AgentXErrorName | undefined,
    /** Number of the error (res.error). */
    readonly status: number,
    message: string,
    /** Position of the variable binding at fault, from 1; 0 if none is (res.index). */
    readonly index: number = 0,
    options?: { readonly cause?: unknown },
  ) {
    super(message, { code: "ERR_SNMP_AGENTX", cause: options?.cause });
  }
}

/** The errors of AgentX by name. */
export const agentXErrors = Object.freeze({
  /** The master did not open a session. */
  openFailed: 256,
  /** There is no such session. */
  notOpen: 257,
  /** The index has another type. */
  indexWrongType: 258,
  /** The value of the index is allocated. */
  indexAlreadyAllocated: 259,
  /** No value of the index is left. */
  indexNoneAvailable: 260,
  /** The value of the index is not allocated to this session. */
  indexNotAllocated: 261,
  /** The master does not have that context. */
  unsupportedContext: 262,
  /** The same region has a registration of the same priority. */
  duplicateRegistration: 263,
  /** There is no such registration. */
  unknownRegistration: 264,
  /** There are no such agent capabilities. */
  unknownAgentCaps: 265,
  /** The PDU is malformed. */
  parseError: 266,
  /** The master does not allow that. */
  requestDenied: 267,
  /** Something else went wrong. */
  processingError: 268,
});

const names: ReadonlyMap<number, AgentXErrorName> = new Map(
  Object.entries(agentXErrors).map(([name, number]) => [number, name as AgentXErrorName]),
);

/** Returns the name of an error; `undefined` if the number has none. */
export function agentXErrorName(status: number): AgentXErrorName | undefined {
  return names.get(status) ?? errorStatusName(status);
}

/** Returns the number of an error. */
export function agentXErrorStatus(name: AgentXErrorName): number {
  return name in agentXErrors
    ? agentXErrors[name as keyof typeof agentXErrors]
    : errorStatus[name as ErrorStatusName];
}

/** Returns the error for a request, such as `register 1.3.6.1.4.1.99999`, that was answered with `status`. */
export function refusalOf(status: number, index: number, request: string): AgentXError {
  const reason = agentXErrorName(status);
  const hint = reason === undefined ? undefined : hints[reason];
  const position = index === 0 ? "" : ` for variable binding ${index}`;
  return new AgentXError(
    reason,
    status,
    `the master answered ${reason ?? status}${position} to ${request}${hint === undefined ? "" : `: ${hint}`}`,
    index,
  );
}

const hints: { readonly [name in AgentXErrorName]?: string } = {
  openFailed: "it accepts no further sessions",
  notOpen: "it does not know the session; it may have restarted",
  unsupportedContext: "it has no such context",
  duplicateRegistration:
    "another session serves the region with the same priority; it may be an earlier run of this program whose end the master has not noticed yet. Wait, or register with a lower number as `priority`",
  unknownRegistration: "this session has no such registration",
  requestDenied: "it does not permit the request; see its log and its configuration",
  parseError: "it could not read the PDU",
  processingError: "it could not process the PDU; see its log",
  indexWrongType: "the index has another type",
  indexAlreadyAllocated: "another session has the value",
  indexNoneAvailable: "no value is left",
  indexNotAllocated: "this session does not have the value",
};
