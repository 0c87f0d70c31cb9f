import { Client } from "@snmp/client";
import { ErrorResponse } from "@snmp/mpm-core";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import "@snmp/usm";
import { parseRecording, simulate, type SimulatedDevice } from "@snmp/simulator";

const recording = parseRecording(
  [
    "1.3.6.1.2.1.1.1.0|4|a device",
    "1.3.6.1.2.1.1.3.0|67|5000",
    "1.3.6.1.2.1.1.5.0|4|core-1",
    "1.3.6.1.2.1.2.2.1.10.1|65|100",
    "1.3.6.1.2.1.2.2.1.10.2|65|4294967290",
    "1.3.6.1.2.1.31.1.1.1.6.1|70|18446744073709551615",
    "1.3.6.1.2.1.31.1.1.1.6.2|70|1",
    "1.3.6.1.2.1.99.1.0|2|7",
    "1.3.6.1.4.1.1.1.0|2:writecache|value=42,vlist=lt:40:wrongvalue:gt:50:noaccess",
  ].join("\n"),
);
const ops = {
  user: "ops",
  auth: { protocol: "sha256", password: "authentication password" },
  priv: { protocol: "aes128", password: "privacy password" },
};
const open = (
  device: SimulatedDevice,
  credentials: Parameters<typeof v2c>[0] | ReturnType<typeof v3>,
): Client =>
  new Client(
    device.address,
    typeof credentials === "object" && "mpm" in credentials ? credentials : v2c(credentials),
    {
      timeout: 2000,
      retries: 0,
    },
  );
const oidsOf = async (client: Client, root: string): Promise<string[]> => {
  const oids: string[] = [];
  for await (const { oid } of client.walk(root)) oids.push(oid);
  return oids;
};

test("get, getNext and getBulk answer from the recording, with exceptions where it has nothing", async () => {
  await using device = await simulate(recording);
  await using client = open(device, "public");
  const values = await client.get("1.3.6.1.2.1.1.5.0");
  expect(values.map(String)).toEqual(["core-1"]);
  const missing = await client.get("1.3.6.1.2.1.1.5.1", "1.3.6.1.3.1.0");
  expect(missing.map(({ type }) => type)).toEqual(["noSuchInstance", "noSuchObject"]);
  expect((await client.getNext("1.3.6.1.2.1.1")).map(({ oid }) => oid)).toEqual(["1.3.6.1.2.1.1.1.0"]);
  expect(await oidsOf(client, "1.3.6.1.2.1")).toEqual([...recording].slice(0, 8).map(({ oid }) => oid));
  expect(device.counters.answered).toBe(device.counters.received);
});

test("SNMPv1 skips Counter64 in a walk, and has noSuchName in place of exceptions", async () => {
  await using device = await simulate(recording);
  await using client = new Client(device.address, v1("public"), { retries: 0 });
  expect(await oidsOf(client, "1.3.6.1.2.1")).toEqual(
    [...recording]
      .slice(0, 8)
      .filter(({ type }) => type !== "Counter64")
      .map(({ oid }) => oid),
  );
  await expect(client.get("1.3.6.1.2.1.31.1.1.1.6.1")).rejects.toMatchObject({ errorStatus: "noSuchName" });
});

test("a user of SNMPv3 reads; wrong keys, a lower level and an unknown community get nothing", async () => {
  await using device = await simulate(recording, { users: [ops], boots: 7, seed: 3 });
  await using client = open(device, v3(ops));
  expect((await client.get("1.3.6.1.2.1.1.5.0")).map(String)).toEqual(["core-1"]);
  await using low = open(device, v3({ user: "ops", auth: ops.auth }));
  await expect(low.get("1.3.6.1.2.1.1.5.0")).rejects.toMatchObject({ errorStatus: "authorizationError" });
  await using wrong = open(device, v3({ ...ops, auth: { ...ops.auth, password: "another password" } }));
  await expect(wrong.get("1.3.6.1.2.1.1.5.0")).rejects.toThrow(/digest/i);
  await using unknown = new Client(device.address, v2c("secret"), { retries: 0, timeout: 200 });
  await expect(unknown.get("1.3.6.1.2.1.1.5.0")).rejects.toThrow(/did not answer/);
  await using again = await simulate(recording, { users: [ops], seed: 3 });
  expect(again.engineId).toEqual(device.engineId);
});

test("a user reads after a reboot, after a jump of the clock, and from an engine that was replaced", async () => {
  await using device = await simulate(recording, { users: [ops] });
  await using client = open(device, v3(ops));
  const name = async (): Promise<string[]> => (await client.get("1.3.6.1.2.1.1.5.0")).map(String);
  expect(await name()).toEqual(["core-1"]);
  await device.reboot();
  expect(device.boots).toBe(2);
  expect(await name()).toEqual(["core-1"]);
  const [upTime] = await client.get("1.3.6.1.2.1.1.3.0");
  expect(upTime.value).toBeLessThan(3000);
  device.jumpClock(3_600_000);
  const [later] = await client.get("1.3.6.1.2.1.1.3.0");
  expect(later.value).toBeGreaterThanOrEqual(360_000);
});

test("writecache takes values within its conditions, and other instances are not writable", async () => {
  await using device = await simulate(recording, {
    communities: ["public", { name: "private", write: true }],
  });
  await using client = open(device, "private");
  const set = (oid: string, value: number) => client.set({ oid, type: "Integer32", value });
  await set("1.3.6.1.4.1.1.1.0", 45);
  expect((await client.get("1.3.6.1.4.1.1.1.0"))[0].value).toBe(45);
  await expect(set("1.3.6.1.4.1.1.1.0", 5)).rejects.toMatchObject({ errorStatus: "wrongValue" });
  await expect(set("1.3.6.1.4.1.1.1.0", 55)).rejects.toMatchObject({ errorStatus: "noAccess" });
  await expect(
    client.set({ oid: "1.3.6.1.4.1.1.1.0", type: "OctetString", value: "x" }),
  ).rejects.toMatchObject({ errorStatus: "wrongType" });
  await expect(set("1.3.6.1.2.1.99.1.0", 1)).rejects.toMatchObject({ errorStatus: "notWritable" });
  await expect(set("1.3.6.1.2.1.99.2.0", 1)).rejects.toMatchObject({ errorStatus: "noCreation" });
  await using reader = open(device, "public");
  await expect(reader.set({ oid: "1.3.6.1.4.1.1.1.0", type: "Integer32", value: 45 })).rejects.toMatchObject({
    errorStatus: "noAccess",
  });
  device.reset();
  expect((await client.get("1.3.6.1.4.1.1.1.0"))[0].value).toBe(42);
});

test("with writable, a manager writes every instance, all or none of one request", async () => {
  await using device = await simulate(recording, {
    writable: true,
    communities: [{ name: "private", write: true }],
  });
  await using client = open(device, "private");
  const name = { oid: "1.3.6.1.2.1.1.5.0", type: "OctetString", value: "new" } as const;
  await expect(
    client.set(name, { oid: "1.3.6.1.2.1.99.1.0", type: "OctetString", value: "x" }),
  ).rejects.toBeInstanceOf(ErrorResponse);
  expect((await client.get("1.3.6.1.2.1.1.5.0")).map(String)).toEqual(["core-1"]);
  await client.set(name, { oid: "1.3.6.1.2.1.99.1.0", type: "Integer32", value: 8 });
  expect((await client.get("1.3.6.1.2.1.1.5.0", "1.3.6.1.2.1.99.1.0")).map(String)).toEqual(["new", "8"]);
});

test("an error of snmpsim's module names its variable binding", async () => {
  const failing = parseRecording(
    "1.3.6.1.2.1.1.5.0|4|core-1\n1.3.6.1.4.1.1.2.0|2:error|op=get,status=genErr,value=1",
  );
  await using device = await simulate(failing);
  await using client = open(device, "public");
  await expect(client.getBulk(["1.3.6.1.2"], { maxRepetitions: 2 })).rejects.toMatchObject({ errorIndex: 1 });
  await expect(client.get("1.3.6.1.2.1.1.5.0", "1.3.6.1.4.1.1.2.0")).rejects.toMatchObject({
    errorStatus: "genErr",
    errorIndex: 2,
  });
});

test("a device is made of variable bindings, or of values by OID; a test sets its values", async () => {
  await using device = await simulate({ "1.3.6.1.2.1.1.5.0": { type: "OctetString", value: "made" } });
  await using client = open(device, "public");
  expect((await client.get("1.3.6.1.2.1.1.5.0")).map(String)).toEqual(["made"]);
  device.set({ oid: "1.3.6.1.2.1.1.5.0", type: "OctetString", value: "changed" });
  expect((await client.get("1.3.6.1.2.1.1.5.0")).map(String)).toEqual(["changed"]);
  expect(() => device.set({ oid: "1.3.6.1.9.0", type: "Integer32", value: 1 })).toThrow(/has no instance/);
  await using other = await simulate([{ oid: "1.3.6.1.2.1.1.5.0", type: "OctetString", value: "list" }]);
  await using reader = open(other, "public");
  expect((await reader.get("1.3.6.1.2.1.1.5.0")).map(String)).toEqual(["list"]);
});

test("a device answers over TCP and in memory", async () => {
  await using device = await simulate(recording, { listen: ["tcp://127.0.0.1:0", "memory://core:0"] });
  for (const address of device.addresses) {
    await using client = new Client(address, v2c("public"));
    expect((await client.get("1.3.6.1.2.1.1.5.0")).map(String)).toEqual(["core-1"]);
  }
});

test("options that would have no effect are refused", async () => {
  await expect(simulate(recording, { fault: {} } as object)).rejects.toThrow("did you mean `faults`?");
  await expect(simulate(recording, { faults: { los: 1 } as object })).rejects.toThrow("did you mean `loss`?");
  await expect(simulate(recording, { faults: { loss: 2 } })).rejects.toThrow(/in the range 0..1/);
  await expect(simulate(recording, { rates: { "1.3.6.1.9": 1 } })).rejects.toThrow(/no instance at or below/);
  await expect(simulate(recording, { rates: { "1.3.6.1.2.1.1.5": 1 } })).rejects.toThrow(/not a number/);
  await expect(simulate("/no/such/file")).rejects.toThrow(/ENOENT/);
  await expect(simulate(recording, { models: [] })).rejects.toThrow(/no version of SNMP is registered/);
});

test("a device that is closed twice is closed, and its port is free again", async () => {
  const device = await simulate(recording);
  const { address } = device;
  await device.close();
  await device.close();
  expect(device.addresses).toEqual([]);
  await using again = await simulate(recording, { listen: address });
  expect(again.address).toBe(address);
  await expect(device.reboot()).rejects.toThrow(/closed/);
});
