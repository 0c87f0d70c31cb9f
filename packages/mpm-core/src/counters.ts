// The statistics that RFC 3418, 3412, 3413 and 3414 have an engine keep.

/** The counters and their object instances. */
export const counterOids = Object.freeze({
  // RFC 3418 §2, snmp group
  snmpInPkts: "1.3.6.1.2.1.11.1.0",
  snmpInBadVersions: "1.3.6.1.2.1.11.3.0",
  snmpInBadCommunityNames: "1.3.6.1.2.1.11.4.0",
  snmpInBadCommunityUses: "1.3.6.1.2.1.11.5.0",
  snmpInASNParseErrs: "1.3.6.1.2.1.11.6.0",
  snmpSilentDrops: "1.3.6.1.2.1.11.31.0",
  snmpProxyDrops: "1.3.6.1.2.1.11.32.0",
  // RFC 3412 §5, snmpMPDStats
  snmpUnknownSecurityModels: "1.3.6.1.6.3.11.2.1.1.0",
  snmpInvalidMsgs: "1.3.6.1.6.3.11.2.1.2.0",
  snmpUnknownPDUHandlers: "1.3.6.1.6.3.11.2.1.3.0",
  // RFC 3413 §4.1, snmpTargetMIB
  snmpUnavailableContexts: "1.3.6.1.6.3.12.1.4.0",
  snmpUnknownContexts: "1.3.6.1.6.3.12.1.5.0",
  // RFC 3414 §5, usmStats
  usmStatsUnsupportedSecLevels: "1.3.6.1.6.3.15.1.1.1.0",
  usmStatsNotInTimeWindows: "1.3.6.1.6.3.15.1.1.2.0",
  usmStatsUnknownUserNames: "1.3.6.1.6.3.15.1.1.3.0",
  usmStatsUnknownEngineIDs: "1.3.6.1.6.3.15.1.1.4.0",
  usmStatsWrongDigests: "1.3.6.1.6.3.15.1.1.5.0",
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
