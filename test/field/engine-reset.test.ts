// Devices that lose snmpEngineBoots: refused by default, and believed only after an authentic answer.
import { Agent } from "@snmp/agent";
import { Client, type ClientOptions, RequestTimeout } from "@snmp/client";
import { v3 } from "@snmp/mpm-v3";
import { memoryStore, usmDatastore } from "@snmp/usm";
import { FakeV3Agent } from "../support/fake-v3-agent.ts";

const sysName = "1.3.6.1.2.1.1.5.0";
const auth = { protocol: "sha256", password: "authentication" };
const priv = { protocol: "aes128", password: "privacy password" };
const credentials = v3({ user: "ops", auth, priv });
const engineId = Uint8Array.from(Buffer.from("80001f88046465766963653031", "hex"));

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

/** Starts a device that has run for so many seconds since its first start. */
async function startDevice(seconds: number, port = 0, boots = 1): Promise<Agent> {
  let elapsed = 0;
  const clock = (): number => performance.now() + elapsed;
  const device = new Agent({ port, engineId, boots, clock, users: [{ user: "ops", auth, priv }] });
  elapsed = seconds * 1000;
  device.scalar(sysName, { type: "OctetString", value: "core-1" });
  await device.listen();
  open.push(device);
  return device;
}

function startClient(device: Agent, options: ClientOptions = {}): Client {
  const client = new Client(device.addresses[0]!, credentials, { timeout: 500, retries: 1, ...options });
  open.push(client);
  return client;
}

/** Stops a device, and starts it at the same address with a clock that went back, or the same count of restarts. */
async function restart(device: Agent, boots = 1, seconds = 3): Promise<Agent> {
  const port = Number(new URL(device.addresses[0]!).port);
  await device.close();
  return startDevice(seconds, port, boots);
}

const nameOf = async (client: Client): Promise<string> => String((await client.get(sysName))[0]);

describe("by default", () => {
  test("the client refuses the device, and says why and what to do", async () => {
    const device = await startDevice(5000);
    const client = startClient(device);
    expect(await nameOf(client)).toBe("core-1");
    await restart(device);
    const error = await client.get(sysName).catch((reason: unknown) => reason);
    expect(RequestTimeout.isInstance(error)).toBe(true);
    expect((error as Error).message).toMatch(/its clock went back.*forgetEngine\(\) or `engineReset: "accept"`/);
  }); // prettier-ignore

  test("new clients with the same datastore, and new processes with the same store, refuse it too", async () => {
    const device = await startDevice(5000);
    const store = memoryStore();
    const lcd = usmDatastore({ store });
    expect(await nameOf(startClient(device, { lcd }))).toBe("core-1");
    const again = await restart(device);
    await expect(startClient(again, { lcd }).get(sysName)).rejects.toThrow("its clock went back");
    const process = usmDatastore({ store });
    await expect(startClient(again, { lcd: process }).get(sysName)).rejects.toThrow("its clock went back");
  });

  test("one call of forgetEngine() lets all of them go on", async () => {
    const device = await startDevice(5000);
    const store = memoryStore();
    const lcd = usmDatastore({ store });
    const client = startClient(device, { lcd });
    await nameOf(client);
    const again = await restart(device);
    await client.forgetEngine();
    expect(await nameOf(client)).toBe("core-1");
    expect(await nameOf(startClient(again, { lcd: usmDatastore({ store }) }))).toBe("core-1");
  });
});

describe('with `engineReset: "accept"`', () => {
  test.each([
    ["the same count of restarts", 1, 1],
    ["a lower one", 7, 1],
    ["one that is always 0", 0, 0],
  ])("the same call succeeds after a restart with %s", async (_, before, after) => {
    let device = await startDevice(5000, 0, before);
    const client = startClient(device, { engineReset: "accept" });
    expect(await nameOf(client)).toBe("core-1");
    for (const seconds of [1000, 400, 3]) {
      device = await restart(device, after, seconds);
      expect(await nameOf(client)).toBe("core-1");
    }
  });

  test("a replayed answer of before makes nothing of it believed: its key would have to sign the new request", async () => {
    await using fake = await FakeV3Agent.listen([{ user: "ops", auth, priv, access: "read-only" }]);
    const options: ClientOptions = { timeout: 150, retries: 1, engineReset: "accept" };
    const client = new Client(fake.target, credentials, options);
    open.push(client);
    expect(await nameOf(client)).toBe("kat");
    const recorded: Uint8Array[] = [];
    fake.attack = ({ answer }) => void recorded.push(answer);
    await client.get(sysName);
    // from now on the attacker alone answers, with what it recorded
    fake.answers = false;
    fake.attack = () => recorded[0];
    await expect(client.get(sysName)).rejects.toThrow(RequestTimeout);
    fake.answers = true;
    fake.attack = undefined;
    expect(await nameOf(client)).toBe("kat");
  });
});
