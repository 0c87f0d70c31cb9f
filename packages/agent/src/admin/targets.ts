// RFC 3413 §4: SNMP-TARGET-MIB and SNMP-NOTIFICATION-MIB, read-only.
import { isIP } from "node:net";
import { type SecurityLevel, securityLevels } from "@snmp/mpm-core";
import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import type { Agent } from "../agent.ts";
import { rowStatus } from "../rows/row-status.ts";
import { spinLock } from "../rows/spin-lock.ts";
import { storageType } from "../rows/storage-type.ts";
import { bareIndex } from "./index-text.ts";

/** A target of notifications, as managers see it. */
export interface NotificationTarget {
  /** snmpTargetAddrName, 1..32 octets. */
  readonly name: string;
  /** Numeric address over UDP or TCP: `udp://192.0.2.9:162`, `udp://[2001:db8::9]:162`. */
  readonly address: string;
  /** Identifier of the message processing model: 0 SNMPv1, 1 SNMPv2c, 3 SNMPv3. */
  readonly messageProcessingModel: number;
  /** IANA number of the security model; by default that of the message processing model: 1, 2 or 3. */
  readonly securityModel?: number;
  /** The principal in whose name notifications are sent; never a community. */
  readonly securityName: string;
  /** `noAuthNoPriv` by default. */
  readonly securityLevel?: SecurityLevel;
  /** Whether notifications are confirmed; `trap` by default. */
  readonly kind?: "trap" | "inform";
  /** Milliseconds to wait for the answer to an inform; 15000 by default (snmpTargetAddrTimeout). */
  readonly timeout?: number;
  /** Number of repetitions, 0..255; 3 by default (snmpTargetAddrRetryCount). */
  readonly retries?: number;
}

/**
 * Serves targets of notifications as SNMP-TARGET-MIB and SNMP-NOTIFICATION-MIB (RFC 3413), with readOnly rows: a row of
 * snmpTargetAddrTable and of snmpTargetParamsTable each, and rows of snmpNotifyTable for the kinds in use.
 *
 * @throws A `TypeError` that names the invalid target; a `RegistrationError` if something is registered there already.
 */
export function serveTargets(agent: Agent, targets: readonly NotificationTarget[]): void {
  const lines = targets.map((target, position) => describe(target, `targets[${position}]`));
  const { get } = spinLock();
  agent.scalar(`${target}.1.0`, { type: "Integer32", name: "snmpTargetSpinLock", get: get! });
  const rows = <Value extends object>(pick: (line: Line) => Value): Map<string, Value & typeof fixed> =>
    new Map(lines.map((line) => [bareIndex(line.name), { ...pick(line), ...fixed }]));
  const storage = { name: "storage", type: "Integer32" } as const;
  const status = { name: "status", type: "Integer32" } as const;
  agent.table(`${target}.2.1`, {
    name: "snmpTargetAddrTable",
    columns: {
      2: { name: "domain", type: "ObjectIdentifier" },
      3: { name: "octets", type: "OctetString" },
      4: { name: "timeout", type: "Integer32" },
      5: { name: "retries", type: "Integer32" },
      6: { name: "kind", type: "OctetString" },
      7: { name: "name", type: "OctetString" },
      8: storage,
      9: status,
    },
    rows: rows(({ domain, octets, timeout, retries, kind, name }) => ({
      domain,
      octets,
      timeout,
      retries,
      kind,
      name,
    })),
  });
  agent.table(`${target}.3.1`, {
    name: "snmpTargetParamsTable",
    columns: {
      2: { name: "messageProcessingModel", type: "Integer32" },
      3: { name: "securityModel", type: "Integer32" },
      4: { name: "securityName", type: "OctetString" },
      5: { name: "level", type: "Integer32" },
      6: storage,
      7: status,
    },
    rows: rows(({ messageProcessingModel, securityModel, securityName, level }) => ({
      messageProcessingModel,
      securityModel,
      securityName,
      level,
    })),
  });
  const kinds = [...new Set(lines.map(({ kind }) => kind))];
  agent.table("1.3.6.1.6.3.13.1.1.1", {
    name: "snmpNotifyTable",
    columns: {
      2: { name: "tag", type: "OctetString" },
      3: { name: "type", type: "Integer32" },
      4: storage,
      5: status,
    },
    rows: new Map(
      kinds.map((kind) => [bareIndex(kind), { tag: kind, type: kind === "trap" ? 1 : 2, ...fixed }]),
    ),
  });
}

interface Line {
  readonly name: string;
  readonly domain: string;
  readonly octets: Uint8Array;
  readonly timeout: number;
  readonly retries: number;
  readonly kind: "trap" | "inform";
  readonly messageProcessingModel: number;
  readonly securityModel: number;
  readonly securityName: string;
  readonly level: number;
}

function describe(given: NotificationTarget, where: string): Line {
  checkOptionNames(given, targetOptions, `${where}: `);
  const { name, messageProcessingModel, securityName, kind = "trap", timeout = 15_000, retries = 3 } = given;
  const { securityModel = Math.min(messageProcessingModel + 1, 3), securityLevel = "noAuthNoPriv" } = given;
  for (const [option, text] of Object.entries({ name, securityName }))
    if (typeof text !== "string")
      throw new TypeError(`${where}: ${option} must be a text, not ${typeof text}`);
  if (!Number.isInteger(messageProcessingModel) || messageProcessingModel < 0)
    throw new TypeError(`${where}: messageProcessingModel must be 0, 1, 3 or another identifier of a model`);
  const length = new TextEncoder().encode(name).length;
  if (length === 0 || length > 32)
    throw new TypeError(`${where}: name must have 1..32 octets, not ${length}`);
  if (kind !== "trap" && kind !== "inform") throw new TypeError(`${where}: kind must be "trap" or "inform"`);
  const level = securityLevels.indexOf(securityLevel) + 1;
  if (level === 0) throw new TypeError(`${where}: securityLevel must be one of ${securityLevels.join(", ")}`);
  return {
    ...toTransport(given.address, where),
    name,
    timeout: Math.round(timeout / 10),
    retries,
    kind,
    messageProcessingModel,
    securityModel,
    securityName,
    level,
  };
}

/** Returns the domain and the octets of an address: RFC 3417 for UDP over IPv4, RFC 3419 for others. */
function toTransport(address: string, where: string): { domain: string; octets: Uint8Array } {
  const match = /^(udp|tcp):\/\/(?:\[([^\]]+)\]|([\d.]+)):(\d{1,5})$/.exec(String(address));
  const [, scheme, six, four, digits] = match ?? [];
  const port = Number(digits);
  const family = isIP(six ?? four ?? "");
  if (match === null || family === 0 || port > 65_535)
    throw new TypeError(`${where}: address must be like udp://192.0.2.9:162, not ${JSON.stringify(address)}`);
  const octets = family === 4 ? four!.split(".").map(Number) : octetsOfIPv6(six!);
  const domain =
    scheme === "tcp"
      ? `1.3.6.1.2.1.100.1.${family === 4 ? 5 : 6}`
      : family === 4
        ? "1.3.6.1.6.1.1"
        : "1.3.6.1.2.1.100.1.2";
  return { domain, octets: Uint8Array.of(...octets, port >> 8, port & 255) };
}

function octetsOfIPv6(address: string): number[] {
  // the URL parser writes an address in groups of hexadecimal digits
  const [left = "", right] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const groups = (text: string): string[] => (text === "" ? [] : text.split(":"));
  const [before, after] = [groups(left), groups(right ?? "")];
  const all =
    right === undefined
      ? before
      : [...before, ...Array<string>(8 - before.length - after.length).fill("0"), ...after];
  return all.flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]);
}

const targetOptions: OptionNames<NotificationTarget> = {
  name: true,
  address: true,
  messageProcessingModel: true,
  securityModel: true,
  securityName: true,
  securityLevel: true,
  kind: true,
  timeout: true,
  retries: true,
};
const target = "1.3.6.1.6.3.12.1";
const fixed = { storage: storageType.readOnly, status: rowStatus.active };
