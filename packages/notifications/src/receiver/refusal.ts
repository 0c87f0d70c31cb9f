// Messages that a receiver refuses, and why.
import { createHash } from "node:crypto";
import type { DiscardedMessage, ReportedMessage } from "@snmp/mpm-core";
import type { NotificationVersion } from "../notification.ts";

/**
 * Why a message was refused.
 *
 * - `unknownUser`, `wrongDigest`, `decryption`, `level`: the user of SNMPv3, its passwords or its security level.
 * - `unknownEngine`: an inform for another engine, or a trap of an engine that `engineIds` does not allow.
 * - `notInWindow`: an authentic message that is old, or whose sender has a frozen or unset clock.
 * - `community`: an unknown community.
 * - `malformed`, `oversized`, `version`, `pduType`: the message itself.
 * - `source`, `rate`: the sender is not in `sources` of the receiver or of its community, or sends too much.
 * - `busy`: too many messages wait for their keys.
 * - `queueFull`: the consumer is too slow.
 * - `journal`: the journal cannot be written.
 */
export type RefusalReason =
  | "unknownUser"
  | "unknownEngine"
  | "wrongDigest"
  | "decryption"
  | "notInWindow"
  | "level"
  | "community"
  | "malformed"
  | "oversized"
  | "version"
  | "pduType"
  | "source"
  | "rate"
  | "busy"
  | "queueFull"
  | "journal";

/** A refused message, without its octets, which may hold a secret. */
export interface Refusal {
  /** The time at which it was received. */
  readonly time: Date;
  /** Why it was refused. */
  readonly reason: RefusalReason;
  /** The reason in words; never holds a secret. */
  readonly detail: string;
  /** The address that it came from: `udp://192.0.2.1:50123`. */
  readonly peer: string;
  /** The address of this host at which it was received. */
  readonly localAddress: string;
  /** The version of SNMP; `undefined` if it cannot be read. */
  readonly version: NotificationVersion | undefined;
  /** Number of octets. */
  readonly size: number;
  /** SHA-256 of the message, as hexadecimal digits: equal messages have equal digests. */
  readonly digest: string;
}

/** Returns the reason for which a model refused a message, by the counter that it incremented. */
export function reasonOf({ counter }: DiscardedMessage | ReportedMessage): RefusalReason {
  return reasons[counter] ?? "malformed";
}

/** Returns SHA-256 of a message as hexadecimal digits. */
export function digestOf(message: Uint8Array): string {
  return createHash("sha256").update(message).digest("hex");
}

/** Returns the name of a version by the identifier of its model. */
export function versionName(identifier: number): NotificationVersion {
  return versions[identifier] ?? String(identifier);
}

const versions: Readonly<Record<number, NotificationVersion>> = { 0: "v1", 1: "v2c", 3: "v3" };

const reasons: Readonly<Record<string, RefusalReason>> = {
  snmpInASNParseErrs: "malformed",
  snmpInBadVersions: "version",
  snmpInBadCommunityNames: "community",
  snmpUnknownSecurityModels: "version",
  snmpInvalidMsgs: "malformed",
  snmpUnknownPDUHandlers: "pduType",
  confirmedForOtherEngine: "unknownEngine",
  usmStatsUnsupportedSecLevels: "level",
  usmStatsNotInTimeWindows: "notInWindow",
  usmStatsUnknownUserNames: "unknownUser",
  usmStatsUnknownEngineIDs: "unknownEngine",
  usmStatsWrongDigests: "wrongDigest",
  usmStatsDecryptionErrors: "decryption",
  usmKeysPending: "busy",
};
