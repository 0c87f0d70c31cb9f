// Names and texts for notifications, added when somebody wants to read them.
import { smiType, type Varbind } from "@snmp/pdu";
import type { NotificationFields } from "./notification.ts";
import { fieldsFromJson, type NotificationJson } from "./notification-json.ts";

/** The part of a `Mib` of @snmp/mib that `describe` uses. */
export interface NamingMib {
  /** Returns the name of an OID, or the OID if it is unknown. */
  name(oid: string): string;
  /** Returns the text of a value. */
  format(varbind: Varbind): string;
}

/** A notification in the words of a MIB. */
export interface NotificationDescription {
  /** The name of snmpTrapOID, such as `IF-MIB::linkDown`; the OID if it is unknown. */
  readonly trap: string;
  /** The names of the variable bindings, and their values as text. */
  readonly varbinds: readonly DescribedVarbind[];
}

/** A variable binding in the words of a MIB. */
export interface DescribedVarbind {
  /** The name of the instance; the OID if it is unknown. */
  readonly name: string;
  /** The value as text. */
  readonly text: string;
}

/**
 * Describes a notification, or the JSON of one, by the modules of `mib`. Never throws because of the MIB: what it does not know stays as it
 * is.
 *
 * @throws A `TypeError` if the JSON is not that of a notification.
 */
export function describe(
  notification: NotificationFields | NotificationJson,
  mib: NamingMib,
): NotificationDescription {
  const isJson = typeof notification.time === "string";
  const { trapOid, varbinds } = isJson ? fieldsFromJson(notification) : (notification as NotificationFields);
  return {
    trap: trapName(trapOid, mib),
    varbinds: varbinds.map((varbind) => ({
      name: attempt(() => mib.name(varbind.oid), varbind.oid),
      text:
        smiType(varbind.type) === undefined
          ? varbind.toString()
          : attempt(() => mib.format(varbind), varbind.toString()),
    })),
  };
}

/** TRAP-TYPE of RFC 1215 names E.s, which becomes E.0.s (RFC 3584 §3.1): modules may know either. */
function trapName(oid: string, mib: NamingMib): string {
  const name = attempt(() => mib.name(oid), oid);
  const arcs = oid.split(".");
  const isKnown = name !== oid && !/\.\d+$/.test(name);
  if (isKnown || arcs.at(-2) !== "0") return name;
  const short = [...arcs.slice(0, -2), arcs.at(-1)].join(".");
  const other = attempt(() => mib.name(short), short);
  return other !== short && !/\.\d+$/.test(other) ? other : name;
}

function attempt(work: () => string, otherwise: string): string {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
