// Recorded exchanges of SNMPv3 that are repeated under other keys.
import { Client, type ClientOptions } from "@snmp/client";
import { v3, type V3Input } from "@snmp/mpm-v3";
import {
  openPackets,
  parseRecording,
  type RecordedPacket,
  type Replay,
  replay,
  type SimulatedDevice,
  simulate,
} from "@snmp/simulator";
import { udp } from "@snmp/transport";
import "@snmp/usm";
import { recordPackets } from "../../cli/src/record-packets.ts";
import { replaceRequestId } from "../src/replay/ids.ts";

const auth = { protocol: "sha256", password: "authentication password" };
const reporter: V3Input = {
  user: "reporter",
  auth,
  priv: { protocol: "aes128", password: "privacy password" },
};
const other: V3Input = {
  user: "maintainer",
  auth: { protocol: "sha512", password: "another password" },
  priv: { protocol: "des", password: "and one more" },
};
const name = "1.3.6.1.2.1.1.5.0";
const recording = parseRecording(`
.1.3.6.1.2.1.1.5.0 = STRING: "core-1"
.1.3.6.1.2.1.1.6.0 = STRING: "a cellar"
.1.3.6.1.2.1.1.7.0 = INTEGER: 72
`);

type Work = (client: Client, device?: SimulatedDevice) => Promise<unknown>;

/** Records the packets between a client and a device. */
async function record(user: V3Input, work: Work): Promise<RecordedPacket[]> {
  await using device = await simulate(recording, { users: [user], communities: [] });
  const packets: RecordedPacket[] = [];
  const transport = recordPackets(udp, (direction, octets) =>
    packets.push({ time: 0, direction, hex: Buffer.from(octets).toString("hex") }),
  );
  await using client = new Client(device.address, v3(user), { transport });
  await work(client, device);
  return packets;
}

const clientOf = (device: Replay, user: V3Input, options: ClientOptions = {}): Client =>
  new Client(device.address, v3(user), { retries: 0, timeout: 300, ...options });
const walk: Work = async (client) => (await client.walk("1.3.6.1.2.1.1").toArray()).map(String);

test.each<[string, V3Input, V3Input]>([
  ["authPriv, under another user with other protocols", reporter, other],
  ["authPriv, under a user without privacy", reporter, { user: "maintainer", auth }],
  ["authNoPriv, under a user with privacy", { user: "reporter", auth }, other],
  ["authPriv, under the same user", reporter, reporter],
])("an exchange with %s gives the same values, and no others", async (_, before, after) => {
  const packets = await openPackets(await record(before, walk), [before]);
  await using device = await replay(packets, { users: [after] });
  expect(device.authenticated).toBe(0);
  for (let i = 0; i < 2; i++) {
    await using client = clientOf(device, after);
    expect(await walk(client)).toEqual(["core-1", "a cellar", "72"]);
  }
  expect(device.counters.unknown).toBe(0);
  await using client = clientOf(device, after);
  await expect(client.get("1.3.6.1.2.1.1.99.0")).rejects.toThrow("did not answer");
});

test("packets that were recorded without their content are opened with the keys of their user", async () => {
  const packets = await record(reporter, walk);
  await using device = await replay(packets, { users: [reporter] });
  expect(device.authenticated).toBe(0);
  await using client = clientOf(device, reporter);
  expect(await walk(client)).toEqual(["core-1", "a cellar", "72"]);
});

test.each<[string, readonly V3Input[]]>([
  ["without users", []],
  ["with users that cannot open them", [other]],
])("%s, authenticated packets are counted, and get no answer", async (_, users) => {
  await using device = await replay(await record(reporter, walk), { users });
  expect(device.authenticated).toBe(2);
  await using client = clientOf(device, reporter);
  await expect(client.get(name)).rejects.toThrow("did not answer");
});

test("a wrong password gets no answer", async () => {
  const packets = await openPackets(await record(reporter, walk), [reporter]);
  await using device = await replay(packets, { users: [other] });
  await using client = clientOf(device, {
    ...other,
    auth: { protocol: "sha512", password: "a wrong password" },
  });
  await expect(client.get(name)).rejects.toThrow("did not answer");
});

test("engine, boots and time are those that were recorded, and a reboot happens again", async () => {
  const work: Work = async (client, device) => {
    const first = await client.get(name);
    await device?.reboot();
    return [...first, ...(await client.get("1.3.6.1.2.1.1.7.0"))].map(String);
  };
  const packets = await openPackets(await record(reporter, work), [reporter]);
  await using device = await replay(packets, { users: [other] });
  const again: RecordedPacket[] = [];
  const transport = recordPackets(udp, (direction, octets) =>
    again.push({ time: 0, direction, hex: Buffer.from(octets).toString("hex") }),
  );
  await using client = clientOf(device, other, { transport, retries: 1 });
  expect(await work(client)).toEqual(["core-1", "72"]);
  const contents = (list: readonly RecordedPacket[]): (string | undefined)[] =>
    list.flatMap(({ direction, scopedPdu }) =>
      direction === "sent" || scopedPdu === undefined
        ? []
        : [Buffer.from(replaceRequestId(Buffer.from(scopedPdu, "hex"))).toString("hex")],
    );
  const seen = contents(await openPackets(again, [other]));
  expect(seen.length).toBeGreaterThan(2); // with the Report about the time
  expect(seen).toEqual(contents(packets));
});

test("a value that cannot be read stays as it is", async () => {
  const packets = await openPackets(await record(reporter, (client) => client.get(name)), [reporter]);
  const text = Buffer.from("core-1").toString("hex");
  // a length beyond the end of the message
  const broken = packets.map((packet) =>
    packet.direction === "received" && packet.scopedPdu?.includes(text) === true
      ? { ...packet, scopedPdu: packet.scopedPdu.replace(`0406${text}`, `0470${text}`) }
      : packet,
  );
  expect(broken).not.toEqual(packets);
  await using device = await replay(broken, { users: [other] });
  await using client = clientOf(device, other);
  await expect(client.get(name)).rejects.toThrow(/cannot be read|malformed|beyond|length/);
});

test("a faulty user is named", async () => {
  await expect(replay([], { users: [{ user: "" }] })).rejects.toThrow("users[0]: ");
  await expect(openPackets([], [{ user: "a", level: "authPriv" }])).rejects.toThrow("users[0]: ");
});
