/**
 * Receives and sends SNMP notifications: traps and informs of SNMPv1, SNMPv2c and SNMPv3.
 *
 * @module @snmp/notifications
 */
export { type JournalOptions } from "./journal/journal.ts";
export { describe, type DescribedVarbind, type NamingMib, type NotificationDescription } from "./describe.ts";
export type { NotificationEvent, NotifyTrace, RefusalEvent } from "./diagnostics.ts";
export { type NotificationJson } from "./notification-json.ts";
export { ReceiverError } from "./errors.ts";
export {
  Notification,
  type NotificationFields,
  type NotificationVersion,
  type V1Original,
} from "./notification.ts";
export { type ReceiverCommunity } from "./receiver/communities.ts";
export { type ReceiverCounters } from "./receiver/counters.ts";
export { type DeduplicationOptions, type Summary } from "./receiver/deduplication.ts";
export { type KernelDrops } from "./receiver/kernel-drops.ts";
export { type ReceiverOptions } from "./receiver/options.ts";
export { type RateLimitOptions } from "./receiver/rate-limit.ts";
export { type ReceiverEvents, type ReceiverListener } from "./receiver/events.ts";
export { NotificationReceiver } from "./receiver/receiver.ts";
export { type Refusal, type RefusalReason } from "./receiver/refusal.ts";
export { type SourceRule } from "./receiver/source.ts";
export { type ReceiverUser } from "./receiver/users.ts";
export { type MayNotify, type NotifyRequester } from "./originator/notify-access.ts";
export {
  type NotificationInput,
  type NotificationTarget,
  type NotifyOptions,
  type NotifyResult,
  type OriginatorOptions,
  type V1Identity,
} from "./originator/options.ts";
export { type LinkState, NotificationOriginator } from "./originator/originator.ts";
export { type Subtrees } from "./originator/subtrees.ts";
export { type ProxyForwarderOptions, type ProxyRoute, type ProxyTarget } from "./forwarder/options.ts";
export { type ProxyCounters } from "./forwarder/counters.ts";
export { ProxyForwarder } from "./forwarder/proxy-forwarder.ts";
