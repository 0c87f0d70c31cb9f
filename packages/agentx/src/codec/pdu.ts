// RFC 2741 §6: the PDUs of AgentX. OIDs are dotted text; the empty text stands for the null OID (§5.1), and contexts are text (§6.1.1).
import type { Varbind } from "@snmp/pdu";

/** The types of PDUs and their numbers (RFC 2741 §6.1). */
export const pduTypes = Object.freeze({
  Open: 1,
  Close: 2,
  Register: 3,
  Unregister: 4,
  Get: 5,
  GetNext: 6,
  GetBulk: 7,
  TestSet: 8,
  CommitSet: 9,
  UndoSet: 10,
  CleanupSet: 11,
  Notify: 12,
  Ping: 13,
  IndexAllocate: 14,
  IndexDeallocate: 15,
  AddAgentCaps: 16,
  RemoveAgentCaps: 17,
  Response: 18,
});

/** The name of a type of PDU. */
export type AgentXPduType = keyof typeof pduTypes;

/** The bits of h.flags (RFC 2741 §6.1). */
export const flagBits = Object.freeze({
  instanceRegistration: 0x01,
  newIndex: 0x02,
  anyIndex: 0x04,
  nonDefaultContext: 0x08,
  networkByteOrder: 0x10,
});

/** Why a session ends, and the number of the reason (RFC 2741 §6.2.2). */
export const closeReasons = Object.freeze({
  other: 1,
  parseError: 2,
  protocolError: 3,
  timeouts: 4,
  shutdown: 5,
  byManager: 6,
});

/** The name of a reason to close a session. */
export type CloseReason = keyof typeof closeReasons;

/** The fields that every PDU has (RFC 2741 §6.1). The numbers have 32 bits. */
export interface AgentXHeader {
  readonly sessionId: number;
  readonly transactionId: number;
  readonly packetId: number;
  /** Whether numbers have their first octet first (NETWORK_BYTE_ORDER); else their last one. `true` by default. */
  readonly networkByteOrder?: boolean | undefined;
}

/** A part of the MIB to search (RFC 2741 §5.2). */
export interface SearchRange {
  /** Where the search begins. */
  readonly start: string;
  /** Whether `start` itself may be found. */
  readonly include: boolean;
  /** Where the search ends: names before it may be found; empty: no end. */
  readonly end: string;
}

/** A region of the MIB, as Register and Unregister name it (RFC 2741 §6.2.3). */
export interface AgentXRegion {
  /** Root of the region. */
  readonly subtree: string;
  /** Position of the arc that has a range, from 1; 0 for no range. */
  readonly rangeSubid: number;
  /** The last value of that arc. Its first one is in `subtree`. */
  readonly upperBound: number;
  /** 1..255; the lowest number is served. 127 is usual. */
  readonly priority: number;
}

interface InContext {
  readonly contextName: string;
}

interface ReadBody<Type extends string> extends InContext {
  readonly type: Type;
  readonly ranges: readonly SearchRange[];
}

interface VarbindsBody<Type extends string> extends InContext {
  readonly type: Type;
  readonly varbinds: readonly Varbind[];
}

interface PhaseBody<Type extends string> {
  readonly type: Type;
}

interface IndexBody<Type extends string> extends VarbindsBody<Type> {
  /** Whether the master chooses a value that was never allocated (NEW_INDEX). */
  readonly newIndex: boolean;
  /** Whether the master chooses a value that is not allocated (ANY_INDEX). */
  readonly anyIndex: boolean;
}

/** The members of each type of PDU beyond its header. */
export type AgentXBody =
  | {
      readonly type: "Open";
      /** Seconds, 0..255; 0 for the default of the master. */
      readonly timeout: number;
      readonly id: string;
      readonly description: string;
    }
  | { readonly type: "Close"; /** A number of `closeReasons`. */ readonly reason: number }
  | ({
      readonly type: "Register";
      /** Seconds, 0..255; 0 for that of the session. */
      readonly timeout: number;
      /** Whether the region is a single instance (INSTANCE_REGISTRATION). */
      readonly isInstance: boolean;
    } & AgentXRegion &
      InContext)
  | ({ readonly type: "Unregister" } & AgentXRegion & InContext)
  | ReadBody<"Get">
  | ReadBody<"GetNext">
  | ({
      readonly type: "GetBulk";
      readonly nonRepeaters: number;
      readonly maxRepetitions: number;
      readonly ranges: readonly SearchRange[];
    } & InContext)
  | VarbindsBody<"TestSet">
  | VarbindsBody<"Notify">
  | PhaseBody<"CommitSet">
  | PhaseBody<"UndoSet">
  | PhaseBody<"CleanupSet">
  | ({ readonly type: "Ping" } & InContext)
  | IndexBody<"IndexAllocate">
  | IndexBody<"IndexDeallocate">
  | ({ readonly type: "AddAgentCaps"; readonly id: string; readonly description: string } & InContext)
  | ({ readonly type: "RemoveAgentCaps"; readonly id: string } & InContext)
  | {
      readonly type: "Response";
      /** sysUpTime.0 of the master in hundredths of a second. */
      readonly upTime: number;
      /** A number of `agentXErrors` or an error-status of SNMP; 0 for success. */
      readonly error: number;
      /** Position of the variable binding at fault, from 1; 0 if none is. */
      readonly index: number;
      readonly varbinds: readonly Varbind[];
    };

/** A PDU of AgentX. */
export type AgentXPdu = AgentXHeader & AgentXBody;

/** A PDU of one type. */
export type AgentXPduOf<Type extends AgentXPduType> = Extract<AgentXPdu, { readonly type: Type }>;

/** Octets of the header. */
export const headerSize = 20;
/** The version of the protocol. */
export const version = 1;
