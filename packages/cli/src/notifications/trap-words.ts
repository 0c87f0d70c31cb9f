// The words after the host of `snmp trap` and `snmp inform`, in our form and in those of net-snmp's tools.
import { isIPv4 } from "node:net";
import { uptime } from "node:os";
import type { NotificationInput } from "@snmp/notifications";
import type { Mib } from "@snmp/mib";
import type { Invocation } from "../commands/command.ts";
import { UsageError } from "../failure.ts";
import { parseAssignments, pickAssigned } from "../names/assignments.ts";
import { readSessionNames } from "../names/session-names.ts";

/** Where the parts of a notification stand among the words. */
interface TrapWords {
  /** snmpTrapOID; the enterprise in the form of SNMPv1. */
  readonly oid: string | undefined;
  readonly upTime: string;
  /** `AGENT-ADDR GENERIC SPECIFIC` of the form of SNMPv1. */
  readonly v1?: readonly [agentAddress: string, generic: string, specific: string];
  /** `OID TYPE VALUE …` */
  readonly rest: readonly string[];
}

/**
 * Reads `[UPTIME] TRAPOID [OID TYPE VALUE]…`, and with `-v 1` also `ENTERPRISE AGENT-ADDR GENERIC SPECIFIC UPTIME [OID TYPE VALUE]…`. An empty
 * UPTIME is that of this host.
 *
 * @throws A `UsageError`.
 */
export async function readTrapWords(
  words: readonly string[],
  invocation: Invocation,
): Promise<NotificationInput> {
  const isV1 = invocation.options["snmp-version"] === "1";
  const { oid, upTime, v1, rest } = splitWords(words, isV1);
  if (oid === undefined) throw new UsageError("the OID of the notification is missing");
  const picked = pickAssigned(rest);
  const names = await readSessionNames(invocation, [oid, ...picked.words], picked.needsNames);
  const [trapOid = "", ...oids] = names.oids;
  const varbinds = rest.length === 0 ? [] : readVarbinds(rest, oids, names.shown?.mib, invocation);
  const time = readUpTime(upTime);
  if (v1 === undefined) return { trapOid, upTime: time, varbinds };
  const identity = readIdentity(trapOid, v1);
  return { trapOid: trapOidOf(identity), upTime: time, varbinds, v1: identity };
}

function splitWords(words: readonly string[], isV1: boolean): TrapWords {
  if (isV1 && words.length >= 5 && isNumber(words[2]!) && isNumber(words[3]!)) {
    const [enterprise = "", agentAddress = "", generic = "", specific = "", upTime = "", ...rest] = words;
    return { oid: enterprise || defaultEnterprise, upTime, v1: [agentAddress, generic, specific], rest };
  }
  const hasUpTime = words.length % 3 === 2 && /^\d*$/.test(words[0]!);
  const [oid, ...rest] = hasUpTime ? words.slice(1) : words;
  return { oid, upTime: hasUpTime ? words[0]! : "", rest };
}

function readVarbinds(
  rest: readonly string[],
  oids: readonly string[],
  mib: Mib | undefined,
  { options }: Invocation,
): NonNullable<NotificationInput["varbinds"]> {
  const rawText = options["oid-input"]?.join("").includes("h") === true;
  return parseAssignments(rest, oids, mib, { rawText });
}

function readUpTime(text: string): number {
  // the time since this host has started, which snmptrap sends, too: this command is young
  if (text === "") return Math.floor(uptime() * 100) % 0x1_0000_0000;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > 0xffffffff)
    throw new UsageError(`UPTIME must be in the range 0..4294967295, not ${JSON.stringify(text)}`);
  return value;
}

function readIdentity(
  enterprise: string,
  [agentAddress, generic, specific]: readonly [string, string, string],
): NonNullable<NotificationInput["v1"]> & { enterprise: string } {
  if (agentAddress !== "" && !isIPv4(agentAddress))
    throw new UsageError(
      `AGENT-ADDR must be an IPv4 address, or empty for that of this host, not ${JSON.stringify(agentAddress)}`,
    );
  return {
    enterprise,
    genericTrap: Number(generic),
    specificTrap: Number(specific),
    ...(agentAddress !== "" && { agentAddress }),
  };
}

/** RFC 3584 §3.1 (2) and (3). */
function trapOidOf(identity: { enterprise: string; genericTrap: number; specificTrap: number }): string {
  const { enterprise, genericTrap, specificTrap } = identity;
  if (genericTrap < 0 || genericTrap > 6)
    throw new UsageError(`GENERIC must be in the range 0..6, not ${genericTrap}`);
  return genericTrap === 6 ? `${enterprise}.0.${specificTrap >>> 0}` : `1.3.6.1.6.3.1.1.5.${genericTrap + 1}`;
}

function isNumber(word: string): boolean {
  return /^-?\d{1,10}$/.test(word);
}

/** The enterprise of net-snmp's snmptrap. */
const defaultEnterprise = "1.3.6.1.4.1.3.1.1";
