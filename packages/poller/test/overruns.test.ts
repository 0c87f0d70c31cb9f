// Polls that take longer than their slot: what is counted, and what is named.
import { ifTable, ifXTable } from "@snmp/mibs/IF-MIB";
import { type CollectInput, type Overrun, Poller, type PollerOptions, type PollResult } from "@snmp/poller";
import { parseRecording, type Recording, simulate } from "@snmp/simulator";
import { credentials, take } from "./support/router.ts";

/** A device whose instances under one name each need 60 ms. */
function makeSlow(slow: string): Recording {
  const rows = Array.from({ length: 10 }, (_, i) => i + 1).flatMap((row) => [
    `1.3.6.1.2.1.2.2.1.2.${row}|4|Ethernet ${row}`,
    `1.3.6.1.2.1.2.2.1.8.${row}|2|1`,
    `1.3.6.1.2.1.2.2.1.10.${row}|65|100`,
    `1.3.6.1.2.1.31.1.1.1.1.${row}|4|eth${row}`,
    `1.3.6.1.2.1.31.1.1.1.6.${row}|70|1000`,
    `1.3.6.1.2.1.31.1.1.1.18.${row}|4|uplink`,
    `1.3.6.1.2.1.31.1.1.1.19.${row}|67|0`,
  ]);
  const all = [
    "1.3.6.1.2.1.1.3.0|67|100",
    "1.3.6.1.2.1.1.5.0|4|core-1",
    "1.3.6.1.2.1.31.1.5.0|67|5",
    ...rows,
  ];
  return parseRecording(
    all
      .map((line) =>
        line.startsWith(`${slow}.`) ? line.replace(/\|(.*)\|(.*)/, "|$1:delay|value=$2,wait=60") : line,
      )
      .join("\n"),
  );
}

/** Polls such a device; returns the first result that took slots of others, and the poller's counts at that time. */
async function pollSlow(
  slow: string,
  collect: readonly CollectInput[],
  options: Partial<PollerOptions> = {},
) {
  await using device = await simulate(makeSlow(slow), { upTime: "running" });
  await using poller = new Poller({
    every: 300,
    deadline: "20s",
    credentials,
    targets: [{ name: "slow", address: device.address }],
    collect,
    client: { maxRepetitions: 9 },
    ...options,
  });
  const [result] = await take(poller, 1, ({ overrun }) => overrun !== undefined);
  return { result: result!, statistics: poller.targets.get("slow")!.statistics, total: poller.statistics };
}

const partOf = ({ overrun }: PollResult): Pick<Overrun, "item" | "columns"> => ({
  item: overrun!.item,
  columns: overrun!.columns,
});

test("an overrun costs slots, which are counted, and names the table and the column", async () => {
  const { result, statistics, total } = await pollSlow("1.3.6.1.2.1.31.1.1.1.18", [ifTable, ifXTable]);
  expect(result.failures).toEqual([]);
  expect(partOf(result)).toEqual({ item: "ifXTable", columns: ["ifAlias"] });
  expect(result.overrun!.slots).toBeGreaterThanOrEqual(1);
  expect(result.overrun!.duration).toBeGreaterThanOrEqual(599);
  expect(result.overrun!.duration).toBeLessThanOrEqual(result.duration);
  expect(statistics.skipped.overrun).toBeGreaterThanOrEqual(result.overrun!.slots);
  expect(total.skipped.overrun).toBe(statistics.skipped.overrun);
  expect(statistics.lastOverrun).toMatchObject({ item: "ifXTable", columns: ["ifAlias"] });
});

test.each<[string, string, CollectInput[], string, string[]]>([
  [
    "the column among those that are read in parallel",
    "1.3.6.1.2.1.31.1.1.1.18",
    [{ table: ifXTable, columns: ["ifHCInOctets", "ifAlias"], parallel: 8 }],
    "ifXTable",
    ["ifAlias"],
  ],
  [
    "all columns that were asked for together",
    "1.3.6.1.2.1.2.2.1.8",
    [{ table: ifTable, columns: ["ifOperStatus", "ifInOctets"], key: false }, "sysName.0"],
    "ifTable",
    ["ifOperStatus", "ifInOctets"],
  ],
  [
    "the number of a column without a name",
    "1.3.6.1.2.1.2.2.1.8",
    [{ table: "1.3.6.1.2.1.2.2", key: false }],
    "1.3.6.1.2.1.2.2",
    ["8"],
  ],
  [
    "the column that has the keys of the rows",
    "1.3.6.1.2.1.31.1.1.1.1",
    [{ table: ifTable, columns: ["ifInOctets"] }],
    "ifTable",
    ["1.3.6.1.2.1.31.1.1.1.1"],
  ],
  [
    "the column of most values where a page has those of several columns",
    "1.3.6.1.2.1.31.1.1.1.18",
    [{ table: ifXTable, key: false }],
    "ifXTable",
    ["ifAlias"],
  ],
  ["a scalar", "1.3.6.1.2.1.1.5", ["sysName.0"], "sysName.0", []],
])("names %s", async (_, slow, collect, item, columns) => {
  const { result } = await pollSlow(slow, collect, item === "sysName.0" ? { every: 50 } : {});
  expect(partOf(result)).toEqual({ item, columns });
});

test("names what took the longest, although something else is read when the slot begins", async () => {
  // the scalars and ifXTable are quick, and come before and after the slow column
  const { result } = await pollSlow("1.3.6.1.2.1.2.2.1.10", [ifTable, ifXTable, "sysName.0"], { every: 500 });
  expect(partOf(result)).toEqual({ item: "ifTable", columns: ["ifInOctets"] });
});

test("a running poll is named before it ends", async () => {
  await using device = await simulate(makeSlow("1.3.6.1.2.1.31.1.1.1.18"), { faults: { delay: 50 } });
  await using poller = new Poller({
    every: 150,
    deadline: "20s",
    credentials,
    targets: [{ name: "slow", address: device.address }],
    collect: [ifXTable],
  }).start();
  const overrun = (): Overrun | undefined => poller.targets.get("slow")!.statistics.lastOverrun;
  while (overrun() === undefined) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(poller.targets.get("slow")!.statistics.isPolling).toBe(true);
  expect(["sysUpTime.0", "ifXTable"]).toContain(overrun()!.item);
});
