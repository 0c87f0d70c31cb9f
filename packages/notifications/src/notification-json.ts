// Notifications as JSON: the form of `snmp listen --json`, and of journals.
import { hexOf, makeRawVarbind, makeVarbind, octetsFromHex, smiType, type Varbind } from "@snmp/pdu";
import type { NotificationFields } from "./notification.ts";

/** A notification as JSON: `time` is ISO 8601, octets are hexadecimal digits, variable bindings are as `Varbind.toJSON` shows them. */
export interface NotificationJson extends Omit<
  NotificationFields,
  "time" | "varbinds" | "raw" | "upTime" | "requestId"
> {
  /** The time at which it was received, ISO 8601 in UTC. */
  readonly time: string;
  /** sysUpTime.0; missing if the sender left it out. */
  readonly upTime?: number | undefined;
  /** The request-id; missing for traps of SNMPv1. */
  readonly requestId?: number | undefined;
  /** The variable bindings: `{ oid, type, value }`, with `hex` instead of `value` for octets. */
  readonly varbinds: readonly object[];
  /** The message as hexadecimal digits. */
  readonly raw?: string | undefined;
}

/** Returns the JSON of a notification. */
export function toNotificationJson(notification: NotificationFields): NotificationJson {
  const { time, version, kind, source, sourceRule, peer, peerAddress, peerPort, localAddress } = notification;
  const { trapOid, upTime, varbinds, securityName, securityLevel, requestId, engineId } = notification;
  const { contextEngineId, contextName, trapAddress, v1, raw, anomalies, position } = notification;
  return {
    time: time.toISOString(),
    ...(position !== undefined && { position }),
    version,
    kind,
    source,
    sourceRule,
    peer,
    peerAddress,
    peerPort,
    localAddress,
    trapOid,
    ...(upTime !== undefined && { upTime }),
    securityName,
    securityLevel,
    ...(requestId !== undefined && { requestId }),
    ...(engineId !== undefined && { engineId }),
    ...(contextEngineId !== undefined && { contextEngineId }),
    ...(contextName !== undefined && { contextName }),
    ...(trapAddress !== undefined && { trapAddress }),
    ...(v1 !== undefined && { v1 }),
    varbinds: varbinds.map((varbind) => varbind.toJSON()),
    ...(anomalies !== undefined && { anomalies }),
    ...(raw !== undefined && { raw: hexOf(raw) }),
  };
}

/**
 * Returns the fields of a notification that was written as JSON.
 *
 * @throws A `TypeError` that names the member at fault.
 */
export function fieldsFromJson(json: unknown): NotificationFields {
  const given = (typeof json === "string" ? JSON.parse(json) : json) as Partial<NotificationJson> | null;
  if (typeof given !== "object" || given === null) throw new TypeError("a notification in JSON is an object");
  for (const name of texts) {
    if (typeof given[name] !== "string")
      throw new TypeError(
        `the notification in JSON has no text ${name}: is it the output of another program?`,
      );
  }
  const { time, varbinds, raw, upTime, requestId, ...rest } = given as NotificationJson;
  if (!Array.isArray(varbinds)) throw new TypeError("the notification in JSON has no list varbinds");
  return {
    ...rest,
    time: new Date(time),
    upTime,
    requestId,
    varbinds: varbinds.map(varbindFromJson),
    ...(raw !== undefined && { raw: octetsFromHex(raw) }),
  };
}

/** The members of a variable binding in JSON. */
interface VarbindJson {
  readonly oid: string;
  readonly type: string;
  readonly value?: string | number | null;
  readonly hex?: string;
  readonly tag?: number;
}

function varbindFromJson(json: object, position: number): Varbind {
  const { oid, type, value = null, hex, tag } = json as VarbindJson;
  if (type === "Raw" && tag !== undefined && hex !== undefined)
    return makeRawVarbind(oid, tag, octetsFromHex(hex));
  const known = smiType(type);
  if (typeof oid !== "string" || known === undefined || known.name !== type)
    throw new TypeError(`varbinds[${position}] is not a variable binding: ${JSON.stringify(json)}`);
  if (hex !== undefined) return makeVarbind(oid, known.name, octetsFromHex(hex));
  return makeVarbind(oid, known.name, type === "Counter64" ? BigInt(value!) : value);
}

const texts = ["time", "version", "kind", "source", "peer", "trapOid"] as const;
