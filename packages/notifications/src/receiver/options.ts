// The options of a receiver: their checks and defaults.
import type { Leniency, LocalConfigurationDatastore, LocalEngine, MpmPlugin } from "@snmp/mpm-core";
import type { TransportPlugin } from "@snmp/transport";
import type { JournalOptions } from "../journal/journal.ts";
import type { ReceiverCommunity } from "./communities.ts";
import type { DeduplicationOptions } from "./deduplication.ts";
import type { RateLimitOptions } from "./rate-limit.ts";
import type { ReceiverUser } from "./users.ts";

/** Options for a notification receiver. */
export interface ReceiverOptions {
  /** Addresses to listen at: `udp://0.0.0.0:162` by default. Port 0 uses a free one. */
  readonly listen?: string | readonly string[] | undefined;
  /** Communities of SNMPv1 and SNMPv2c, as text or as objects; none by default. */
  readonly communities?: readonly (string | ReceiverCommunity)[] | undefined;
  /** Users of SNMPv3; those of `engine` by default. One without keys has those of the user of that name there. */
  readonly users?: readonly ReceiverUser[] | undefined;
  /** The local engine, which is authoritative for informs: `await startEngine({ file })` of @snmp/usm. By default one with a random id. */
  readonly engine?: LocalEngine | undefined;
  /** snmpEngineIDs that may send traps of SNMPv3, or the beginnings of such ids: octets or hexadecimal digits; all by default. */
  readonly engineIds?: readonly (string | Uint8Array)[] | undefined;
  /** Addresses and networks that may send, such as `192.0.2.0/24`; all by default. */
  readonly sources?: readonly string[] | undefined;
  /** Addresses and networks of relays whose snmpTrapAddress.0 and agent-addr name the source; none by default. */
  readonly trustedRelays?: readonly string[] | undefined;
  /**
   * When an inform is acknowledged: `received`, the default, when the queue has it; `handled`, when the consumer has asked for the next
   * notification, or the promise of its listener has resolved. One that is not acknowledged comes again.
   */
  readonly ack?: "received" | "handled" | undefined;
  /** Maximum number of notifications that wait for the consumer, 1..2147483647; 10000 by default. Further ones are dropped and counted. */
  readonly maxQueue?: number | undefined;
  /** Milliseconds in which a copy of an inform is acknowledged but not delivered again; 150000 by default. */
  readonly duplicateWindow?: number | undefined;
  /** A limit on the messages of one peer address; none by default. */
  readonly rateLimit?: RateLimitOptions | undefined;
  /** Holds back equal notifications, and tells how many they were (event `summary`); off by default. */
  readonly deduplicate?: DeduplicationOptions | undefined;
  /** Whether notifications keep the octets of their message in `raw`; `false` by default. They hold the community. */
  readonly raw?: boolean | undefined;
  /** Octets of the kernel's receive buffer to ask for; 4194304 by default. If it grants less, the event `warning` says what to set. */
  readonly receiveBufferSize?: number | undefined;
  /**
   * Deviations to forgive in messages of SNMPv3; all of `lenient`, and `trap-pdu-in-v3` for senders that put the obsolete Trap-PDU into
   * SNMPv3, by default.
   */
  readonly leniencies?: readonly Leniency[] | undefined;
  /** Maximum number of engines whose keys and clocks are kept, 1..2147483647; 65536 by default. */
  readonly maxEngines?: number | undefined;
  /**
   * Writes notifications to the disk before they are delivered and informs are acknowledged. Each has its `position`; a new process goes on
   * after the last one that the consumer has kept.
   */
  readonly journal?: JournalOptions | undefined;
  /** Transports that replace the registered ones of their schemes. */
  readonly transport?: TransportPlugin | readonly TransportPlugin[] | undefined;
  /** Message processing models to use; by default all registered ones. Importing their packages registers them. */
  readonly models?: readonly MpmPlugin[] | undefined;
  /** Settings for message processing models, by identifier; those under 3 reach every security model of SNMPv3. */
  readonly settings?: Readonly<Record<number, unknown>> | undefined;
  /** Keeps what is learned about senders: `usmDatastore({ store })` of @snmp/usm keeps their clocks between processes. */
  readonly lcd?: LocalConfigurationDatastore | undefined;
}

/** Throws a `TypeError` or a `RangeError` that names an invalid option. */
export function checkReceiverOptions(options: ReceiverOptions): void {
  for (const name of Object.keys(options))
    if (!optionNames.has(name))
      throw new TypeError(
        `unknown option ${name} of a NotificationReceiver; it has ${[...optionNames].join(", ")}`,
      );
  const { ack, maxQueue, duplicateWindow, receiveBufferSize, maxEngines } = options;
  if (ack !== undefined && ack !== "received" && ack !== "handled")
    throw new TypeError(`the option ack must be "received" or "handled", not ${JSON.stringify(ack)}`);
  for (const [name, value] of Object.entries({ maxQueue, duplicateWindow, receiveBufferSize, maxEngines })) {
    if (value !== undefined && (!Number.isInteger(value) || value < 1 || value > 0x7fffffff))
      throw new RangeError(`the option ${name} must be an integer in the range 1..2147483647, not ${value}`);
  }
}

const optionNames: ReadonlySet<string> = new Set<keyof ReceiverOptions>([
  "listen",
  "communities",
  "users",
  "engine",
  "engineIds",
  "sources",
  "trustedRelays",
  "ack",
  "maxQueue",
  "duplicateWindow",
  "rateLimit",
  "deduplicate",
  "raw",
  "receiveBufferSize",
  "transport",
  "models",
  "settings",
  "leniencies",
  "maxEngines",
  "journal",
  "lcd",
]);
