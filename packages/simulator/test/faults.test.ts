import { createSocket } from "node:dgram";
import { once } from "node:events";
import { Client } from "@snmp/client";
import { create } from "@snmp/mpm-core";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import "@snmp/usm";
import { makeVarbind, requestPdu } from "@snmp/pdu";
import { type FaultOptions, parseRecording, simulate, type SimulationOptions } from "@snmp/simulator";

const column = "1.3.6.1.2.1.2.2.1.10";
const recording = parseRecording(
  [`1.3.6.1.2.1.1.5.0|4|core-1`, ...Array.from({ length: 60 }, (_, i) => `${column}.${i + 1}|65|${i}`)].join(
    "\n",
  ),
);
async function openDevice(faults: FaultOptions, options: SimulationOptions = {}) {
  const device = await simulate(recording, { faults, ...options });
  const client = new Client(device.address, v2c("public"), { retries: 0, timeout: 300, leniencies: [] });
  return {
    device,
    client,
    [Symbol.asyncDispose]: async () => void (await Promise.all([client.close(), device.close()])),
  };
}

/** Sends a request some times, and returns the octets that come back until it is quiet. */
async function exchange(
  faults: FaultOptions,
  count: number,
  options: SimulationOptions = {},
): Promise<Buffer[]> {
  await using device = await simulate(recording, { faults, ...options });
  const socket = createSocket("udp4");
  const answers: Buffer[] = [];
  socket.on("message", (message) => answers.push(message));
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  const message = await makeRequests();
  for (let i = 0; i < count; i++) {
    socket.send(message(i), device.port, "127.0.0.1");
    await new Promise((resolve) => setImmediate(resolve));
  }
  for (let known = -1; device.counters.received < count || answers.length > known;) {
    known = answers.length;
    await new Promise((resolve) => setTimeout(resolve, 150));
    // after a standstill, timers come before the sockets are read
    await new Promise((resolve) => setImmediate(resolve));
  }
  socket.close();
  return answers;
}

/** Returns a function that makes requests for sysName.0 with other request-ids. */
async function makeRequests(): Promise<(i: number) => Buffer> {
  const pdu = requestPdu("GetRequest", 0x01020304, [makeVarbind("1.3.6.1.2.1.1.5.0", "Null", null)]);
  const none = new Uint8Array();
  const { data } = await create(1, async (octets) => octets, {}).encode(
    0x01020304,
    v2c("public"),
    none,
    none,
    pdu,
  );
  return (i) => {
    const message = Buffer.from(data);
    message.writeInt32BE(0x01020304 + i, message.indexOf(Buffer.from([2, 4, 1, 2, 3, 4])) + 2);
    return message;
  };
}

test("loses answers with the given probability, the same ones for the same seed", async () => {
  const first = await exchange({ loss: 0.3 }, 100, { seed: 4 });
  expect(first.length).toBeGreaterThan(50);
  expect(first.length).toBeLessThan(90);
  const again = await exchange({ loss: 0.3 }, 100, { seed: 4 });
  expect(again.map((octets) => octets.toString("hex"))).toEqual(
    first.map((octets) => octets.toString("hex")),
  );
});

test("sends answers twice, cuts them off, and flips bits", async () => {
  const [good] = await exchange({}, 1);
  expect(await exchange({ duplicate: 1 }, 3)).toHaveLength(6);
  const cut = await exchange({ truncate: 1 }, 20);
  expect(cut.every(({ length }) => length < good!.length)).toBe(true);
  const flipped = await exchange({ corrupt: 1 }, 1);
  expect(flipped[0]).toHaveLength(good!.length);
  expect(flipped[0]).not.toEqual(good);
});

test("changes the order of answers", async () => {
  const answers = await exchange({ reorder: 0.5 }, 30);
  expect(answers).toHaveLength(30);
  const ids = answers.map((octets) => octets.toString("hex"));
  expect(ids).not.toEqual([...ids].sort());
});

test("a client that checks ids gets no answer from a device with wrong ids", async () => {
  await using pair = await openDevice({ wrongId: 1 });
  await expect(pair.client.get("1.3.6.1.2.1.1.5.0")).rejects.toThrow(/did not answer/);
});

test("loops: a walk that is told to check the order fails, and does not run forever", async () => {
  await using pair = await openDevice({ loops: { [`${column}.5`]: `${column}.2` } });
  const read = async (): Promise<number> => {
    let count = 0;
    for await (const _ of pair.client.walk(column)) count++;
    return count;
  };
  await expect(read()).rejects.toThrow(/does not walk on/);
});

test("holes: a share of the instances, or a subtree, is missing for get and for walks", async () => {
  await using pair = await openDevice({ holes: 0.5 });
  const oids: string[] = [];
  for await (const { oid } of pair.client.walk(column)) oids.push(oid);
  expect(oids.length).toBeGreaterThan(15);
  expect(oids.length).toBeLessThan(45);
  const missing = [...recording]
    .map(({ oid }) => oid)
    .find((oid) => oid.startsWith(column) && !oids.includes(oid))!;
  expect((await pair.client.get(missing))[0].type).toBe("noSuchInstance");
  pair.device.faults = { holes: [column] };
  expect((await pair.client.getNext("1.3.6.1.2.1.1.5.0"))[0].type).toBe("endOfMibView");
});

test("tooBig beyond a number of variable bindings or of octets; GetBulk gets fewer", async () => {
  await using pair = await openDevice({ maxVarbinds: 4 });
  const names = [...recording].slice(0, 10).map(({ oid }) => oid);
  expect(await pair.client.get(...names)).toHaveLength(10); // the client divides what is tooBig
  expect(await pair.client.getBulk([column], { maxRepetitions: 20 })).toHaveLength(4);
  pair.device.faults = { maxSize: 484 };
  expect((await pair.client.getBulk([column], { maxRepetitions: 50 })).length).toBeLessThan(30);
});

test("genErr with the given probability", async () => {
  await using pair = await openDevice({ genErr: 1 });
  await expect(pair.client.get("1.3.6.1.2.1.1.5.0")).rejects.toMatchObject({ errorStatus: "genErr" });
});

test("a delay of the network, and one of snmpsim's module, hold the answer back by the timers of the test", async () => {
  const pending: { callback: () => void; milliseconds: number }[] = [];
  const timers = {
    setTimeout: (callback: () => void, milliseconds: number) => pending.push({ callback, milliseconds }),
    clearTimeout: () => undefined,
  };
  const slow = parseRecording("1.3.6.1.1|2:delay|value=6,wait=100\n1.3.6.1.2|2|1");
  await using device = await simulate(slow, { timers, faults: { delay: 50 } });
  await using client = new Client(device.address, v2c("public"), { timeout: 5000, retries: 0 });
  const reading = client.get("1.3.6.1.1", "1.3.6.1.2");
  while (pending.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(pending.map(({ milliseconds }) => milliseconds)).toEqual([150]);
  pending[0]!.callback();
  expect((await reading).map(String)).toEqual(["6", "1"]);
});

test("delays are spread as asked for", async () => {
  const { drawDelay } = await import("../src/device/faults.ts");
  const { Random } = await import("../src/random.ts");
  const random = new Random(1);
  const draw = (delay: Parameters<typeof drawDelay>[0]) =>
    Array.from({ length: 2000 }, () => drawDelay(delay, random));
  const even = draw({ min: 10, max: 20 });
  expect(Math.min(...even)).toBeGreaterThanOrEqual(10);
  expect(Math.max(...even)).toBeLessThan(20);
  const around = draw({ mean: 100, deviation: 10 });
  const mean = around.reduce((sum, one) => sum + one, 0) / around.length;
  expect(Math.abs(mean - 100)).toBeLessThan(2);
  expect(Math.abs(around.filter((one) => Math.abs(one - 100) < 10).length / 2000 - 0.68)).toBeLessThan(0.05);
  expect(draw((next) => 5 + next()).every((one) => one >= 5 && one < 6)).toBe(true);
});

/** A discovery of SNMPv3 (RFC 3414 §4), which any agent answers with a Report that carries its engine ID. */
const discovery = Buffer.from(
  "303c020103300f02020f6b020300ffe30401040201030410300e0400020100020100040004000400" +
    "301404000400a00e0204123456780201000201003000",
  "hex",
);

test("answers as another engine with the given probability", async () => {
  await using device = await simulate(recording, { faults: { wrongEngine: 0.5 } });
  const socket = createSocket("udp4");
  const own: boolean[] = [];
  for (let i = 0; i < 30; i++) {
    socket.send(discovery, device.port, "127.0.0.1");
    const [message] = (await once(socket, "message")) as [Buffer];
    own.push(message.includes(Buffer.from(device.engineId)));
  }
  socket.close();
  expect(new Set(own)).toEqual(new Set([true, false]));
});

test("goes down and comes back with more boots", async () => {
  const ops = { user: "ops", auth: { protocol: "sha256", password: "authentication password" } };
  await using pair = await openDevice({}, { users: [ops] });
  await using client = new Client(pair.device.address, v3(ops), { retries: 0, timeout: 300 });
  await client.get("1.3.6.1.2.1.1.5.0");
  pair.device.faults = {};
  const rebooting = pair.device.reboot({ downtime: 1500 });
  await expect(client.get("1.3.6.1.2.1.1.5.0")).rejects.toThrow(/did not answer/);
  await rebooting;
  expect((await client.get("1.3.6.1.2.1.1.5.0")).map(String)).toEqual(["core-1"]);
  expect(pair.device.boots).toBe(2);
});
