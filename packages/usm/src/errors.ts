import { SnmpError } from "@snmp/mpm-core";

/** A peer answered discovery with something that names no engine. */
export class DiscoveryError extends SnmpError {
  static override readonly brand = "DiscoveryError";

  constructor(message: string) {
    super(message, { code: "ERR_SNMP_ENGINE_DISCOVERY" });
  }
}

/** What an authoritative engine kept of its identity can't be read, makes no sense, or can't be replaced. */
export class EngineStateError extends SnmpError {
  static override readonly brand = "EngineStateError";

  constructor(
    /** What could not be done. */
    /** What failed. */
    readonly operation: "read" | "write",
    /** The file, or words for what is none. */
    readonly place: string,
    cause: unknown,
  ) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const [fault, advice] = faults[operation];
    super(`snmpEngineID and snmpEngineBoots can't be ${fault} ${place}: ${reason}; ${advice}`, {
      code: "ERR_SNMP_ENGINE_STATE",
      cause,
    });
  }
}

const faults = {
  read: ["read from", "restore it, or delete it and give the engine another snmpEngineID"],
  write: ["written to", "the engine must not start before it can be, or old messages could be replayed"],
} as const;
