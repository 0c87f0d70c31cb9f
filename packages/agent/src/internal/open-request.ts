import type { IncomingMessage } from "@snmp/mpm-core";
import type { PduType } from "@snmp/pdu";
import { Request, type RequestLimits } from "../request.ts";

/** A request that does not come in an SNMP message. */
export interface RequestSource {
  /** The context that is asked about. */
  readonly contextName: string;
  /** The type of the request. */
  readonly pduType: PduType;
}

/** Starts a request whose sender another program has authenticated: an AgentX master. It has no security name. Call `close` when it is answered. */
export function openRequest({ contextName, pduType }: RequestSource, limits: RequestLimits): Request {
  const message = {
    messageProcessingModel: 1,
    securityModel: 0,
    securityName: "",
    securityLevel: "noAuthNoPriv",
    contextName,
    pdu: { type: pduType },
  };
  return new Request(message as unknown as IncomingMessage, limits);
}
