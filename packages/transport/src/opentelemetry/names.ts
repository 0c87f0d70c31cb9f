// The names of spans, log records, metrics and attributes.
import type { AgentRequest, Arrival, Trace } from "./events.ts";
import type { AttributesLike, AttributeValueLike } from "./shapes.ts";

/**
 * All names that go out. The semantic conventions of OpenTelemetry have none for SNMP yet: those that begin with `snmp` are our own. A
 * convention to come is a change here.
 */
export const names = {
  spans: {
    request: "SNMP request",
    walk: "SNMP walk",
    discovery: "SNMP discovery",
    notify: "SNMP notification",
    agent: "SNMP agent",
  },
  logs: { received: "snmp.notification.received", refused: "snmp.notification.refused" },
  metrics: {
    clientDuration: "snmp.client.request.duration",
    clientRetries: "snmp.client.retries",
    agentDuration: "snmp.server.request.duration",
    received: "snmp.notifications.received",
    refused: "snmp.notifications.refused",
  },
  attributes: {
    serverAddress: "server.address",
    serverPort: "server.port",
    peerAddress: "network.peer.address",
    peerPort: "network.peer.port",
    transport: "network.transport",
    errorType: "error.type",
    version: "snmp.version",
    pduType: "snmp.pdu.type",
    securityLevel: "snmp.security_level",
    contextName: "snmp.context_name",
    errorStatus: "snmp.error_status",
    count: "snmp.varbinds.count",
    retries: "snmp.retries",
    trapOid: "snmp.trap.oid",
    kind: "snmp.notification.kind",
    status: "snmp.notification.status",
    source: "snmp.source.ip",
    reason: "snmp.refusal.reason",
  },
} as const;

export function attributesOfTarget({ target, messageProcessingModel, ...trace }: Trace): AttributesLike {
  const { attributes } = names;
  const { transport, address, port } = parseAddress(target);
  return keepDefined({
    [attributes.serverAddress]: address,
    [attributes.serverPort]: port,
    [attributes.transport]: transport,
    [attributes.version]: versionOf(messageProcessingModel),
    [attributes.securityLevel]: trace.securityLevel,
    [attributes.contextName]: trace.contextName || undefined,
    [attributes.trapOid]: trace.trapOid,
    [attributes.kind]: trace.kind,
  });
}

export function attributesOfEnd(trace: Trace): AttributesLike {
  const { attributes } = names;
  const { peer, result, messages, error } = trace;
  const { address, port } = parseAddress(peer);
  const answered = Array.isArray(result) ? result.length : trace.names?.length;
  return keepDefined({
    [attributes.peerAddress]: address,
    [attributes.peerPort]: port,
    [attributes.pduType]: trace.pduType,
    [attributes.count]: trace.count ?? answered,
    [attributes.retries]: messages === undefined ? undefined : Math.max(0, messages - 1),
    [attributes.status]: trace.status,
    [attributes.errorType]: errorTypeOf(error),
    [attributes.errorStatus]: errorStatusOf(error),
  });
}

export function attributesOfRequest(event: AgentRequest): AttributesLike {
  const { attributes } = names;
  const { transport, address, port } = parseAddress(event.peer);
  return keepDefined({
    [attributes.peerAddress]: address,
    [attributes.peerPort]: port,
    [attributes.transport]: transport,
    [attributes.version]: versionOf(event.messageProcessingModel),
    [attributes.securityLevel]: event.securityLevel,
    [attributes.contextName]: event.contextName || undefined,
    [attributes.pduType]: event.pduType,
    [attributes.errorStatus]: event.errorStatus,
    [attributes.count]: event.count,
  });
}

export function attributesOfArrival(event: Arrival): AttributesLike {
  const { attributes } = names;
  const { transport, address, port } = parseAddress(event.peer);
  return keepDefined({
    [attributes.peerAddress]: address,
    [attributes.peerPort]: port,
    [attributes.transport]: transport,
    [attributes.version]: event.snmpVersion?.replace(/^v/, ""),
    [attributes.securityLevel]: event.securityLevel,
    [attributes.source]: event.source,
    [attributes.kind]: event.kind,
    [attributes.trapOid]: event.trapOid,
    [attributes.count]: event.names?.length,
    [attributes.reason]: event.reason,
  });
}

/** Returns the parts of an address such as `udp://192.0.2.1:161`; none if it is not one. */
function parseAddress(text: string | undefined): {
  readonly transport?: string | undefined;
  readonly address?: string | undefined;
  readonly port?: number | undefined;
} {
  const match = /^(\w+):\/\/(?:\[([^\]]+)\]|([^:/]+))(?::(\d+))?$/.exec(text ?? "");
  if (match === null) return {};
  const [, scheme = "", inBrackets, plain, port] = match;
  return {
    transport: scheme === "udp" || scheme === "tcp" ? scheme : undefined,
    address: inBrackets ?? plain,
    port: port === undefined ? undefined : Number(port),
  };
}

export function versionOf(messageProcessingModel: number): string {
  return versions[messageProcessingModel] ?? String(messageProcessingModel);
}

/** Returns the code of an error, or its name. */
export function errorTypeOf(error: unknown): string | undefined {
  if (error === undefined) return undefined;
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return typeof code === "string" ? code : typeof name === "string" ? name : "_OTHER";
}

/** Returns the error-status of an `ErrorResponse`. */
function errorStatusOf(error: unknown): string | undefined {
  const { errorStatus, errorStatusCode } = (error ?? {}) as {
    errorStatus?: unknown;
    errorStatusCode?: unknown;
  };
  if (typeof errorStatus === "string") return errorStatus;
  return typeof errorStatusCode === "number" ? String(errorStatusCode) : undefined;
}

/** Returns the attributes that are defined. */
export function keepDefined(attributes: Record<string, AttributeValueLike | undefined>): AttributesLike {
  return Object.fromEntries(
    Object.entries(attributes).filter(
      (entry): entry is [string, AttributeValueLike] => entry[1] !== undefined,
    ),
  );
}

const versions: Readonly<Record<number, string>> = { 0: "1", 1: "2c", 3: "3" };
