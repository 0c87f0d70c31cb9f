import { SnmpError } from "@snmp/client";
import { ifTable, ifXTable } from "@snmp/mibs/IF-MIB";
import { standardMib } from "@snmp/mibs";
import { v3 } from "@snmp/mpm-v3";
import "@snmp/usm";
import { Poller, type PollerOptions, type PollResult, samplesOf } from "@snmp/poller";
import { simulate, simulateNetwork } from "@snmp/simulator";
import { freePort } from "../../../test/support/free-port.ts";
import {
  credentials,
  discontinuity,
  fast,
  lastChange,
  name,
  octets,
  router,
  startDevice,
  take,
} from "./support/router.ts";

/** Not of a poll within one hundredth of a second of sysUpTime after the one before, which a busy machine brings about. */
const hasRates = ({ rates }: PollResult): boolean => rates.length > 0;

test("polls tables and scalars in the slots of a target", async () => {
  await using device = await startDevice();
  await using poller = new Poller({
    ...fast,
    targets: [{ name: "core-1", address: device.address, labels: { site: "lab" } }],
    collect: [ifXTable, { table: ifTable, columns: ["ifInOctets", "ifOperStatus"] }, "sysName.0"],
    labels: { team: "net" },
  });
  const [first] = await take(poller, 1);
  const [second] = await take(poller, 1, hasRates);
  expect(first!.target).toMatchObject({ name: "core-1", labels: { site: "lab", team: "net" } });
  expect((second!.slot - first!.slot) % 150).toBe(0);
  expect(first!.error).toBeUndefined();
  expect(first!.values).toEqual({ "sysName.0": "core-1" });
  expect(first!.rows.ifXTable!.map(({ key }) => key)).toEqual(["eth0", "eth1"]);
  expect(first!.rows.ifXTable![0]!.values).toMatchObject({ ifName: "eth0", ifHCInOctets: 1000n });
  expect(first!.rows.ifTable!.map(({ key, values }) => [key, values.ifOperStatus])).toEqual([
    ["eth0", "up"],
    ["eth1", "down"],
  ]);
  expect(first!.rates).toEqual([]);
  expect(second!.rates.map((rate) => `${rate.table} ${rate.key} ${rate.name} ${rate.perSecond}`)).toEqual([
    "ifXTable eth0 ifHCInOctets 0",
    "ifXTable eth1 ifHCInOctets 0",
    "ifTable eth0 ifInOctets 0",
    "ifTable eth1 ifInOctets 0",
  ]);
  expect([...samplesOf(second!)].map((sample) => sample.name)).toContain("ifHCInOctets");
  expect(JSON.parse(JSON.stringify(second))).toMatchObject({ values: { "sysName.0": "core-1" } });
  expect(JSON.stringify(second)).not.toContain("public");
});

test("reads OIDs, tables without names, and names of MIB modules", async () => {
  await using device = await startDevice();
  const shared = { ...fast, targets: [device.address] };
  await using plain = new Poller({
    ...shared,
    collect: ["1.3.6.1.2.1.1.5.0", { table: "1.3.6.1.2.1.2.2", columns: [10], key: name(0).slice(0, -2) }],
  });
  const [byOid] = await take(plain, 1);
  expect(byOid!.values).toEqual({ "1.3.6.1.2.1.1.5.0": "core-1" });
  expect(byOid!.rows["1.3.6.1.2.1.2.2"]!.map(({ key, values }) => [key, values["10"]])).toEqual([
    ["eth0", 1000],
    ["eth1", 2_000_000],
  ]);
  await using named = new Poller({
    ...shared,
    mib: standardMib(),
    collect: ["IF-MIB::ifOperStatus", "ifXTable", "sysName", "ifOperStatus.2"],
  });
  const [byName] = await take(named, 1);
  expect(byName!.values).toEqual({ "sysName.0": "core-1", "ifOperStatus.2": "down" });
  expect(byName!.rows.ifTable!.map(({ values }) => values.ifOperStatus)).toEqual(["up", "down"]);
  expect(byName!.rows.ifXTable).toHaveLength(2);
});

test("follows rows by their names when a restart shuffles ifIndex, and gives no rate across it", async () => {
  await using device = await startDevice();
  await using poller = new Poller({
    ...fast,
    targets: [device.address],
    collect: [ifXTable, { table: ifTable, columns: ["ifInOctets"] }],
  });
  await take(poller, 2);
  await device.reboot();
  device.set({ oid: name(1), type: "OctetString", value: "eth1" });
  device.set({ oid: name(2), type: "OctetString", value: "eth0" });
  const isShuffled = ({ rows }: PollResult): boolean => rows.ifXTable?.[0]?.key === "eth1";
  const [restarted] = await take(poller, 1, isShuffled);
  const [second] = await take(poller, 1, hasRates);
  expect(restarted!.rows.ifTable!.map(({ key }) => key)).toEqual(["eth1", "eth0"]);
  expect(second!.rates.map(({ key, index }) => `${key} ${index}`)).toContain("eth1 1");
});

test("reads kept names anew when ifTableLastChange moves", async () => {
  await using device = await startDevice();
  await using poller = new Poller({ ...fast, targets: [device.address], collect: [ifTable] });
  const [first] = await take(poller, 1);
  expect(first!.rows.ifTable!.map(({ key }) => key)).toEqual(["eth0", "eth1"]);
  device.set({ oid: name(1), type: "OctetString", value: "uplink" });
  device.set({ oid: lastChange, type: "TimeTicks", value: 100_500 });
  const [changed] = await take(poller, 1, ({ rows }) => rows.ifTable?.[0]?.key !== "eth0");
  expect(changed!.rows.ifTable!.map(({ key }) => key)).toEqual(["uplink", "eth1"]);
});

test("gives no rate over a discontinuity of one row, in both tables of interfaces", async () => {
  await using device = await startDevice();
  await using poller = new Poller({ ...fast, targets: [device.address], collect: [ifXTable, ifTable] });
  await take(poller, 2);
  device.set({ oid: discontinuity(1), type: "TimeTicks", value: 100_100 });
  device.set({ oid: octets(1), type: "Counter64", value: 7_000_000n });
  const isSet = ({ rows }: PollResult): boolean => rows.ifXTable![0]!.values.ifHCInOctets === 7_000_000n;
  const [cut, next] = await take(poller, 2, isSet);
  expect(new Set(cut!.rates.map(({ key }) => key))).toEqual(new Set(["eth1"]));
  expect(new Set(next!.rates.map(({ key }) => key))).toEqual(new Set(["eth0", "eth1"]));
});

test("a dead target is asked less and less often, and costs the others nothing", async () => {
  await using device = await startDevice();
  const dead = await freePort();
  await using poller = new Poller({
    ...fast,
    targets: [device.address, { name: "dead", address: `127.0.0.1:${dead}` }],
    collect: ["sysName.0"],
  });
  const results = await take(poller, 20, ({ target }) => target.name !== "dead");
  expect(results.every(({ error }) => error === undefined)).toBe(true);
  expect(new Set(results.map(({ slot }) => slot)).size).toBe(20);
  const { statistics } = poller.targets.get("dead")!;
  expect(statistics.isAnswering).toBe(false);
  expect(statistics.skipped.circuit).toBeGreaterThan(statistics.polls);
  expect(SnmpError.isInstance(statistics.lastFailure!.error)).toBe(true);
});

test("a poll that takes longer than the deadline ends, and names the column", async () => {
  await using device = await simulate(router, { faults: { delay: 200 } });
  await using poller = new Poller({
    every: 3000,
    deadline: 1500,
    credentials,
    targets: [device.address],
    collect: [ifXTable],
    client: { maxRepetitions: 1 },
  });
  const [result] = await take(poller, 1);
  expect(result!.failures).toHaveLength(1);
  expect(result!.failures[0]!.item).toMatch(/^ifXTable\.if/);
  expect(result!.error!.code).toBe("ERR_SNMP_WALK");
});

test("a slow loop costs slots, never memory", async () => {
  await using network = await simulateNetwork(router, {
    devices: 10,
    firstAddress: "127.0.0.1",
    port: 0,
    spread: "ports",
  });
  await using poller = new Poller({
    ...fast,
    targets: network.addresses,
    collect: ["sysName.0"],
    maxResults: 5,
  });
  const loop = poller[Symbol.asyncIterator]();
  await loop.next();
  while (poller.statistics.skipped.backPressure < 30) {
    expect(poller.statistics.results).toBeLessThanOrEqual(5);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  for (let i = 0; i < 20; i++) expect((await loop.next()).value!.error).toBeUndefined();
});

test("a loop that has ended holds back no polls, whatever would wait for it", async () => {
  await using device = await startDevice();
  const written: PollResult[] = [];
  await using poller = new Poller({
    ...fast,
    every: 50,
    targets: [device.address],
    collect: ["sysName.0"],
    maxResults: 2,
    sinks: [{ write: (results) => void written.push(...results), batch: { maxResults: 1 } }],
  });
  await take(poller, 1);
  const { length } = written;
  while (written.length < length + 6) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(poller.statistics).toMatchObject({ results: 0, skipped: { backPressure: 0 } });
});

test("polls SNMPv3 with credentials per target", async () => {
  const user = { user: "ops", auth: { protocol: "sha256", password: "authentication password" } };
  await using device = await simulate(router, { users: [user], upTime: "running" });
  await using poller = new Poller({
    every: 150,
    targets: [{ address: device.address, credentials: v3(user) }],
    collect: ["sysName.0", { table: ifTable, columns: ["ifInOctets"] }],
  });
  const [result] = await take(poller, 1, hasRates);
  expect(result!.values["sysName.0"]).toBe("core-1");
  expect(result!.rates).toHaveLength(2);
  expect(JSON.stringify(result)).not.toContain("password");
});

test("passes results to sinks, and to all of them before it closes", async () => {
  await using device = await startDevice();
  const written: PollResult[] = [];
  const poller = new Poller({
    ...fast,
    targets: [device.address],
    collect: ["sysName.0"],
    sinks: [(results) => void written.push(...results)],
  }).start();
  while (poller.statistics.polls < 3) await new Promise((resolve) => setTimeout(resolve, 20));
  await poller.close();
  expect(written).toHaveLength(poller.statistics.polls);
  expect(poller.statistics.sinks).toHaveLength(1);
});

test("an aborted signal ends a running poll, and loops end", async () => {
  await using device = await simulate(router, { faults: { loss: 1 } });
  const abort = new AbortController();
  const poller = new Poller({
    every: 100,
    deadline: "10m",
    credentials,
    targets: [device.address],
    collect: ["sysName.0"],
    signal: abort.signal,
  });
  const loop = poller[Symbol.asyncIterator]();
  while (poller.statistics.pending === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  abort.abort();
  expect(await loop.next()).toEqual({ value: undefined, done: true });
  await poller.close();
  expect(poller.statistics.pending).toBe(0);
});

test.each<[string, Partial<PollerOptions> | Record<string, unknown>, string]>([
  ["an unknown option", { evry: "60s" }, "did you mean `every`?"],
  ["an invalid time", { every: "1 minute" as "1m" }, "the option every must be a number of milliseconds"],
  [
    "an unknown option of a target",
    { targets: [{ address: "192.0.2.1", labls: {} }] },
    "did you mean `labels`?",
  ],
  [
    "two targets with one name",
    { targets: ["192.0.2.1", "192.0.2.1"] },
    "two targets with the name 192.0.2.1",
  ],
  ["a target without credentials", { credentials: undefined }, "target 192.0.2.1: credentials are missing"],
  ["a name without MIB modules", { collect: ["ifTable"] }, "needs MIB modules"],
  ["an unknown column", { collect: [{ table: ifTable, columns: ["ifInOctet"] }] }, "has no column"],
  ["an item twice", { collect: [ifTable, { table: ifTable }] }, "collect has ifTable twice"],
  ["something else to collect", { collect: [7 as unknown as string] }, "is not a table, an OID or a name"],
])("refuses %s", (_, options, message) => {
  expect(() => new Poller({ targets: ["192.0.2.1"], every: "60s", credentials, ...options })).toThrow(
    message,
  );
});
