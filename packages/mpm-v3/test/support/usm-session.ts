// A client and an agent with a user of each security level, and the Reports between them.
import { codecOf } from "@snmp/asn1";
import { counterOids } from "@snmp/mpm-core";
import { ScopedPdu, v3 } from "@snmp/mpm-v3";
import { takeApart } from "./forge.ts";
import { SimulatedAgent, SimulatedClient, SimulatedClock } from "./world.ts";

export const password = "authentic-enough";
const auth = { protocol: "sha256", password };
export const users = [
  { user: "plain" },
  { user: "ops", auth },
  { user: "secret", auth, priv: { protocol: "aes128", password: "private-enough" } },
  { user: "old", auth: { protocol: "md5", password }, priv: { protocol: "des", password: "private-enough" } },
];

interface World {
  agent: SimulatedAgent;
  client: SimulatedClient;
  clock: SimulatedClock;
}

/** A client whose session stands, and its agent. */
export async function session(user: number, options: object = {}): Promise<World> {
  const clock = new SimulatedClock();
  const agent = new SimulatedAgent({ users, clock: clock.read, ...options });
  clock.advance(1000);
  const client = new SimulatedClient((message) => agent.handle(message), v3(users[user]!));
  await client.request().catch(() => undefined);
  return { agent, client, clock };
}

/** Returns the content of a Report, and how it is secured. */
export function readReport(octets: Uint8Array | undefined): {
  counter: string;
  level: number;
  engineId: Uint8Array;
  boots: number;
  time: number;
} {
  const { message, usm } = takeApart(octets!);
  const { data } = codecOf(ScopedPdu).decode(message.data.plaintext!);
  if (data.type !== "Report") throw new Error(`a ${data.type}`);
  const counter = Object.entries(counterOids).find(([, oid]) => oid === data.varbinds[0]!.oid)![0];
  const {
    authoritativeEngineId: engineId,
    authoritativeEngineBoots: boots,
    authoritativeEngineTime: time,
  } = usm;
  return { counter, level: message.globalData.flags[0]! & 3, engineId, boots, time };
}
