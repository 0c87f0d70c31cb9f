// From where requests go out, and how they are numbered: the options of net-snmp's configuration and of the client.
import { makeVarbind } from "@snmp/pdu";
import { FakeAgent, reply } from "../../../test/support/fake-agent.ts";
import { freePort } from "../../../test/support/free-port.ts";
import { startSilence } from "./support/agent.ts";
import { snmp } from "./support/terminal.ts";

const sysName = "1.3.6.1.2.1.1.5.0";
let device: FakeAgent;
let community: string | undefined;
beforeAll(async () => {
  device = await FakeAgent.listen((request) =>
    reply(request, {
      varbinds: request.oids.map((name) => makeVarbind(name, "Integer32", 7)),
      ...(community !== undefined && { community }),
    }),
  );
});
afterEach(() => {
  device.requests.length = 0;
  community = undefined;
});
afterAll(() => device[Symbol.asyncDispose]());

test("--clientaddr is the address, and the port, that requests come from", async () => {
  const port = await freePort();
  expect((await snmp(["get", "--clientaddr=127.0.0.2", device.target, sysName])).status).toBe(0);
  expect((await snmp(["get", "--clientaddr", `udp:127.0.0.3:${port}`, device.target, sysName])).status).toBe(
    0,
  );
  expect(device.requests.map(({ from }) => from.address)).toEqual(["127.0.0.2", "127.0.0.3"]);
  expect(device.requests[1]!.from.port).toBe(port);
});

test("--interface is the interface whose address requests have", async () => {
  expect((await snmp(["get", "--interface", "lo", device.target, sysName])).status).toBe(0);
  expect(await snmp(["get", "--interface", "lo7", device.target, sysName])).toMatchObject({
    status: 4,
    stderr: expect.stringContaining('there is no interface "lo7"') as string,
  });
});

test("--16bitIDs=yes numbers requests with 16 bits", async () => {
  for (let i = 0; i < 3; i++) await snmp(["get", "--16bitIDs=yes", device.target, sysName]);
  expect(device.requests.map(({ pdu }) => pdu.requestId < 0x10000)).toEqual([true, true, true]);
});

test("--max-varbinds splits a request", async () => {
  expect((await snmp(["get", "--max-varbinds", "1", device.target, sysName, sysName])).status).toBe(0);
  expect(device.requests).toHaveLength(2);
});

test("--any-community takes answers with another community", async () => {
  community = "";
  const args = ["-r0", "-t0.2", device.target, sysName];
  expect((await snmp(["get", ...args])).status).toBe(3);
  expect((await snmp(["get", "--any-community", ...args])).status).toBe(0);
});

test("--allow-short-password and --max-message-size are options of SNMPv3", async () => {
  await using silence = await startSilence();
  const short = ["get", "-u", "ops", "-a", "SHA", "-A", "abc123", "-r0", "-t0.1", silence.host, sysName];
  expect(await snmp(short)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("8 octets") as string,
  });
  expect((await snmp([...short, "--allow-short-password"])).status).toBe(3);
  expect((await snmp([...short, "--allow-short-password", "--max-message-size", "484"])).status).toBe(3);
  expect(await snmp(["get", "--max-message-size", "484", device.target, sysName])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("is for SNMPv3") as string,
  });
});

test.each([
  ["--clientaddr", "eth0", "--clientaddr must be a numeric address of this host"],
  ["--clientaddr", "127.0.0.1:0", "--clientaddr must be a numeric address of this host"],
  ["--16bitIDs", "perhaps", "--16bitIDs must be yes or no"],
  ["--max-varbinds", "0", "--max-varbinds must be a whole number of at least 1"],
])("%s %s is refused: %s", async (option, value, message) => {
  expect(await snmp(["get", option, value, device.target, sysName])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining(message) as string,
  });
});
