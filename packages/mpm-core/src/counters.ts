// The statistics of an engine, as RFC 3418, 3412, 3413 and 3414 define them.

/** The counters and their object instances. */
export const counterOids = Object.freeze({
  // RFC 3418 §2, snmp group
  /** Messages received. */
  snmpInPkts: "1.3.6.1.2.1.11.1.0",
  /** Messages of an unsupported version. */
  snmpInBadVersions: "1.3.6.1.2.1.11.3.0",
  /** Messages with an unknown community. */
  snmpInBadCommunityNames: "1.3.6.1.2.1.11.4.0",
  /** Messages with a request that their community does not allow. */
  snmpInBadCommunityUses: "1.3.6.1.2.1.11.5.0",
  /** Messages that could not be decoded. */
  snmpInASNParseErrs: "1.3.6.1.2.1.11.6.0",
  /** Requests whose answer was too large even without variable bindings. */
  snmpSilentDrops: "1.3.6.1.2.1.11.31.0",
  /** Requests that a proxy could not forward. */
  snmpProxyDrops: "1.3.6.1.2.1.11.32.0",
  // RFC 3412 §5, snmpMPDStats
  /** Messages whose msgSecurityModel is not supported. */
  snmpUnknownSecurityModels: "1.3.6.1.6.3.11.2.1.1.0",
  /** Messages with contradictory flags or inconsistent parts. */
  snmpInvalidMsgs: "1.3.6.1.6.3.11.2.1.2.0",
  /** PDUs that no application accepts. */
  snmpUnknownPDUHandlers: "1.3.6.1.6.3.11.2.1.3.0",
  // RFC 3413 §4.1, snmpTargetMIB
  /** Requests for a context that is known but not available now. */
  snmpUnavailableContexts: "1.3.6.1.6.3.12.1.4.0",
  /** Requests for an unknown context. */
  snmpUnknownContexts: "1.3.6.1.6.3.12.1.5.0",
  // RFC 3414 §5, usmStats
  /** Messages at a security level that is not supported, or not for their user. */
  usmStatsUnsupportedSecLevels: "1.3.6.1.6.3.15.1.1.1.0",
  /** Authentic messages outside the time window of 150 seconds. */
  usmStatsNotInTimeWindows: "1.3.6.1.6.3.15.1.1.2.0",
  /** Messages of an unknown user. */
  usmStatsUnknownUserNames: "1.3.6.1.6.3.15.1.1.3.0",
  /** Messages for an unknown snmpEngineID. */
  usmStatsUnknownEngineIDs: "1.3.6.1.6.3.15.1.1.4.0",
  /** Messages with a wrong digest. */
  usmStatsWrongDigests: "1.3.6.1.6.3.15.1.1.5.0",
  /** Messages that could not be decrypted. */
  usmStatsDecryptionErrors: "1.3.6.1.6.3.15.1.1.6.0",
} as const);

/** The name of a counter that the RFCs define. */
export type CounterName = keyof typeof counterOids;

const inspect = Symbol.for("nodejs.util.inspect.custom");

/** The counters of one engine: Counter32, so they wrap at 2^32. A model may also use its own names. */
export class Counters {
  readonly #values = new Map<string, number>();

  /** Adds one and returns the new value. */
  increment(name: CounterName | (string & {})): number {
    const value = ((this.#values.get(name) ?? 0) + 1) >>> 0;
    this.#values.set(name, value);
    return value;
  }

  /** Returns the value of one counter; 0 if it was never incremented. */
  get(name: CounterName | (string & {})): number {
    return this.#values.get(name) ?? 0;
  }

  /** Returns all counters that were incremented, by name. */
  toJSON(): Record<string, number> {
    return Object.fromEntries(this.#values);
  }

  /** `console.log` and `util.inspect` of Node show the counters that were incremented. */
  [inspect](): Record<string, number> {
    return this.toJSON();
  }
}
