import { SnmpError } from "@snmp/mpm-core";

/** A peer answered discovery, but not with a usable snmpEngineID. */
export class DiscoveryError extends SnmpError {
  static override readonly brand = "DiscoveryError";

  constructor(message: string, options?: { readonly cause?: unknown }) {
    super(message, { code: "ERR_SNMP_ENGINE_DISCOVERY", cause: options?.cause });
  }
}

/** The stored state of an authoritative engine cannot be read, is invalid, or cannot be replaced. */
export class EngineStateError extends SnmpError {
  static override readonly brand = "EngineStateError";

  constructor(
    /** The operation that failed. */
    readonly operation: "read" | "write" | "claim",
    /** The file, or a description of the store. */
    readonly place: string,
    cause: unknown,
  ) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const [fault, advice] = faults[operation];
    super(`snmpEngineID and snmpEngineBoots cannot be ${fault} ${place}: ${reason}; ${advice}`, {
      code: "ERR_SNMP_ENGINE_STATE",
      cause,
    });
  }
}

const faults = {
  read: ["read from", "restore it, or delete it and give the engine another snmpEngineID"],
  claim: ["claimed at", "two processes with one identity would be taken for attackers"],
  write: ["written to", "the engine must not start before it can be, or old messages could be replayed"],
} as const;
