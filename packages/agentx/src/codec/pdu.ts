// RFC 2741 §6: the PDUs of AgentX. OIDs are dotted text; the empty text stands for the null OID (§5.1), and contexts are text (§6.1.1).
import type { Varbind } from "@snmp/pdu";

/** The types of PDUs and their numbers (RFC 2741 §6.1). */
export const pduTypes = Object.freeze({
  /** RFC 2741 §6.2.1. */
  Open: 1,
  /** RFC 2741 §6.2.2. */
  Close: 2,
  /** RFC 2741 §6.2.3. */
  Register: 3,
  /** RFC 2741 §6.2.4. */
  Unregister: 4,
  /** RFC 2741 §6.2.5. */
  Get: 5,
  /** RFC 2741 §6.2.6. */
  GetNext: 6,
  /** RFC 2741 §6.2.7. */
  GetBulk: 7,
  /** RFC 2741 §6.2.8. */
  TestSet: 8,
  /** RFC 2741 §6.2.9. */
  CommitSet: 9,
  /** RFC 2741 §6.2.9. */
  UndoSet: 10,
  /** RFC 2741 §6.2.9. */
  CleanupSet: 11,
  /** RFC 2741 §6.2.10. */
  Notify: 12,
  /** RFC 2741 §6.2.11. */
  Ping: 13,
  /** RFC 2741 §6.2.12. */
  IndexAllocate: 14,
  /** RFC 2741 §6.2.13. */
  IndexDeallocate: 15,
  /** RFC 2741 §6.2.14. */
  AddAgentCaps: 16,
  /** RFC 2741 §6.2.15. */
  RemoveAgentCaps: 17,
  /** RFC 2741 §6.2.16. */
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
  /** None of the others. */
  other: 1,
  /** Too many PDUs were malformed. */
  parseError: 2,
  /** Too many PDUs were out of place. */
  protocolError: 3,
  /** Too many requests had no answer. */
  timeouts: 4,
  /** The sender ends. */
  shutdown: 5,
  /** A manager asked for it. */
  byManager: 6,
});

/** The name of a reason to close a session. */
export type CloseReason = keyof typeof closeReasons;

/** The fields that every PDU has (RFC 2741 §6.1). The numbers have 32 bits. */
export interface AgentXHeader {
  /** h.sessionID. */
  readonly sessionId: number;
  /** h.transactionID: the same for all PDUs of one request of a manager. */
  readonly transactionId: number;
  /** h.packetID: a Response has that of its request. */
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

/** A PDU that concerns one context. */
export interface InContext {
  /** The context; empty for the default one. */
  readonly contextName: string;
}

/** Get or GetNext (RFC 2741 §6.2.5, §6.2.6). */
export interface ReadBody<Type extends string> extends InContext {
  /** The type of the PDU. */
  readonly type: Type;
  /** The parts of the MIB to search. */
  readonly ranges: readonly SearchRange[];
}

/** A PDU that carries variable bindings. */
export interface VarbindsBody<Type extends string> extends InContext {
  /** The type of the PDU. */
  readonly type: Type;
  /** Its variable bindings. */
  readonly varbinds: readonly Varbind[];
}

/** A later phase of a Set (RFC 2741 §6.2.9). */
export interface PhaseBody<Type extends string> {
  /** The type of the PDU. */
  readonly type: Type;
}

/** IndexAllocate or IndexDeallocate (RFC 2741 §6.2.12). */
export interface IndexBody<Type extends string> extends VarbindsBody<Type> {
  /** Whether the master chooses a value that was never allocated (NEW_INDEX). */
  readonly newIndex: boolean;
  /** Whether the master chooses a value that is not allocated (ANY_INDEX). */
  readonly anyIndex: boolean;
}

/** The members of each type of PDU beyond its header. */
export type AgentXBody =
  | {
      /** Open (RFC 2741 §6.2.1). */
      readonly type: "Open";
      /** Seconds, 0..255; 0 for the default of the master. */
      readonly timeout: number;
      /** An OID for the log of the master; empty for none. */
      readonly id: string;
      /** A text for the log of the master. */
      readonly description: string;
    }
  | {
      /** Close (RFC 2741 §6.2.2). */
      readonly type: "Close";
      /** A number of `closeReasons`. */
      readonly reason: number;
    }
  | ({
      /** Register (RFC 2741 §6.2.3). */
      readonly type: "Register";
      /** Seconds, 0..255; 0 for that of the session. */
      readonly timeout: number;
      /** Whether the region is a single instance (INSTANCE_REGISTRATION). */
      readonly isInstance: boolean;
    } & AgentXRegion &
      InContext)
  | ({
      /** Unregister (RFC 2741 §6.2.4). */
      readonly type: "Unregister";
    } & AgentXRegion &
      InContext)
  | ReadBody<"Get">
  | ReadBody<"GetNext">
  | ({
      /** GetBulk (RFC 2741 §6.2.7). */
      readonly type: "GetBulk";
      /** The number of ranges at the beginning that are searched once. */
      readonly nonRepeaters: number;
      /** The number of successors to find for each of the others. */
      readonly maxRepetitions: number;
      /** The parts of the MIB to search. */
      readonly ranges: readonly SearchRange[];
    } & InContext)
  | VarbindsBody<"TestSet">
  | VarbindsBody<"Notify">
  | PhaseBody<"CommitSet">
  | PhaseBody<"UndoSet">
  | PhaseBody<"CleanupSet">
  | ({
      /** Ping (RFC 2741 §6.2.11). */
      readonly type: "Ping";
    } & InContext)
  | IndexBody<"IndexAllocate">
  | IndexBody<"IndexDeallocate">
  | ({
      /** AddAgentCaps (RFC 2741 §6.2.14). */
      readonly type: "AddAgentCaps";
      /** The OID of the agent capabilities. */
      readonly id: string;
      /** Their description. */
      readonly description: string;
    } & InContext)
  | ({
      /** RemoveAgentCaps (RFC 2741 §6.2.15). */
      readonly type: "RemoveAgentCaps";
      /** The OID of the agent capabilities. */
      readonly id: string;
    } & InContext)
  | {
      /** Response (RFC 2741 §6.2.16). */
      readonly type: "Response";
      /** sysUpTime.0 of the master in hundredths of a second. */
      readonly upTime: number;
      /** A number of `agentXErrors` or an error-status of SNMP; 0 for success. */
      readonly error: number;
      /** Position of the variable binding at fault, from 1; 0 if none is. */
      readonly index: number;
      /** The variable bindings of the answer. */
      readonly varbinds: readonly Varbind[];
    };

/** A PDU of AgentX. */
export type AgentXPdu = AgentXHeader & AgentXBody;

/** A PDU of one type. */
export type AgentXPduOf<Type extends AgentXPduType> = Extract<
  AgentXPdu,
  {
    /** The type of the PDU. */
    readonly type: Type;
  }
>;

/** Octets of the header. */
export const headerSize = 20;
/** The version of the protocol. */
export const version = 1;
