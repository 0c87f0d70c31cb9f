// The life of a session under a simulated clock: no request fails that a correct agent answered.
import { v3 } from "@snmp/mpm-v3";
import { usmDatastore } from "@snmp/usm";
import { takeApart } from "./support/forge.ts";
import {
  type AgentOptions,
  otherEngineId,
  SimulatedAgent,
  SimulatedClient,
  SimulatedClock,
} from "./support/world.ts";

const users = [
  { user: "plain" },
  { user: "ops", auth: { protocol: "sha256", password: "authentic-enough" } },
  {
    user: "secret",
    auth: { protocol: "sha", password: "authentic-enough" },
    priv: { protocol: "aes128", password: "private-enough" },
  },
];
const hour = 3600;
const day = 24 * hour;

interface World {
  clock: SimulatedClock;
  client: SimulatedClient;
  agent: SimulatedAgent;
  /** Another agent answers from now on. */
  replace(options: AgentOptions): void;
}

/** A client of an agent whose seconds are `speed` of the client's. */
function world(user: (typeof users)[number], speed = 1): World {
  const clock = new SimulatedClock();
  const agentClock = new SimulatedClock(clock, speed);
  const live: World = {
    clock,
    agent: new SimulatedAgent({ users, clock: agentClock.read }),
    client: new SimulatedClient(
      (message) => live.agent.handle(message),
      v3(user),
      usmDatastore({ clock: clock.read }),
    ),
    replace(options) {
      live.agent = new SimulatedAgent({ users, clock: agentClock.read, ...options });
    },
  };
  return live;
}

describe.each(users.map((user) => [user.user, user] as const))("as user %s", (_, user) => {
  const authenticates = user.auth !== undefined;

  test("polls for weeks with pauses of every length, after one discovery", async () => {
    const { clock, client } = world(user);
    for (const pause of [0, 1, 10, 149, 150, 151, 300, hour, day, 7 * day, 30 * day, 1]) {
      clock.advance(pause);
      await client.request();
    }
    expect([client.discoveries, client.resumptions]).toEqual([1, 0]);
  });

  test.each([
    ["fast by a tenth", 1.1],
    ["slow by a tenth", 0.9],
    ["ten times as fast", 10],
    ["ten times as slow", 0.1],
  ])("an agent whose clock is %s", async (_name, speed) => {
    const { clock, client } = world(user, speed);
    for (const pause of [0, 60, 600, hour, day, 60, 60, 10 * day, 1]) {
      clock.advance(pause);
      await client.request();
    }
    expect(client.discoveries).toBe(1);
  });

  test("an agent that restarts repeatedly", async () => {
    const { clock, client, replace } = world(user);
    for (let boots = 8; boots < 14; boots++) {
      await client.request();
      clock.advance(1000);
      await client.request();
      replace({ boots });
    }
    await client.request();
    expect(client.discoveries).toBe(1);
    expect(client.resumptions).toBe(authenticates ? 6 : 0);
  });

  test("a device that is replaced by another, and back", async () => {
    const { clock, client, replace } = world(user);
    await client.request();
    clock.advance(day);
    replace({ engineId: otherEngineId, boots: 2 });
    await client.request();
    expect(client.model.disco?.engineId).toEqual(otherEngineId);
    clock.advance(day);
    replace({ boots: 8 });
    await client.request();
    expect([client.discoveries, client.resumptions]).toEqual([3, 2]);
  });

  test("a device that is replaced while a hundred requests are pending", async () => {
    const { client, replace } = world(user);
    await client.request();
    replace({ engineId: otherEngineId, boots: 1 });
    await Promise.all(Array.from({ length: 100 }, () => client.request()));
    expect(client.discoveries).toBe(2);
  });

  test("an agent that restarts while a hundred requests are pending", async () => {
    const { client, replace } = world(user);
    await client.request();
    replace({ boots: 9 });
    await Promise.all(Array.from({ length: 100 }, () => client.request()));
    expect(client.discoveries).toBe(1);
  });

  test("answers that are lost, doubled, late and out of order", async () => {
    const live = world(user);
    const { client } = live;
    await client.request();
    const waiting: Uint8Array[] = [];
    let turn = 0;
    client.network = async (message) => {
      const answer = (await live.agent.handle(message))!;
      waiting.push(answer);
      turn++;
      if (turn % 5 === 1) return undefined; // lost, or late
      return [...waiting.splice(0), answer];
    };
    for (let i = 0; i < 50; i++) {
      await client.request().catch(() => client.request()); // a client sends again when no answer comes
    }
    expect(client.resumptions).toBe(0);
  });
});

test("an agent that does not tell the time in discovery is asked for it once", async () => {
  const { client, agent } = world(users[1]!);
  const honest = client.network;
  client.network = async (message) => {
    const answer = (await honest(message)) as Uint8Array;
    const { usm } = takeApart(answer);
    if (usm.authenticationParameters.length > 0) return answer;
    const { alter } = await import("./support/forge.ts");
    return alter(answer, (parts) =>
      Object.assign(parts.usm, { authoritativeEngineBoots: 0, authoritativeEngineTime: 0 }),
    );
  };
  await Promise.all(Array.from({ length: 100 }, () => client.request()));
  expect([client.discoveries, client.resumptions]).toEqual([2, 0]);
  expect(agent.counters.toJSON()).toEqual({ usmStatsUnknownEngineIDs: 1, usmStatsNotInTimeWindows: 1 });
});

test("an agent that always has boots 0 and time 0 works", async () => {
  const clock = new SimulatedClock();
  const agent = new SimulatedAgent({ users, boots: 0, clock: () => 0 });
  const client = new SimulatedClient(
    (message) => agent.handle(message),
    v3(users[1]!),
    usmDatastore({ clock: clock.read }),
  );
  for (let i = 0; i < 5; i++) {
    await client.request();
    clock.advance(hour);
  }
  expect(client.discoveries).toBe(2);
});

test("two agents with the same engine id at two addresses are kept apart in one datastore", async () => {
  const clock = new SimulatedClock();
  const lcd = usmDatastore({ clock: clock.read });
  const first = new SimulatedAgent({ users, boots: 3, clock: clock.read });
  const second = new SimulatedAgent({ users, boots: 30, clock: clock.read });
  const a = new SimulatedClient(
    (message) => first.handle(message),
    v3(users[1]!),
    lcd,
    "udp://192.0.2.1:161",
  );
  const b = new SimulatedClient(
    (message) => second.handle(message),
    v3(users[1]!),
    lcd,
    "udp://192.0.2.2:161",
  );
  for (let i = 0; i < 3; i++) {
    await a.request();
    await b.request();
    clock.advance(hour);
  }
  expect([a.resumptions, b.resumptions]).toEqual([0, 0]);
});
