// The events of the channels, as far as they are used: @snmp/client, @snmp/agent and @snmp/notifications declare them.

/** The traces of all tracing channels. */
export interface Trace {
  readonly target: string;
  readonly messageProcessingModel: number;
  readonly securityLevel?: string;
  readonly peer?: string | undefined;
  readonly contextName?: string;
  readonly pduType?: string;
  readonly names?: readonly unknown[];
  readonly messages?: number;
  readonly count?: number;
  readonly kind?: "trap" | "inform";
  readonly trapOid?: string;
  readonly status?: string;
  readonly result?: unknown;
  readonly error?: unknown;
  /** The trace of the walk that a request is part of. */
  readonly walk?: Trace | undefined;
}

/** The event of `snmp:agent:request`. */
export interface AgentRequest {
  readonly at: number;
  readonly duration: number;
  readonly peer: string | undefined;
  readonly messageProcessingModel: number;
  readonly securityLevel: string;
  readonly contextName: string;
  readonly pduType: string;
  readonly errorStatus: string | undefined;
  readonly count: number;
}

/** The events of `snmp:notification:received` and `snmp:notification:refused`. */
export interface Arrival {
  readonly at: number;
  readonly peer: string;
  readonly snmpVersion: string | undefined;
  readonly source?: string;
  readonly kind?: string;
  readonly trapOid?: string;
  readonly securityLevel?: string;
  readonly names?: readonly unknown[];
  readonly reason?: string;
  readonly detail?: string;
}
