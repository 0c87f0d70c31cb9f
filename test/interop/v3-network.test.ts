// A session of SNMPv3 over a network that loses, duplicates, delays and reorders messages.
import { setTimeout as delay } from "node:timers/promises";
import { Client } from "@snmp/client";
import { v3 } from "@snmp/mpm-v3";
import { FakeV3Agent } from "../support/fake-v3-agent.ts";

const user = {
  user: "ops",
  auth: { protocol: "sha256", password: "authentic-enough" },
  priv: { protocol: "aes128", password: "private-enough" },
};
const sysName = "1.3.6.1.2.1.1.5.0";

/** Returns a repeatable random number below `limit` (Park and Miller). */
function numbers(limit: number): () => number {
  let state = 3414;
  return () => (state = (state * 48271) % 2147483647) % limit;
}

test("no request fails although answers get lost, duplicated, late and out of order", async () => {
  await using agent = await FakeV3Agent.listen([user]);
  await using client = new Client(agent.target, v3(user), { timeout: 150, backoff: 1, retries: 20 });
  const number = numbers(10);
  agent.answers = false;
  // of ten answers two are lost, three come late, one of those after the message was sent again; some overtake others
  agent.attack = async ({ answer }) => {
    const fate = number();
    if (fate < 2) return undefined;
    if (fate < 5) await delay(fate === 2 ? 200 : 10 * fate);
    return answer;
  };
  for (let round = 0; round < 3; round++) {
    const answers = await Promise.all(Array.from({ length: 60 }, () => client.get(sysName)));
    expect(new Set(answers.map(([varbind]) => String(varbind)))).toEqual(new Set(["kat"]));
  }
  // and of those that come twice, one is taken
  agent.answers = true;
  agent.attack = ({ answer }) => answer;
  const twice = await Promise.all(Array.from({ length: 60 }, () => client.get(sysName)));
  expect(twice.map(([varbind]) => String(varbind))).toEqual(Array.from({ length: 60 }, () => "kat"));
});

test("a thousand simultaneous first requests make one discovery", async () => {
  await using agent = await FakeV3Agent.listen([user]);
  await using client = new Client(agent.target, v3(user));
  await Promise.all(Array.from({ length: 1000 }, () => client.get(sysName)));
  expect(agent.agent.counters.get("usmStatsUnknownEngineIDs")).toBe(1);
});
