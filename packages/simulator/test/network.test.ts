import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import "@snmp/usm";
import { parseRecording, simulateNetwork } from "@snmp/simulator";
import { freePort } from "../../../test/support/free-port.ts";

const first = parseRecording("1.3.6.1.2.1.1.5.0|4|router\n1.3.6.1.2.1.2.2.1.10.1|65|1\n");
const second = parseRecording("1.3.6.1.2.1.1.5.0|4|switch\n1.3.6.1.2.1.2.2.1.10.1|65|1\n");
const name = "1.3.6.1.2.1.1.5.0";

test("each device of a network has an address and an engine ID of its own, and they take turns with the recordings", async () => {
  const port = await freePort();
  const user = { user: "ops", auth: { protocol: "sha256", password: "authentication password" } };
  await using network = await simulateNetwork([first, second], { devices: 300, port, users: [user] });
  expect(new Set(network.addresses).size).toBe(300);
  expect(network.addresses[253]).toBe(`udp://127.1.0.254:${port}`);
  expect(network.addresses[254]).toBe(`udp://127.1.1.1:${port}`);
  expect(new Set([...network].map(({ engineId }) => Buffer.from(engineId).toString("hex"))).size).toBe(300);
  const names = await Promise.all(
    network.addresses.map(async (address) => {
      await using client = new Client(address, v2c("public"));
      return String((await client.get(name))[0]);
    }),
  );
  expect(names).toEqual(Array.from({ length: 300 }, (_, i) => (i % 2 === 0 ? "router" : "switch")));
  await using client = new Client(network.addresses[299]!, v3(user));
  expect((await client.get(name)).map(String)).toEqual(["switch"]);
});

test("devices have a port each where the system has one address only", async () => {
  await using network = await simulateNetwork(first, {
    devices: 5,
    firstAddress: "127.0.0.1",
    port: 0,
    spread: "ports",
  });
  expect(new Set(network.addresses).size).toBe(5);
  await using client = new Client(network.addresses[4]!, v2c("public"));
  expect((await client.get(name)).map(String)).toEqual(["router"]);
});

test("devices lose different answers, the same ones in each run", async () => {
  const run = async (): Promise<string[]> => {
    await using network = await simulateNetwork(first, {
      devices: 20,
      firstAddress: "127.0.0.1",
      port: 0,
      spread: "ports",
      faults: { holes: 0.5 },
    });
    return await Promise.all(
      network.addresses.map(async (address) => {
        await using client = new Client(address, v2c("public"));
        return (await client.get(name))[0].type;
      }),
    );
  };
  const types = await run();
  expect(new Set(types)).toEqual(new Set(["OctetString", "noSuchInstance"]));
  expect(await run()).toEqual(types);
});

test("no device listens if one address is taken", async () => {
  const port = await freePort();
  await using taken = await simulateNetwork(first, { devices: 1, firstAddress: "127.1.0.5", port });
  await expect(simulateNetwork(first, { devices: 9, port })).rejects.toMatchObject({ reason: "EADDRINUSE" });
  await using again = await simulateNetwork(first, { devices: 4, port });
  expect([taken.size, again.size]).toEqual([1, 4]);
});

test("invalid numbers and addresses are refused", async () => {
  await expect(simulateNetwork(first, { devices: 0 })).rejects.toThrow(/1..1000000/);
  await expect(simulateNetwork(first, { devices: 1, firstAddress: "localhost" })).rejects.toThrow(/IPv4/);
  await expect(simulateNetwork(first, { devices: 9, port: 65530, spread: "ports" })).rejects.toThrow(/ports/);
});
