// An agent survives hostile messages: it discards, reports or answers each as the RFCs say, and counts it.
import type { Agent } from "@snmp/agent";
import { peekVersion } from "@snmp/mpm-core";
import { hexOf } from "@snmp/pdu";
import { communityVectors } from "./community.ts";
import { reportedCounters, securedMessages, v3Vectors } from "./v3.ts";
import { type Outcome, startAgent, sysName, type Vector } from "./vector.ts";

describe.each([
  ["SNMPv1 and SNMPv2c", communityVectors],
  ["SNMPv3", v3Vectors],
] as const)("%s", (_name, vectors) => {
  const agent = startAgent();

  test("there are more than 100 vectors", () => expect(vectors.length).toBeGreaterThan(100));

  test.each(vectors.map((vector) => [vector.title, vector] as const))("%s", async (_title, vector) => {
    const before = agent.counters.toJSON();
    const copy = Uint8Array.from(vector.octets);
    const started = process.cpuUsage();
    const reply = await agent.handle(vector.octets);
    expect(process.cpuUsage(started).user).toBeLessThan(1_000_000);
    expect(vector.octets).toEqual(Buffer.from(copy));
    expectOutcome(vector, reply);
    expectCount(agent, before, vector);
  });

  test("the agent still answers", async () => {
    for (const { octets } of vectors.filter(({ title }) => title.startsWith("a correct message")))
      expect(outcomeOf(await agent.handle(octets))).toBe("respond");
  });
});

describe.each(Object.entries(securedMessages))("a message %s", (_name, message) => {
  test("is answered with the value only if no bit of it is changed", async () => {
    const agent = startAgent();
    expect(outcomeOf(await agent.handle(message))).toBe("respond");
    for (let bit = 0; bit < message.length * 8; bit++) {
      const changed = Uint8Array.from(message);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      const reply = await agent.handle(changed);
      if (outcomeOf(reply) === "respond") expect([bit, isRefusal(reply!)]).toEqual([bit, true]);
    }
    expect(outcomeOf(await agent.handle(message))).toBe("respond");
  });
});

function expectOutcome({ outcome, counter }: Vector, reply: Uint8Array | undefined): void {
  expect([outcome].flat()).toContain(outcomeOf(reply));
  if (outcomeOf(reply) !== "report") return;
  expect(hexOf(reply!)).toContain(hexOf(reportedCounters[counter!]!));
}

/** Expects that the agent counted the message, and counted nothing else if it discarded it. */
function expectCount(
  agent: Agent,
  before: Readonly<Record<string, number>>,
  { outcome, counter }: Vector,
): void {
  const after = agent.counters.toJSON();
  const moved = Object.keys(after).filter((name) => after[name] !== before[name]);
  expect(moved).toContain("snmpInPkts");
  if (counter !== undefined) expect(moved).toContain(counter);
  if (outcome === "drop") expect(moved.length).toBeLessThanOrEqual(2);
}

/** Whether a Response answers an unauthenticated request, and does not contain the value. */
function isRefusal(reply: Uint8Array): boolean {
  return hexOf(reply).includes("040100020103") && !Buffer.from(reply).includes(sysName);
}

/** Reports of these vectors are not encrypted: their counter is readable. */
function outcomeOf(reply: Uint8Array | undefined): Outcome {
  if (reply === undefined) return "drop";
  if (peekVersion(reply) !== 3) return "respond";
  const counters = Object.values(reportedCounters).map((octets) => hexOf(octets));
  return counters.some((counter) => hexOf(reply).includes(counter)) ? "report" : "respond";
}
