// One host cannot take all connections of a listener.
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { hostKey } from "../../src/tcp/connections-by-host.ts";
import { tcpTransport } from "../../src/index.ts";
import { message } from "../support/agents.ts";
import { agent, cleanUp } from "../support/tcp.ts";

/** Opens a connection from an address of this host; resolves to whether it gets an answer. */
async function isServed(port: number, localAddress = "127.0.0.1"): Promise<boolean> {
  const socket = open(port, localAddress);
  const answered = Promise.race([
    once(socket, "data").then(() => true),
    new Promise<boolean>((resolve) => socket.once("close", () => resolve(false))),
  ]);
  socket.write(message(1));
  return answered;
}

function open(port: number, localAddress: string): Socket {
  const socket = connect({ port, host: "127.0.0.1", localAddress }).on("error", () => undefined);
  cleanUp.push(async () => socket.destroy());
  return socket;
}

const onLinux = process.platform === "linux" ? test : test.skip;

onLinux("a host that holds as many connections as it may leaves the others to other hosts", async () => {
  const { transport: listener } = await agent(tcpTransport({ maxConnectionsPerHost: 3 }));
  for (let i = 0; i < 3; i++) expect(await isServed(listener.port)).toBe(true);
  expect(await isServed(listener.port)).toBe(false);
  expect(await isServed(listener.port, "127.0.0.2")).toBe(true);
});

onLinux("a host may connect again once one of its connections has ended", async () => {
  const { transport: listener } = await agent(tcpTransport({ maxConnectionsPerHost: 1 }));
  const socket = open(listener.port, "127.0.0.1");
  socket.write(message(1));
  await once(socket, "data");
  expect(await isServed(listener.port)).toBe(false);
  socket.destroy();
  let served = false;
  for (let i = 0; i < 100 && !served; i++) served = await isServed(listener.port);
  expect(served).toBe(true);
});

onLinux("a quarter of all connections is the default", async () => {
  const { transport: listener } = await agent(tcpTransport({ maxConnections: 8 }));
  expect(await isServed(listener.port)).toBe(true);
  expect(await isServed(listener.port)).toBe(true);
  expect(await isServed(listener.port)).toBe(false);
  expect(await isServed(listener.port, "127.0.0.3")).toBe(true);
});

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
  ["2001:db8::9", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
])("%s counts as %s", (address, key) => expect(hostKey(address)).toBe(key));
