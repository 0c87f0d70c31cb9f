// Many messages at once, for tests under load.
import { readFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { LocalEngine, pluginFor } from "@snmp/mpm-core";
import { v3 } from "@snmp/mpm-v3";
import { octetsFromHex, requestPdu } from "@snmp/pdu";
import { coldStart, notificationVarbinds, v1Message, v2cMessage, v2Pdu } from "../support/messages.ts";
import { auth, priv } from "../support/originators.ts";

/** The messages to send. */
export interface LoadInput {
  readonly kind: "v2c" | "v3" | "garbage";
  readonly count: number;
  /** Number of engines that send in turn, for `v3`. */
  readonly engines?: number;
  /** The file with hostile messages, for `garbage`, if there is one. */
  readonly hostile?: string | undefined;
}

const fiveVarbinds = [
  { oid: "1.3.6.1.2.1.2.2.1.1.3", type: "Integer32", value: 3 },
  { oid: "1.3.6.1.2.1.2.2.1.7.3", type: "Integer32", value: 1 },
  { oid: "1.3.6.1.2.1.2.2.1.8.3", type: "Integer32", value: 2 },
] as const;
const trap = (requestId: number) =>
  requestPdu("SNMPv2-Trap", requestId, notificationVarbinds(coldStart, fiveVarbinds));

/** Makes the messages. Their request-ids are 1, 2, 3, … */
export async function makeMessages({ kind, count, engines = 1, hostile }: LoadInput): Promise<Uint8Array[]> {
  if (kind === "v2c") return Array.from({ length: count }, (_, i) => v2cMessage(trap(i + 1)));
  if (kind === "garbage") return makeGarbage(count, hostile);
  const credentials = v3({ user: "ops", auth, priv });
  const first = randomBytes(4);
  const models = Array.from({ length: engines }, (_, i) => {
    const engineId = Uint8Array.of(0x80, 0, 0, 0, 5, ...first, i >> 8, i & 255);
    const localEngine = new LocalEngine({ engineId, boots: 3 });
    return pluginFor(3).create(() => Promise.reject(new Error("a trap needs no answer")), { localEngine });
  });
  const messages: Uint8Array[] = [];
  for (let i = 0; i < count; i++) {
    const none = new Uint8Array();
    messages.push((await models[i % engines]!.encode(i + 1, credentials, none, none, trap(i + 1))).data);
  }
  return messages;
}

/** Random octets, cut and changed messages, and hostile ones: in turn. */
async function makeGarbage(count: number, hostile: string | undefined): Promise<Uint8Array[]> {
  const samples = [
    v2cMessage(v2Pdu("SNMPv2-Trap")),
    v2cMessage(v2Pdu("InformRequest")),
    v1Message({}),
    ...(await makeMessages({ kind: "v3", count: 8, engines: 8 })),
  ];
  const listed = hostile === undefined ? [] : readHostile(hostile);
  return Array.from({ length: count }, (_, i) => {
    const sample = Uint8Array.from(samples[i % samples.length]!);
    const turn = Math.floor(i / samples.length);
    if (turn % 5 === 0) return randomBytes(1 + (i % 1400));
    if (turn % 5 === 1) return sample.subarray(0, i % sample.length);
    if (turn % 5 === 2 && listed.length > 0) return listed[i % listed.length]!;
    sample[i % sample.length]! ^= 1 << (i & 7);
    return sample;
  });
}

/** A message of the conformance material. */
export interface HostileMessage {
  readonly id: string;
  readonly target: string;
  readonly desc: string;
  readonly hex: string;
  readonly verdict: { readonly expect: string; readonly tolerate?: readonly string[] };
}

function readHostile(file: string): Uint8Array[] {
  const { messages } = JSON.parse(readFileSync(file, "utf8")) as { messages: HostileMessage[] };
  return messages.filter(({ hex }) => hex.length < 20_000).map(({ hex }) => octetsFromHex(hex));
}
