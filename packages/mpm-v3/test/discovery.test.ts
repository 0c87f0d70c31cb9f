// Discovery is done once for all that ask, and what it finds can be shared and kept.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v3 } from "@snmp/mpm-v3";
import { type EngineStore, FileStore, memoryStore, usmDatastore } from "@snmp/usm";
import type { SimulatedClock } from "./support/world.ts";
import { otherEngineId, SimulatedAgent, SimulatedClient } from "./support/world.ts";

const users = [
  { user: "plain" },
  { user: "ops", auth: { protocol: "sha256", password: "authentic-enough" } },
  {
    user: "secret",
    auth: { protocol: "sha", password: "authentic-enough" },
    priv: { protocol: "aes256c", password: "private-enough" },
  },
];
const destination = "udp://192.0.2.1:161";

test.each(users.map((user) => [user.user, user] as const))(
  "a thousand first requests at once as %s make one discovery",
  async (_, user) => {
    const agent = new SimulatedAgent({ users });
    const client = new SimulatedClient((message) => agent.handle(message), v3(user));
    await Promise.all(Array.from({ length: 1000 }, () => client.request()));
    expect([client.discoveries, client.resumptions, agent.requests]).toEqual([1, 0, 1000]);
  },
);

test("new credentials for each request do not cause another discovery", async () => {
  const agent = new SimulatedAgent({ users });
  const client = new SimulatedClient((message) => agent.handle(message), v3(users[1]!));
  const none = new Uint8Array(0);
  const { requestPdu } = await import("@snmp/pdu");
  for (let i = 1; i < 6; i++) {
    const credentials = v3(users[i % 3]!);
    const { data } = await client.model.encode(i, credentials, none, none, requestPdu("GetRequest", i, []));
    expect(client.model.decode((await agent.handle(data))!, credentials)).toMatchObject({ requestId: i });
  }
  expect(client.discoveries).toBe(1);
});

test("clients of one destination that share a datastore discover once", async () => {
  const agent = new SimulatedAgent({ users });
  const lcd = usmDatastore();
  const clients = users.map(
    (user) => new SimulatedClient((message) => agent.handle(message), v3(user), lcd, destination),
  );
  await Promise.all(clients.map((client) => client.request()));
  expect(clients.reduce((sum, { discoveries }) => sum + discoveries, 0)).toBe(1);
});

test("if the client that discovers for all fails, another one discovers", async () => {
  const agent = new SimulatedAgent({ users });
  const lcd = usmDatastore();
  const closed = new SimulatedClient(
    () => Promise.reject(new Error("closed")),
    v3(users[1]!),
    lcd,
    destination,
  );
  const open = new SimulatedClient((message) => agent.handle(message), v3(users[1]!), lcd, destination);
  const [first, second] = await Promise.allSettled([closed.request(), open.request()]);
  expect(first).toMatchObject({ status: "rejected", reason: { message: "closed" } });
  expect(second.status).toBe("fulfilled");
});

test("a failed discovery rejects all waiting requests, and the next request discovers again", async () => {
  const agent = new SimulatedAgent({ users });
  const client = new SimulatedClient(async () => undefined, v3(users[1]!));
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => client.request()));
  expect(results.every(({ status }) => status === "rejected")).toBe(true);
  expect(client.discoveries).toBe(1);
  client.network = (message) => agent.handle(message);
  await client.request();
  expect(client.discoveries).toBe(2);
});

describe("a store", () => {
  const poll = async (
    store: EngineStore,
    agent: SimulatedAgent,
    clock?: SimulatedClock,
  ): Promise<SimulatedClient> => {
    const lcd = usmDatastore({ store, ...(clock && { clock: clock.read }) });
    const client = new SimulatedClient((message) => agent.handle(message), v3(users[1]!), lcd, destination);
    await client.request();
    return client;
  };

  test("saves a new process the discovery", async () => {
    const agent = new SimulatedAgent({ users });
    const store = memoryStore();
    expect((await poll(store, agent)).discoveries).toBe(1);
    const again = await poll(store, agent);
    expect([again.discoveries, again.resumptions]).toEqual([0, 0]);
    expect(JSON.stringify([...store.records])).toBe(
      JSON.stringify([
        [
          destination,
          {
            engineId: "80001f888059dc486145a26322",
            boots: 7,
            time: 0,
            at: store.records.get(destination)!.at,
          },
        ],
      ]),
    );
  });

  test("that is out of date costs a round trip, and is corrected", async () => {
    const store = memoryStore();
    await poll(store, new SimulatedAgent({ users }));
    const restarted = await poll(store, new SimulatedAgent({ users, boots: 20 }));
    expect([restarted.discoveries, restarted.resumptions]).toEqual([0, 1]);
    expect(store.records.get(destination)).toMatchObject({ boots: 20 });
    const replaced = await poll(store, new SimulatedAgent({ users, engineId: otherEngineId, boots: 1 }));
    expect([replaced.discoveries, replaced.resumptions]).toEqual([1, 1]);
    expect(store.records.get(destination)).toMatchObject({
      engineId: Buffer.from(otherEngineId).toString("hex"),
      boots: 1,
    });
  });

  test("that fails is reported, and does not stop a request", async () => {
    const agent = new SimulatedAgent({ users });
    const broken: EngineStore = {
      load: () => Promise.reject(new Error("load")),
      save: () => {
        throw new Error("save");
      },
    };
    const errors: unknown[] = [];
    const lcd = usmDatastore({
      store: broken,
      onStoreError: (error) => errors.push((error as Error).message),
    });
    const client = new SimulatedClient((message) => agent.handle(message), v3(users[1]!), lcd, destination);
    await client.request();
    expect(errors).toEqual(["load", "save"]);
  });

  describe("in a file", () => {
    let folder: string;
    beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), "usm-store-"))));
    afterEach(() => rm(folder, { recursive: true, force: true }));

    test("keeps engines for other processes, and no secret", async () => {
      const path = join(folder, "deeper", "engines.json");
      const agent = new SimulatedAgent({ users });
      const store = new FileStore(path);
      await poll(store, agent);
      await store.save("udp://192.0.2.2:161", { engineId: "8000000001020304" });
      const text = await readFile(path, "utf8");
      expect(Object.keys(JSON.parse(text) as object).sort()).toEqual([destination, "udp://192.0.2.2:161"]);
      expect(text).not.toMatch(/authentic|ops/);
      expect((await poll(new FileStore(path), agent)).discoveries).toBe(0);
    });

    test("that is damaged is replaced", async () => {
      const path = join(folder, "engines.json");
      await writeFile(path, "{ spoilt");
      const agent = new SimulatedAgent({ users });
      const store = new FileStore(path);
      expect((await poll(store, agent)).discoveries).toBe(1);
      await store.save(destination, { engineId: "8000000001020304" });
      await writeFile(path, JSON.stringify({ [destination]: { engineId: "zz" } }));
      expect(await new FileStore(path).load(destination)).toBeUndefined();
    });
  });
});
