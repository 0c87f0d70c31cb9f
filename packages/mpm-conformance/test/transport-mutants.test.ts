import { transportSuite } from "@snmp/mpm-conformance/transport";
import { registerTransport, unregisterTransport } from "@snmp/transport";
import { type TransportMutant, transportMutants } from "./mutants/transports.ts";
import { sending } from "./mutants/planting-transports.ts";
import { type Outcome, outcomeOf } from "./support/collected.ts";
import { type TransportChanges, transportOf } from "./support/transport.ts";

async function strangeOutcome(changes: TransportChanges = {}): Promise<Outcome> {
  const plugin = transportOf(changes);
  unregisterTransport("memory");
  registerTransport(plugin);
  return outcomeOf((test) => transportSuite({ test, plugin, address: "here", patience: 100 }));
}

test("the transport without a fault passes", async () => {
  const { failed, passed } = await strangeOutcome();
  expect(failed).toEqual({});
  expect(passed.length).toBeGreaterThan(25);
});

test("a machine that stands still for longer than the patience is not a fault of a transport", async () => {
  let sends = 0;
  const { failed } = await strangeOutcome({
    transport: (own) =>
      sending(own, (message, send) => {
        if (sends++ % 20 === 0) process.nextTick(standStill, 150);
        send(message);
      }),
  });
  expect(failed).toEqual({});
});

describe("each mistake fails at its checks, and at no other", () => {
  test.each<TransportMutant>(transportMutants)("$mistake", async ({ changes, fails }) => {
    const { failed } = await strangeOutcome(changes);
    expect(Object.keys(failed).sort()).toEqual([...fails].sort());
    for (const message of Object.values(failed)) expect(message).toMatch(/\n {2}What to do: ./);
  });
});

/** Keeps the process busy, as a loaded machine would. */
function standStill(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}
