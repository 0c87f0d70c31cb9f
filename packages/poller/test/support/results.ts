// Results as polls have them.
import { makeVarbind } from "@snmp/pdu";
import { type PollFailure, PollResult, type PollRow } from "../../src/result.ts";

export const slot = 1_790_000_040_000;

interface Choices {
  readonly name?: string;
  readonly slot?: number;
  readonly labels?: Readonly<Record<string, string>>;
  readonly sysName?: string;
  readonly octets?: bigint;
  readonly failures?: readonly PollFailure[];
  readonly sysUpTime?: number;
  readonly key?: string;
}

/** Returns a result with two scalars and a row of ifXTable. */
export function makeResult(choices: Choices = {}): PollResult {
  const {
    name = "router",
    labels = { site: "lab" },
    sysName = "core-1",
    octets = 12_345_678_901_234n,
  } = choices;
  const row: PollRow = {
    table: "ifXTable",
    index: "3",
    key: choices.key ?? "eth3",
    varbinds: {
      ifHCInOctets: makeVarbind("1.3.6.1.2.1.31.1.1.1.6.3", "Counter64", octets),
      ifHighSpeed: makeVarbind("1.3.6.1.2.1.31.1.1.1.15.3", "Gauge32", 1000),
    },
    values: { ifHCInOctets: octets, ifHighSpeed: 1000 },
  };
  return new PollResult({
    target: { name, address: "192.0.2.1", labels },
    slot: choices.slot ?? slot,
    time: (choices.slot ?? slot) + 12,
    duration: 250,
    varbinds: {
      "sysName.0": makeVarbind("1.3.6.1.2.1.1.5.0", "OctetString", Buffer.from(sysName)),
      "sysUpTime.0": makeVarbind("1.3.6.1.2.1.1.3.0", "TimeTicks", choices.sysUpTime ?? 360_000),
    },
    values: { "sysName.0": sysName, "sysUpTime.0": choices.sysUpTime ?? 360_000 },
    rows: { ifXTable: [row] },
    rates: [
      { name: "ifHCInOctets", table: "ifXTable", index: "3", key: row.key, perSecond: 1234.5, seconds: 60 },
    ],
    failures: choices.failures ?? [],
    sysUpTime: choices.sysUpTime ?? 360_000,
  });
}

/** Returns results of `count` targets. */
export function makeResults(count: number): PollResult[] {
  return Array.from({ length: count }, (_, i) => makeResult({ name: `device-${i}` }));
}
