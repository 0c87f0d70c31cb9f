/**
 * AgentX (RFC 2741): subagents of a master such as snmpd, and a master for the subagents of others.
 *
 * @module @snmp/agentx
 */
export { AgentXError, type AgentXErrorName, agentXErrors } from "./errors.ts";
export { decodePdu } from "./codec/decode.ts";
export { encodePdu } from "./codec/encode.ts";
export { Framer } from "./codec/framer.ts";
export {
  type AgentXBody,
  type AgentXHeader,
  type AgentXPdu,
  type AgentXPduOf,
  type AgentXPduType,
  type AgentXRegion,
  type CloseReason,
  type SearchRange,
  closeReasons,
  type IndexBody,
  type InContext,
  pduTypes,
  type PhaseBody,
  type ReadBody,
  type VarbindsBody,
} from "./codec/pdu.ts";
export { AgentXMaster } from "./master/master.ts";
export type {
  MasterLimits,
  MasterOptions,
  NotificationSender,
  SubagentNotification,
} from "./master/options.ts";
export type { MasterSessionInfo } from "./master/session.ts";
export type { SessionOptions } from "./session/options.ts";
export type { RegionInput } from "./session/region.ts";
export type {
  AnswerRequest,
  ContextOptions,
  IndexOptions,
  MasterAnswer,
  MasterRequest,
  NotificationInput,
  RequestOptions,
  SessionHandlers,
} from "./session/requests.ts";
export { AgentXSession } from "./session/session.ts";
export type { SubagentObjects } from "./subagent/objects.ts";
export type { SubagentOptions } from "./subagent/options.ts";
export { type ConnectOptions, Subagent } from "./subagent/subagent.ts";
