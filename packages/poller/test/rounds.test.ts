import { ifTable } from "@snmp/mibs/IF-MIB";
import { phaseOf, Poller, type PollResult, slotAt, type TargetState } from "@snmp/poller";
import { simulateNetwork } from "@snmp/simulator";
import { credentials, router, startDevice } from "./support/router.ts";

test("polls one round: slots that have begun at once, unless they had their poll, and none after its end", async () => {
  await using network = await simulateNetwork(router, {
    devices: 20,
    firstAddress: "127.0.0.1",
    port: 0,
    spread: "ports",
  });
  const states = new Map<string, TargetState>();
  const written: PollResult[] = [];
  const round = async (since: number, until: number): Promise<PollResult[]> => {
    await using poller = new Poller({
      every: 1000,
      credentials,
      targets: network.addresses,
      collect: ["sysName.0"],
      sinks: [(results) => void written.push(...results)],
      state: {
        load: () => Promise.resolve(states),
        save: (all) => Promise.resolve([...all].forEach(([name, state]) => states.set(name, state))),
      },
    });
    await poller.pollRound(since, until);
    await poller.close();
    return written.splice(0);
  };
  const now = Date.now();
  const first = await round(now - 500, now + 500);
  expect(first).toHaveLength(20);
  expect(first.every(({ slot }) => slot >= now - 500 && slot < now + 500)).toBe(true);
  expect(await round(now - 500, now + 500)).toEqual([]);
  const later = Date.now();
  const second = await round(later, later + 1000);
  expect(second).toHaveLength(20);
  expect(second.every(({ slot }) => slot >= later && slot < later + 1000)).toBe(true);
  expect(await round(now - 60_000, now - 59_000)).toEqual([]);
});

test("a poller that polls a round after another one did goes on where that one was", async () => {
  await using device = await startDevice();
  const states = new Map<string, TargetState>();
  const written: PollResult[] = [];
  const createPoller = (): Poller =>
    new Poller({
      every: 1500,
      credentials,
      targets: () => [device.address],
      collect: [{ table: ifTable, columns: ["ifInOctets"] }],
      sinks: [(results) => void written.push(...results)],
      state: {
        load: () => Promise.resolve(states),
        save: (all) => Promise.resolve([...all].forEach(([name, state]) => states.set(name, state))),
      },
    });
  const [a, b] = [createPoller(), createPoller()];
  // each round begins shortly before the slot, so that the poll is done at its end
  const start = slotAt(Date.now(), 1500, phaseOf(device.address, 1500)) - 100;
  const rounds = [1, 2, 3].map((i) => [start + i * 1500, start + (i + 1) * 1500] as const);
  await a.pollRound(...rounds[0]!);
  await b.pollRound(...rounds[1]!);
  await a.pollRound(...rounds[1]!);
  await a.pollRound(...rounds[2]!);
  await Promise.all([a.close(), b.close()]);
  const slots = written.sort((x, y) => x.slot - y.slot);
  expect(slots.map(({ slot }) => slot - slots[0]!.slot)).toEqual([0, 1500, 3000]);
  expect(slots.map(({ rates }) => rates.length)).toEqual([0, 2, 2]);
  expect(slots[2]!.rates[0]!.seconds).toBeLessThan(2.85);
});

test("an aborted round ends with the reason of its signal, and the poller can begin another one", async () => {
  await using device = await startDevice();
  await using poller = new Poller({
    every: "1h",
    credentials,
    targets: [device.address],
    collect: ["sysName.0"],
  });
  const abort = new AbortController();
  const now = Date.now();
  const running = poller.pollRound(now, now + 3_600_000, abort.signal);
  await expect(poller.pollRound(now, now + 1)).rejects.toThrow("polls already");
  abort.abort(new Error("the lock is lost"));
  await expect(running).rejects.toThrow("the lock is lost");
  await poller.pollRound(now - 3_595_000, now + 5000);
  expect(poller.statistics.polls).toBe(1);
});
