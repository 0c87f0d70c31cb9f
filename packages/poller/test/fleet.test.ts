import { ifXTable } from "@snmp/mibs/IF-MIB";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import "@snmp/usm";
import { Poller, type PollResult } from "@snmp/poller";
import { parseRecording, simulateNetwork } from "@snmp/simulator";

// bench/src/poller.ts is the long form: ten thousand devices
test("in a fleet with dead, slow and hostile devices, the living ones miss no slot", async () => {
  const rows = Array.from({ length: 8 }, (_, i) => i + 1).flatMap((row) => [
    `1.3.6.1.2.1.31.1.1.1.1.${row}|4|eth${row}`,
    ...[6, 10].map((column) => `1.3.6.1.2.1.31.1.1.1.${column}.${row}|70|${row * 1000}`),
    `1.3.6.1.2.1.31.1.1.1.19.${row}|67|0`,
  ]);
  const recording = parseRecording(
    ["1.3.6.1.2.1.1.3.0|67|100", "1.3.6.1.2.1.1.5.0|4|core", ...rows].join("\n"),
  );
  const user = { user: "ops", auth: { protocol: "sha256", password: "authentication password" } };
  await using network = await simulateNetwork(recording, {
    devices: 100,
    firstAddress: "127.0.0.1",
    port: 0,
    spread: "ports",
    upTime: "running",
    users: [user],
  });
  const kinds = Array.from({ length: 100 }, (_, i) =>
    i % 10 === 0 ? "dead" : i === 1 ? "slow" : i === 2 ? "hostile" : "living",
  );
  network.devices.forEach((device, i) => {
    if (kinds[i] === "dead") device.faults = { loss: 1 };
    if (kinds[i] === "slow") device.faults = { delay: 400 };
    if (kinds[i] === "hostile")
      device.faults = {
        corrupt: 0.5,
        truncate: 0.3,
        wrongId: 0.3,
        duplicate: 0.5,
        loops: { "1.3.6.1.2.1.31.1.1.1.6.8": "1.3.6.1.2.1.31.1.1.1.6.1" },
      };
  });
  const [community, secure] = [v2c("public"), v3(user)];
  await using poller = new Poller({
    targets: network.addresses.map((address, i) => ({
      name: `${kinds[i]}-${i}`,
      address,
      credentials: i % 2 === 0 ? community : secure,
    })),
    every: "4s",
    collect: [{ table: ifXTable, columns: ["ifName", "ifHCInOctets", "ifHCOutOctets"] }, "sysName.0"],
    client: { timeout: 1000, retries: 3 },
  });
  const living = new Map<string, PollResult[]>();
  for await (const result of poller) {
    const { name } = result.target;
    if (!name.startsWith("living")) continue;
    living.set(name, [...(living.get(name) ?? []), result]);
    if (living.size === 88 && [...living.values()].every((own) => own.length >= 2)) break;
  }
  for (const own of living.values()) {
    expect(own.map(({ slot }) => slot)).toEqual(own.map((_, i) => own[0]!.slot + i * 4000));
    expect(own.map(({ error }) => error)).toEqual(own.map(() => undefined));
    expect(own.map(({ rates }) => rates.length)).toEqual(own.map((_, i) => (i === 0 ? 0 : 16)));
  }
  const { skipped, sinks } = poller.statistics;
  expect({ ...skipped, circuit: 0, overrun: 0 }).toEqual({
    circuit: 0,
    overrun: 0,
    backPressure: 0,
    late: 0,
  });
  expect(sinks).toEqual([]);
  for (const [name, { statistics }] of poller.targets) {
    if (name.startsWith("dead")) expect(statistics.isAnswering).toBe(false);
  }
  await poller.close({ abort: true });
});
