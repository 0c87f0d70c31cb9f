// The options of a session, which a subagent shares.
import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import { oidFrom, type OidLike } from "@snmp/pdu";
import { defaultMaster, type MasterAddress, parseAddress } from "../connection/address.ts";

/** How a subagent reaches its master, and what it says about itself. */
export interface SessionOptions {
  /** Address of the master: a path, `unix:PATH` or `tcp:HOST:PORT`; `/var/agentx/master` by default, port 705 by default. */
  readonly master?: string | undefined;
  /** Text that the master keeps and may log, up to 255 octets; `Node.js` by default. */
  readonly description?: string | undefined;
  /** OID that identifies the subagent; none by default. */
  readonly id?: OidLike | undefined;
  /** Seconds for which the master shall wait for answers of this subagent, 0..255; 0, the default, leaves it to the master. */
  readonly timeout?: number | undefined;
  /** Milliseconds to wait for an answer of the master, and for the connection, 1..2147483647; 5000 by default. */
  readonly requestTimeout?: number | undefined;
  /** Octets of the longest PDU to accept, 1024..2147483647; 1 MiB by default. */
  readonly maxPduSize?: number | undefined;
  /** The most requests, in each direction, that wait for their answers, 1..2147483647; 1000 by default. */
  readonly maxPending?: number | undefined;
}

/** Options with their defaults. */
export interface ResolvedSessionOptions {
  readonly master: MasterAddress;
  readonly description: string;
  readonly id: string;
  readonly timeout: number;
  readonly requestTimeout: number;
  readonly maxPduSize: number;
  readonly maxPending: number;
}

/** Checks options and adds their defaults. Throws a `TypeError`, a `RangeError` or an `EncodeError` that names the invalid one. */
export function resolveSessionOptions(options: SessionOptions): ResolvedSessionOptions {
  const { master = defaultMaster, description = "Node.js", id, timeout = 0 } = options;
  if (typeof description !== "string" || new TextEncoder().encode(description).length > 255)
    throw new RangeError("the option description must be a text of at most 255 octets");
  return {
    master: parseAddress(master),
    description,
    id: id === undefined ? "" : oidFrom(id),
    timeout: checkInteger("timeout", timeout, 0, 255),
    requestTimeout: checkInteger("requestTimeout", options.requestTimeout ?? 5000, 1, max),
    maxPduSize: checkInteger("maxPduSize", options.maxPduSize ?? 1024 * 1024, 1024, max),
    maxPending: checkInteger("maxPending", options.maxPending ?? 1000, 1, max),
  };
}

/** Throws a `RangeError` that names the option unless it is an integer in the range; returns it. */
export function checkInteger(name: string, value: number, min: number, max: number): number {
  if (!Number.isInteger(value) || value < min || value > max)
    throw new RangeError(
      `the option ${name} must be an integer in the range ${min}..${max}, not ${String(value)}`,
    );
  return value;
}

/** Throws a `TypeError` that names an unknown option. */
export function checkSessionOptionNames(options: SessionOptions): void {
  checkOptionNames(options, sessionOptionNames);
}

export const sessionOptionNames: OptionNames<SessionOptions> = {
  master: true,
  description: true,
  id: true,
  timeout: true,
  requestTimeout: true,
  maxPduSize: true,
  maxPending: true,
};
const max = 0x7fffffff;
