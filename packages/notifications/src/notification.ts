// A received notification.
import type { Anomaly, SecurityLevel } from "@snmp/mpm-core";
import type { TrapPdu, Varbind } from "@snmp/pdu";
import { fieldsFromJson, type NotificationJson, toNotificationJson } from "./notification-json.ts";
import type { SourceRule } from "./receiver/source.ts";

/** The version of SNMP of a message; for a custom message processing model, its identifier as text. */
export type NotificationVersion = "v1" | "v2c" | "v3" | (string & {});

/** The original of a trap of SNMPv1 (RFC 1157 §4.1.6). */
export type V1Original = Pick<
  TrapPdu,
  "enterprise" | "agentAddress" | "genericTrap" | "specificTrap" | "timestamp"
>;

/** All that is known of a notification. */
export interface NotificationFields {
  /** The time at which it was received. */
  readonly time: Date;
  /** The version of SNMP. */
  readonly version: NotificationVersion;
  /** Whether the sender waits for an acknowledgement. */
  readonly kind: "trap" | "inform";
  /** The address of the sender, as `sourceRule` says. Never a name. */
  readonly source: string;
  /** Why `source` is that address: addresses inside the message count only if they come from one of `trustedRelays`. */
  readonly sourceRule: SourceRule;
  /** The address that the message came from, as text: `udp://192.0.2.1:50123`. */
  readonly peer: string;
  /** The numeric address in `peer`. */
  readonly peerAddress: string;
  /** The port in `peer`; 0 for transports without ports. */
  readonly peerPort: number;
  /** The address of this host at which it was received: `udp://0.0.0.0:162`. */
  readonly localAddress: string;
  /** snmpTrapOID.0: what has happened. Computed for traps of SNMPv1 (RFC 3584 §3.1). */
  readonly trapOid: string;
  /** sysUpTime.0, in hundredths of a second, 0..4294967295; `undefined` if the sender left it out. */
  readonly upTime: number | undefined;
  /** The variable bindings after sysUpTime.0 and snmpTrapOID.0. */
  readonly varbinds: readonly Varbind[];
  /** The principal: name of the user, or the security name of the community, never the community itself. */
  readonly securityName: string;
  /** How the message was secured. */
  readonly securityLevel: SecurityLevel;
  /** The request-id; `undefined` for traps of SNMPv1. */
  readonly requestId: number | undefined;
  /** msgAuthoritativeEngineID of a trap of SNMPv3, as hexadecimal digits: the sender's engine, whatever its address. */
  readonly engineId?: string | undefined;
  /** contextEngineID of SNMPv3, as hexadecimal digits. */
  readonly contextEngineId?: string | undefined;
  /** contextName of SNMPv3, or the context of the community; missing for the default context. */
  readonly contextName?: string | undefined;
  /** snmpTrapAddress.0, as a proxy adds it to a trap that it forwards. */
  readonly trapAddress?: string | undefined;
  /** The original of a trap of SNMPv1. */
  readonly v1?: V1Original | undefined;
  /** The message as it came, if the receiver has the option `raw`. It holds the community. */
  readonly raw?: Uint8Array | undefined;
  /** The deviations from BER and SNMP that the receiver forgave in the message; missing if there are none. */
  readonly anomalies?: readonly Anomaly[] | undefined;
  /** The position in the journal, from 1, if the receiver has one. */
  readonly position?: number | undefined;
}

/** The acknowledgement of an inform. */
export interface Acknowledgement {
  /** Sends it. */
  send(): void;
  /** Lets the next copy of the inform be delivered again. */
  decline(): void;
}

/** A notification: a trap or an inform, in the terms of SNMPv2. `JSON.stringify` writes it without loss, `Notification.fromJSON` reads it. */
export class Notification implements NotificationFields {
  readonly time: Date;
  readonly version: NotificationVersion;
  readonly kind: "trap" | "inform";
  readonly source: string;
  readonly sourceRule: SourceRule;
  readonly peer: string;
  readonly peerAddress: string;
  readonly peerPort: number;
  readonly localAddress: string;
  readonly trapOid: string;
  readonly upTime: number | undefined;
  readonly varbinds: readonly Varbind[];
  readonly securityName: string;
  readonly securityLevel: SecurityLevel;
  readonly requestId: number | undefined;
  readonly engineId: string | undefined;
  readonly contextEngineId: string | undefined;
  readonly contextName: string | undefined;
  readonly trapAddress: string | undefined;
  readonly v1: V1Original | undefined;
  readonly raw: Uint8Array | undefined;
  readonly anomalies: readonly Anomaly[] | undefined;
  readonly position: number | undefined;
  #acknowledgement: Acknowledgement | undefined;

  /** @internal Programs read notifications from a receiver, or with `fromJSON`. */
  constructor(fields: NotificationFields, acknowledgement?: Acknowledgement) {
    this.time = fields.time;
    this.version = fields.version;
    this.kind = fields.kind;
    this.source = fields.source;
    this.sourceRule = fields.sourceRule;
    this.peer = fields.peer;
    this.peerAddress = fields.peerAddress;
    this.peerPort = fields.peerPort;
    this.localAddress = fields.localAddress;
    this.trapOid = fields.trapOid;
    this.upTime = fields.upTime;
    this.varbinds = fields.varbinds;
    this.securityName = fields.securityName;
    this.securityLevel = fields.securityLevel;
    this.requestId = fields.requestId;
    this.engineId = fields.engineId;
    this.contextEngineId = fields.contextEngineId;
    this.contextName = fields.contextName;
    this.trapAddress = fields.trapAddress;
    this.v1 = fields.v1;
    this.raw = fields.raw;
    this.anomalies = fields.anomalies;
    this.position = fields.position;
    this.#acknowledgement = acknowledgement;
  }

  /**
   * Acknowledges an inform now, whatever the option `ack` of the receiver. Returns whether that was still to be done: false for traps, for
   * informs that are acknowledged already, and for notifications that were read from JSON.
   */
  acknowledge(): boolean {
    const acknowledgement = this.#acknowledgement;
    this.#acknowledgement = undefined;
    acknowledgement?.send();
    return acknowledgement !== undefined;
  }

  /**
   * Leaves an inform without an acknowledgement, so that its next copy is delivered again. Happens by itself, with `ack: "handled"`, when a
   * listener fails or the consumer leaves its loop.
   */
  decline(): void {
    this.#acknowledgement?.decline();
  }

  /**
   * Returns the notification that `toJSON` wrote: the object, or its text.
   *
   * @throws A `TypeError` that names the member at fault, a `SyntaxError` if the text is not JSON.
   */
  static fromJSON(this: void, json: object | string): Notification {
    return readNotification(json);
  }

  /** Returns the notification as JSON can hold it, without loss. */
  toJSON(): NotificationJson {
    return toNotificationJson(this);
  }
}

/** Outside of the class, which keeps its name in the bundle only if it does not name itself. */
function readNotification(json: object | string): Notification {
  return new Notification(fieldsFromJson(json));
}
