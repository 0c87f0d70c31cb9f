import { createSocket } from "node:dgram";
import { once } from "node:events";
import { TransportError } from "@snmp/mpm-core";
import { udp } from "../../src/index.ts";
import { echoAgent, markOf, message } from "../support/agents.ts";
import { removeBundle, runAlone } from "../support/alone.ts";
import { Inbox } from "../support/inbox.ts";

afterAll(removeBundle);

test("a reply goes where the request came from, and leaves from the address that was asked", async () => {
  const address = process.platform === "linux" ? "127.0.0.77" : "127.0.0.1";
  const { inbox, transport } = await echoAgent(udp, { address });
  expect(transport.address).toBe(`udp://${address}:${transport.port}`);
  const manager = createSocket("udp4").bind(0, "127.0.0.1");
  await once(manager, "listening");
  manager.send(message(5), transport.port, address);
  const [reply, from] = (await once(manager, "message")) as [Buffer, { address: string; port: number }];
  expect(markOf(reply)).toBe(5);
  expect(from).toMatchObject({ address, port: transport.port });
  expect(String(inbox.arrivals[0]!.from)).toBe(`udp://127.0.0.1:${manager.address().port}`);
  manager.close();
  await transport.close();
});

test("an address in use: EADDRINUSE, which names it", async () => {
  const { transport } = await echoAgent(udp);
  const error = await udp
    .listen(new Inbox(), { address: "127.0.0.1", port: transport.port })
    .catch((error: unknown) => error);
  expect(TransportError.isInstance(error)).toBe(true);
  expect(error).toMatchObject({ reason: "EADDRINUSE", target: transport.address });
  expect((error as Error).message).toBe(
    `cannot listen at ${transport.address}: somebody else listens there; choose another port`,
  );
  await transport.close();
});

test.each([
  ["192.0.2.1", "EADDRNOTAVAIL", "this host has no such address"],
  ["localhost", "EINVAL", "it must be a numeric address of this host"],
])("listening at %s: %s", async (address, reason, text) => {
  await expect(udp.listen(new Inbox(), { address, port: 0 })).rejects.toMatchObject({
    reason,
    message: expect.stringContaining(text),
  });
});

test("a reply that is too long is an error for `done`, or for the receiver", async () => {
  const { inbox, transport } = await echoAgent(udp);
  const manager = createSocket("udp4");
  manager.send(message(1), transport.port, "127.0.0.1");
  const [{ from }] = (await inbox.arrived(1)) as [(typeof inbox.arrivals)[0]];
  expect(await new Promise((done) => transport.send(new Uint8Array(70_000), from, done))).toMatchObject({
    reason: "EMSGSIZE",
  });
  transport.send(new Uint8Array(70_000), from);
  expect((await inbox.failed()).error).toMatchObject({ reason: "EMSGSIZE", target: String(from) });
  manager.close();
  await transport.close();
  expect(await new Promise((done) => transport.send(message(1), from, done))).toMatchObject({
    reason: "ESHUTDOWN",
  });
});

test("keeps the process alive while it is told to, and not once it is closed", async () => {
  const output = await runAlone(`
    import { udp } from "./transport.mjs";
    const receiver = { message() {}, error() {} };
    await udp.listen(receiver, { address: "127.0.0.1", port: 0 });
    const agent = await udp.listen(receiver, { address: "127.0.0.1", port: 0 });
    agent.ref();
    setTimeout(() => agent.close().then(() => console.log("closed")), 50).unref();
  `);
  expect(output).toBe("closed\n");
});
