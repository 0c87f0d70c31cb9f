// Clients that share a datastore share the engines that they discovered; its store keeps them, per destination.
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { v3 } from "@snmp/mpm-v3";
import { memoryStore, usmDatastore } from "@snmp/usm";

const user = { user: "ops", auth: { protocol: "sha256", password: "authentic-enough" } };
const sysName = "1.3.6.1.2.1.1.5.0";
const agents = [new Agent({ port: 0, users: [user] }), new Agent({ port: 0, users: [user] })] as const;

beforeAll(() => Promise.all(agents.map((agent) => agent.listen())));
afterAll(() => Promise.all(agents.map((agent) => agent.close())));

/** The number of discoveries that an agent received. */
const discoveries = (): number[] => agents.map((agent) => agent.counters.get("usmStatsUnknownEngineIDs"));

test("clients make one discovery per destination together, and none in a process that has the store", async () => {
  const store = memoryStore();
  const ask = async (lcd: ReturnType<typeof usmDatastore>): Promise<void> => {
    for (const agent of agents) {
      await using client = new Client(agent.addresses[0]!, v3(user), { lcd });
      await client.get(sysName);
    }
  };
  const lcd = usmDatastore({ store });
  await ask(lcd);
  await ask(lcd);
  expect(discoveries()).toEqual([1, 1]);
  expect([...store.records.keys()]).toEqual(agents.map((agent) => agent.addresses[0]));

  await ask(usmDatastore({ store }));
  expect(discoveries()).toEqual([1, 1]);
  await ask({});
  expect(discoveries()).toEqual([2, 2]);
});
