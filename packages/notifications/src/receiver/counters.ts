import type { RefusalReason } from "./refusal.ts";

/** Counts the messages of a receiver at each step, since it was created. `received` is the sum of the others' causes; nothing is lost unseen. */
export interface ReceiverCounters {
  /** Messages received. */
  received: number;
  /** Messages that could be decoded and were authentic. */
  decoded: number;
  /** Notifications that the receiver took, duplicates included. */
  accepted: number;
  /** Notifications that the consumer took. */
  delivered: number;
  /** Acknowledgements sent. */
  acknowledged: number;
  /** Informs that came again: acknowledged, but not delivered again. */
  duplicates: number;
  /** Notifications that de-duplication held back. */
  suppressed: number;
  /** Answers to discovery, and Reports that tell a sender the time. */
  reports: number;
  /** Notifications whose snmpTrapOID is `0.0` or that lack sysUpTime.0. */
  incomplete: number;
  /** Messages that were refused, by reason. */
  dropped: Partial<Record<RefusalReason, number>>;
}

/** Returns counters at zero. */
export function createCounters(): ReceiverCounters {
  return {
    received: 0,
    decoded: 0,
    accepted: 0,
    delivered: 0,
    acknowledged: 0,
    duplicates: 0,
    suppressed: 0,
    reports: 0,
    incomplete: 0,
    dropped: {},
  };
}
