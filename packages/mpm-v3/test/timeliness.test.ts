// Time and discovery of the User-based Security Model (RFC 3414 §3.2 and §4).
import { codecOf } from "@snmp/asn1";
import { ScopedPdu, v3 } from "@snmp/mpm-v3";
import { requestPdu } from "@snmp/pdu";
import { alter, forge, takeApart } from "./support/forge.ts";
import { agentEngineId, get, SimulatedAgent, SimulatedClient, SimulatedClock } from "./support/world.ts";
import { password, readReport, session, users } from "./support/usm-session.ts";

describe("U3: the time window of the local engine", () => {
  const at = async (boots: number, time: number, own: { boots: number; time: number }): Promise<string> => {
    const clock = new SimulatedClock();
    const agent = new SimulatedAgent({ users, boots: own.boots, clock: clock.read });
    clock.advance(own.time);
    const client = new SimulatedClient((message) => agent.handle(message), v3(users[1]!));
    const request = await forge({
      request: await client.encode(),
      pdu: get(),
      level: "authNoPriv",
      password,
      boots,
      time,
    });
    await agent.handle(request);
    const received = agent.received.at(-1)!;
    return received.kind === "message" ? "accepted" : received.counter;
  };
  test.each([
    ["150 seconds late", 7, 850, "accepted"],
    ["150 seconds early", 7, 1150, "accepted"],
    ["151 seconds late", 7, 849, "usmStatsNotInTimeWindows"],
    ["151 seconds early", 7, 1151, "usmStatsNotInTimeWindows"],
    ["boots too high", 8, 1000, "usmStatsNotInTimeWindows"],
    ["boots too low", 6, 1000, "usmStatsNotInTimeWindows"],
  ])("%s", async (_, boots, time, verdict) => {
    expect(await at(boots, time, { boots: 7, time: 1000 })).toBe(verdict);
  });

  test("U6: at boots 2147483647 nothing authentic is accepted", async () => {
    expect(await at(2147483647, 1000, { boots: 2147483647, time: 1000 })).toBe("usmStatsNotInTimeWindows");
  });
});

test("U5: the first authentic message sets the clock, despite other values in discovery", async () => {
  const { agent, client } = await session(1);
  const fresh = new SimulatedClient(async (message) => {
    const answer = await agent.handle(message);
    const isDiscovery = takeApart(message).usm.authoritativeEngineId.length === 0;
    return isDiscovery
      ? alter(answer!, ({ usm }) =>
          Object.assign(usm, { authoritativeEngineBoots: 2147483646, authoritativeEngineTime: 5 }),
        )
      : answer;
  }, client.credentials);
  await fresh.request();
  expect([fresh.discoveries, fresh.resumptions]).toEqual([1, 1]);
  const { usm } = takeApart(await fresh.encode());
  expect([usm.authoritativeEngineBoots, usm.authoritativeEngineTime]).toEqual([7, 1000]);
});

describe("U7: discovery", () => {
  test("step 1: an empty request without user and engine; the answer names the engine and its time", async () => {
    const { agent } = await session(1);
    const { message, usm } = takeApart(agent.messages[0]!);
    expect(message.globalData.flags).toEqual(Uint8Array.of(4));
    expect([
      usm.authoritativeEngineId.length,
      usm.userName.length,
      usm.authoritativeEngineBoots,
      usm.authoritativeEngineTime,
    ]).toEqual([0, 0, 0, 0]);
    expect(codecOf(ScopedPdu).decode(message.data.plaintext!).data).toMatchObject({
      type: "GetRequest",
      varbinds: [],
    });
    expect(readReport(await agent.handle(agent.messages[0]!))).toMatchObject({
      counter: "usmStatsUnknownEngineIDs",
      level: 0,
      engineId: agentEngineId,
      boots: 7,
      time: 1000,
    });
  });

  test("step 2: an authenticated request at boots 0 and time 0 is answered with an authenticated Report", async () => {
    const { agent, client } = await session(1);
    const request = await forge({
      request: await client.encode(),
      pdu: requestPdu("GetRequest", 1, []),
      level: "authNoPriv",
      password,
      boots: 0,
      time: 0,
    });
    expect(readReport(await agent.handle(request))).toMatchObject({
      counter: "usmStatsNotInTimeWindows",
      level: 1,
      boots: 7,
      time: 1000,
    });
  });
});
