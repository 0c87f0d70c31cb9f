import { ifTable } from "@snmp/mibs/IF-MIB";
import { Poller, type TargetInput } from "@snmp/poller";
import { simulateNetwork } from "@snmp/simulator";
import { fast, router, startDevice, take } from "./support/router.ts";

test("asks a function anew: targets are added, changed and removed, and the others keep their counters", async () => {
  await using network = await simulateNetwork(router, {
    devices: 3,
    upTime: "running",
    firstAddress: "127.0.0.1",
    port: 0,
    spread: "ports",
  });
  const [a, b, c] = network.addresses as [string, string, string];
  let answer: TargetInput[] | undefined = [
    { name: "a", address: a },
    { name: "b", address: b },
  ];
  const warnings: string[] = [];
  await using poller = new Poller({
    ...fast,
    targets: () => {
      if (answer === undefined) throw new Error("the inventory is down");
      return answer;
    },
    refresh: 100,
    collect: [{ table: ifTable, columns: ["ifInOctets"] }],
    onWarning: ({ message }) => warnings.push(message),
  });
  await take(poller, 4);
  expect([...poller.targets.keys()]).toEqual(["a", "b"]);
  const before = poller.targets.get("a");
  answer = [
    { name: "a", address: a },
    { name: "b", address: b, labels: { moved: "yes" } },
    { name: "c", address: c },
    { name: "broken", address: "" },
    { name: "c", address: a },
  ];
  const [changed] = await take(poller, 1, ({ target }) => target.labels.moved === "yes");
  expect(changed!.rates).toHaveLength(2);
  expect(poller.targets.get("a")).toBe(before);
  answer = [{ name: "c", address: c }];
  while (poller.targets.size > 1) await take(poller, 1);
  answer = undefined;
  while (!warnings.some((warning) => warning.includes("the inventory is down"))) await take(poller, 1);
  expect([...poller.targets.keys()]).toEqual(["c"]);
  expect(warnings).toContainEqual(expect.stringContaining("target broken"));
  expect(warnings).toContainEqual(expect.stringContaining("two have the name c"));
});

test("takes targets as an async iterable yields them", async () => {
  await using device = await startDevice();
  await using poller = new Poller({
    ...fast,
    targets: (async function* () {
      yield { name: "first", address: device.address };
      await new Promise((resolve) => setTimeout(resolve, 50));
      yield { name: "second", address: device.address };
    })(),
    collect: ["sysName.0"],
  });
  await take(poller, 1, ({ target }) => target.name === "second");
  expect([...poller.targets.keys()]).toEqual(["first", "second"]);
});
