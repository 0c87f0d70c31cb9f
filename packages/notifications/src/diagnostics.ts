// The channels of node:diagnostics_channel that show notifications. Without subscribers they cost a look at a property.
import { channel, tracingChannel } from "node:diagnostics_channel";
import type { SecurityLevel } from "@snmp/mpm-core";
import type { Notification, NotificationVersion } from "./notification.ts";
import type { NotifyResult } from "./originator/options.ts";
import type { Refusal, RefusalReason } from "./receiver/refusal.ts";

/** The object that subscribers of `tracing:snmp:notify:…` get, the same one from start to end: one notification to one target. */
export interface NotifyTrace {
  /** The form of this object: 1. It changes with incompatible changes. */
  readonly version: 1;
  /** The name of the target: its address, unless it has a name. */
  readonly target: string;
  /** The identifier of the message processing model: 0 is SNMPv1, 1 SNMPv2c, 3 SNMPv3 (RFC 3411 §5). */
  readonly messageProcessingModel: number;
  /** How its messages are secured. */
  readonly securityLevel: SecurityLevel;
  /** Whether it is acknowledged. */
  readonly kind: "trap" | "inform";
  /** snmpTrapOID.0: what has happened. */
  readonly trapOid: string;
  /** The names of the variable bindings after sysUpTime.0 and snmpTrapOID.0. */
  readonly names: readonly string[];
  /** The number of messages that were sent. */
  messages: number;
  /** The outcome; `undefined` before the end. */
  status?: NotifyResult["status"];
  /** The error, for `failed`. */
  error?: unknown;
  /** The whole result. */
  result?: unknown;
}

/** The object that subscribers of the channel `snmp:notification:received` get: a notification that a receiver took. */
export class NotificationEvent {
  /** The form of this object: 1. It changes with incompatible changes. */
  readonly version = 1;
  /** When it was received, in milliseconds since 1970. */
  readonly at: number;
  /** The version of SNMP. */
  readonly snmpVersion: NotificationVersion;
  /** Whether the sender waits for an acknowledgement. */
  readonly kind: "trap" | "inform";
  /** The address of the sender (`source` of the notification). */
  readonly source: string;
  /** The address that the message came from as text, such as `udp://192.0.2.1:50123`. */
  readonly peer: string;
  /** The address at which it was received. */
  readonly local: string;
  /** snmpTrapOID.0: what has happened. */
  readonly trapOid: string;
  /** The principal: the user, or the security name of the community, never the community itself. */
  readonly securityName: string;
  /** How the message was secured. */
  readonly securityLevel: SecurityLevel;
  /** The context; missing for the default one. */
  readonly contextName: string | undefined;
  /** The names of the variable bindings after sysUpTime.0 and snmpTrapOID.0. */
  readonly names: readonly string[];
  /**
   * The notification with its values. Not enumerable, so that logs do not show it: relays put the community of a trap into its variable
   * bindings (snmpTrapCommunity.0). It must not be changed, acknowledged or declined.
   */
  declare readonly notification: Notification;

  /** @internal */
  constructor(notification: Notification) {
    this.at = notification.time.getTime();
    this.snmpVersion = notification.version;
    this.kind = notification.kind;
    this.source = notification.source;
    this.peer = notification.peer;
    this.local = notification.localAddress;
    this.trapOid = notification.trapOid;
    this.securityName = notification.securityName;
    this.securityLevel = notification.securityLevel;
    this.contextName = notification.contextName;
    this.names = notification.varbinds.map(({ oid }) => oid);
    Object.defineProperty(this, "notification", { value: notification });
  }
}

/** The object that subscribers of the channel `snmp:notification:refused` get: a message that a receiver refused. */
export interface RefusalEvent {
  /** The form of this object: 1. It changes with incompatible changes. */
  readonly version: 1;
  /** When it was received, in milliseconds since 1970. */
  readonly at: number;
  /** The version of SNMP; `undefined` if it cannot be read. */
  readonly snmpVersion: NotificationVersion | undefined;
  /** Why it was refused. */
  readonly reason: RefusalReason;
  /** The reason in words; never holds a secret. */
  readonly detail: string;
  /** The address that it came from as text, such as `udp://192.0.2.1:50123`. */
  readonly peer: string;
  /** The address at which it was received. */
  readonly local: string;
  /** The number of octets of the message. */
  readonly length: number;
}

const notifies = tracingChannel<NotifyTrace>("snmp:notify");
const received = channel("snmp:notification:received");
const refused = channel("snmp:notification:refused");

/** Returns whether somebody looks at the notifications that are sent. */
export function isNotifyWatched(): boolean {
  return notifies.hasSubscribers;
}

/** Sends a notification to a target, and shows that. */
export function traceNotify(
  about: Omit<NotifyTrace, "version" | "messages">,
  send: () => Promise<NotifyResult>,
): Promise<NotifyResult> {
  const trace: NotifyTrace = { version: 1, ...about, messages: 0 };
  return notifies.tracePromise(async () => {
    const result = await send();
    trace.messages = result.attempts;
    trace.status = result.status;
    if (result.error !== undefined) {
      trace.error = result.error;
      notifies.error.publish(trace);
    }
    return result;
  }, trace);
}

/** Shows a notification that a receiver took. */
export function showNotification(notification: Notification): void {
  if (received.hasSubscribers) received.publish(new NotificationEvent(notification));
}

/** Returns whether somebody looks at the messages that are refused. */
export function areRefusalsWatched(): boolean {
  return refused.hasSubscribers;
}

/** Shows a message that a receiver refused. */
export function showRefusal(refusal: Omit<Refusal, "digest">): void {
  if (!refused.hasSubscribers) return;
  const { time, version, reason, detail, peer, localAddress, size } = refusal;
  const event: RefusalEvent = {
    version: 1,
    at: time.getTime(),
    snmpVersion: version,
    reason,
    detail,
    peer,
    local: localAddress,
    length: size,
  };
  refused.publish(event);
}
