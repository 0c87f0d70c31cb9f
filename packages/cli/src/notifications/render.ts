// The texts of `snmp listen`: a line, an object, or the text of --format.
import { describe, type Notification } from "@snmp/notifications";
import { ticksText, type Varbind } from "@snmp/pdu";
import type { Invocation } from "../commands/command.ts";
import { UsageError } from "../failure.ts";
import { formatLikeNetSnmp } from "../format/net-snmp.ts";
import { oneLine } from "../format/text.ts";
import { formatVarbind } from "../format/varbind.ts";
import { formatWithMib } from "../format/with-mib.ts";
import { asksForNames, readNameFormat } from "../names/output-letters.ts";
import { readSessionNames, type ShownNames } from "../names/session-names.ts";
import type { Paint } from "../output/paint.ts";
import { parseOutputFlags } from "../print.ts";
import { compileTrapFormat, defaultFormatV1, defaultFormatV2, type TrapWriting } from "./snmptrapd-format.ts";
import { formatForHandler } from "./snmptt-format.ts";

/** Returns the function that prints notifications as the options ask for it. The text has no line end at its end. */
export async function makeRenderer(invocation: Invocation): Promise<(notification: Notification) => string> {
  const { options, output } = invocation;
  const format = options.format;
  if (format !== undefined && options.json === true)
    throw new UsageError("--json and -F, --format exclude each other; use one of them");
  const letters = options.output?.join("") ?? "";
  const flags = parseOutputFlags(options.output ?? []);
  const isNumeric = readNameFormat(letters).form === "numeric";
  // JSON has names only if they are asked for: to read it needs no MIB
  const isAsked = asksForNames(letters) || options["mib-modules"] !== undefined;
  const needsNames = options.json === true ? isAsked : !isNumeric;
  const { shown } = await readSessionNames(invocation, [], needsNames);
  if (options.json === true) return (notification) => JSON.stringify(toJson(notification, shown));
  if (format !== undefined) return makeFormatRenderer(format, invocation, shown);
  const toText = shown?.line ?? ((varbind: Varbind) => formatVarbind(varbind, flags, output.paint));
  return (notification) => formatNotification(notification, toText, shown, output.paint);
}

/** Returns the function for `--format`: `snmptrapd`, `snmptt`, or a format string. */
function makeFormatRenderer(
  format: string,
  { options }: Invocation,
  shown: ShownNames | undefined,
): (notification: Notification) => string {
  const flags = parseOutputFlags(options.output ?? []);
  const names = readNameFormat(options.output?.join("") ?? "");
  const showsCommunity = options["show-community"] === true;
  const writeVarbind =
    (quick: boolean) =>
    (varbind: Varbind): string => {
      const how = quick ? { ...flags, quick, equalsSign: false } : flags;
      return shown === undefined
        ? formatLikeNetSnmp(varbind, how)
        : formatWithMib(varbind, { ...how, mib: shown.mib, names });
    };
  if (format === "snmptt") {
    const writing = { varbind: writeVarbind(true), showsCommunity };
    return (notification) => formatForHandler(notification, writing);
  }
  const writing: TrapWriting = {
    name: (oid) => shown?.name(oid) ?? `.${oid}`,
    varbind: writeVarbind(flags.quick && !flags.equalsSign),
    principal: ({ version, securityName }) => (version === "v3" || showsCommunity ? securityName : "***"),
  };
  if (format === "snmptrapd") {
    const v1 = compileTrapFormat(defaultFormatV1, writing);
    const others = compileTrapFormat(defaultFormatV2, writing);
    return (notification) =>
      withoutLineEnd(notification.v1 === undefined ? others(notification) : v1(notification));
  }
  if (!format.includes("%"))
    throw new UsageError(
      `-F, --format must be snmptrapd, snmptt, or a format of snmptrapd's -F such as '%b %W %v\\n', not ${JSON.stringify(format)}`,
    );
  const write = compileTrapFormat(format, writing);
  return (notification) => withoutLineEnd(write(notification));
}

function withoutLineEnd(text: string): string {
  return text.replace(/\n$/, "");
}

/** The object of `--json`: the notification without loss, and its names if they are asked for. */
function toJson(notification: Notification, shown: ShownNames | undefined): object {
  if (shown === undefined) return notification;
  return {
    ...notification.toJSON(),
    trap: describe(notification, shown.mib).trap,
    varbinds: notification.varbinds.map((varbind) => JSON.parse(shown.json(varbind)) as object),
  };
}

/** One line: time, source, version, kind, name, what else identifies the sender, and the variable bindings. */
function formatNotification(
  notification: Notification,
  toText: (varbind: Varbind) => string,
  shown: ShownNames | undefined,
  paint: Paint,
): string {
  const { time, version, kind, source, upTime, varbinds } = notification;
  const name = shown === undefined ? notification.trapOid : trapName(notification, shown);
  const head = [
    paint("dim", time.toISOString()),
    paint("cyan", source),
    `${version} ${kind}`,
    paint("bold", name),
    ...(upTime === undefined ? [] : [paint("dim", `up ${ticksText(upTime)}`)]),
    ...identities(notification),
  ].join(" ");
  return [head, ...varbinds.map(toText)].join(paint("dim", "; "));
}

/** The name of a trap by the letters of -O; TRAP-TYPE modules know it without the 0 before its last number (RFC 3584 §3.1). */
function trapName(notification: Notification, { mib, name }: ShownNames): string {
  const { trapOid } = notification;
  const { trap } = describe(notification, mib);
  const isOther = trap !== mib.name(trapOid);
  return isOther ? trap : name(trapOid);
}

/** Identities of the sender that the source and the kind do not tell. */
function identities({ v1, source, version, securityName, contextName = "" }: Notification): string[] {
  const agent = v1?.agentAddress ?? "0.0.0.0";
  return [
    ...(agent === "0.0.0.0" || agent === source ? [] : [`agent ${agent}`]),
    ...(version === "v3" ? [`user ${oneLine(securityName)}`] : []),
    ...(contextName === "" ? [] : [`context ${oneLine(contextName)}`]),
  ];
}
