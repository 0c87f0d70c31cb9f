// The statistics that RFC 3418, 3412, 3413 and 3414 have an engine keep.

/** The counters and their object instances. */
export const counterOids = Object.freeze({
  // RFC 3418 §2, snmp group
  /** Messages received. */
  snmpInPkts: "1.3.6.1.2.1.11.1.0",
  /** Messages of a version that is not supported. */
  snmpInBadVersions: "1.3.6.1.2.1.11.3.0",
  /** Messages of a community that is not known. */
  snmpInBadCommunityNames: "1.3.6.1.2.1.11.4.0",
  /** Messages that asked for more than their community may. */
  snmpInBadCommunityUses: "1.3.6.1.2.1.11.5.0",
  /** Messages that could not be decoded. */
  snmpInASNParseErrs: "1.3.6.1.2.1.11.6.0",
  /** Requests whose answer would have been too large, even without variable bindings. */
  snmpSilentDrops: "1.3.6.1.2.1.11.31.0",
  /** Requests that could not be handed on to whoever they were meant for. */
  snmpProxyDrops: "1.3.6.1.2.1.11.32.0",
  // RFC 3412 §5, snmpMPDStats
  /** Messages whose msgSecurityModel is not supported. */
  snmpUnknownSecurityModels: "1.3.6.1.6.3.11.2.1.1.0",
  /** Messages with flags that contradict each other, or with parts that do not belong together. */
  snmpInvalidMsgs: "1.3.6.1.6.3.11.2.1.2.0",
  /** PDUs that no application takes. */
  snmpUnknownPDUHandlers: "1.3.6.1.6.3.11.2.1.3.0",
  // RFC 3413 §4.1, snmpTargetMIB
  /** Requests for a context that is known, and not available now. */
  snmpUnavailableContexts: "1.3.6.1.6.3.12.1.4.0",
  /** Requests for a context that is not known. */
  snmpUnknownContexts: "1.3.6.1.6.3.12.1.5.0",
  // RFC 3414 §5, usmStats
  /** Messages at a level that is not supported, or not for their user. */
  usmStatsUnsupportedSecLevels: "1.3.6.1.6.3.15.1.1.1.0",
  /** Authentic messages from outside of the 150 seconds of the time window. */
  usmStatsNotInTimeWindows: "1.3.6.1.6.3.15.1.1.2.0",
  /** Messages of a user who is not known. */
  usmStatsUnknownUserNames: "1.3.6.1.6.3.15.1.1.3.0",
  /** Messages for an snmpEngineID that is not known. */
  usmStatsUnknownEngineIDs: "1.3.6.1.6.3.15.1.1.4.0",
  /** Messages whose digest is not the expected one. */
  usmStatsWrongDigests: "1.3.6.1.6.3.15.1.1.5.0",
  /** Messages that could not be decrypted. */
  usmStatsDecryptionErrors: "1.3.6.1.6.3.15.1.1.6.0",
} as const);

/** The name of a counter that the RFCs define. */
export type CounterName = keyof typeof counterOids;

/** The counters of one engine: Counter32, so they wrap at 2^32. A model may count under names of its own too. */
export class Counters {
  readonly #values = new Map<string, number>();

  /** Adds one; returns the new value. */
  increment(name: CounterName | (string & {})): number {
    const value = ((this.#values.get(name) ?? 0) + 1) >>> 0;
    this.#values.set(name, value);
    return value;
  }

  /** The value of one counter, 0 when it never moved. */
  get(name: CounterName | (string & {})): number {
    return this.#values.get(name) ?? 0;
  }

  /** Every counter that moved, by name. */
  toJSON(): Record<string, number> {
    return Object.fromEntries(this.#values);
  }
}
