/** The stable codes of all errors of `@snmp/*`: the values of `SnmpError.code` that these packages use themselves. */
export type SnmpErrorCode =
  /** Received octets are not valid (`DecodeError`). */
  | "ERR_SNMP_DECODE"
  /** A value cannot be encoded, because its ASN.1 type does not allow it (`EncodeError`). */
  | "ERR_SNMP_ENCODE"
  /** No model is registered for the version of the credentials. */
  | "ERR_SNMP_UNKNOWN_MODEL"
  /** No plug-in is registered under the name or number that was asked for. */
  | "ERR_SNMP_UNKNOWN_PLUGIN"
  /** An object that was registered as a plug-in lacks something that plug-ins need. */
  | "ERR_SNMP_INVALID_PLUGIN"
  /** Two different plug-ins were registered under one name or number. */
  | "ERR_SNMP_PLUGIN_CLASH"
  /** The search for plug-ins among the dependencies of a project failed. */
  | "ERR_SNMP_DISCOVERY"
  /** A received message is discarded, as RFC 3412 §7.2 or the security model demands. */
  | "ERR_SNMP_DISCARDED"
  /** No answer came in time. */
  | "ERR_SNMP_TIMEOUT"
  /** A transport cannot open, send or receive. */
  | "ERR_SNMP_TRANSPORT"
  /** The client, agent or transport is closed. */
  | "ERR_SNMP_CLOSED"
  /** The peer answered with an error-status (RFC 3416 §3). */
  | "ERR_SNMP_ERROR_RESPONSE"
  /** The peer answered with a Report (RFC 3412 §7.1). */
  | "ERR_SNMP_REPORT"
  /** The peer answered with a response that does not fit the request. */
  | "ERR_SNMP_UNEXPECTED_RESPONSE"
  /** Too many requests wait for their turn under the limits of a client. */
  | "ERR_SNMP_QUEUE_FULL"
  /** A walk or table ended before its end; the values read so far are in the error. */
  | "ERR_SNMP_WALK"
  /** A peer answered discovery without naming an engine (RFC 3414 §4). */
  | "ERR_SNMP_ENGINE_DISCOVERY"
  /** The boots and time of an engine cannot be stored or restored. */
  | "ERR_SNMP_ENGINE_STATE"
  /** The other side of AgentX refused a request, or the session has ended. */
  | "ERR_SNMP_AGENTX"
  /** A sink of a poller could not write results. */
  | "ERR_SNMP_SINK"
  /** The agent could not answer a message, because something that it was given failed. */
  | "ERR_SNMP_AGENT"
  /** An object of the agent threw, took too long, or gave an invalid value. */
  | "ERR_SNMP_OBJECT"
  /** An error of the agent came again and again; `count` says how often. */
  | "ERR_SNMP_REPEATED"
  /** An object cannot be registered with the agent. */
  | "ERR_SNMP_RECEIVER"
  | "ERR_SNMP_REGISTRATION"
  /** The configuration of an exporter is invalid. */
  | "ERR_SNMP_CONFIGURATION"
  /** A scrape of an exporter failed. */
  | "ERR_SNMP_SCRAPE"
  /** A plug-in does not keep to its contract; thrown by the conformance kit. */
  | "ERR_SNMP_CONFORMANCE"
  /** A new package for a plug-in cannot be created. */
  | "ERR_SNMP_CREATE";
