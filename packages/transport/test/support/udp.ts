// A UDP transport for each test, closed after it, and agents to talk to. The file of tests that imports this gets all of it.
import { existsSync, readdirSync } from "node:fs";
import { freePort } from "../../../../test/support/free-port.ts";
import { parseTarget, type RequestingTransport, udp } from "../../src/index.ts";
import type { UdpPeer } from "../../src/udp/peer.ts";
import { type EchoAgent, echoAgent } from "./agents.ts";
import { Inbox } from "./inbox.ts";

export const onLinux = process.platform === "linux" && existsSync("/proc/self/fd") ? test : test.skip;
export let inbox: Inbox;
export let transport: RequestingTransport;
export let agents: EchoAgent[];

beforeEach(() => {
  inbox = new Inbox();
  agents = [];
  transport = udp.open(inbox);
});

afterEach(async () => {
  await transport.close();
  for (const agent of agents) await agent.transport.close();
});

export async function agent(address = "127.0.0.1", port = 0): Promise<EchoAgent> {
  const made = await echoAgent(udp, { address, port });
  agents.push(made);
  return made;
}

export async function resolve(text: string, anySource = false): Promise<UdpPeer> {
  return (await transport.resolve(parseTarget(text), { anySource })) as UdpPeer;
}

/** Does as the dispatcher does: tells of each answer. */
export const tellOfAnswers = (to: UdpPeer): void => {
  inbox.onMessage = (_message, from) => {
    if (transport.isSource(from, to)) transport.answered!(to);
  };
};

/** A port of 127.0.0.1 where nobody listens. */
export const closedPort = freePort;

export const openFiles = (): number => readdirSync("/proc/self/fd").length;
export const turn = (): Promise<void> => new Promise((done) => setImmediate(done));
