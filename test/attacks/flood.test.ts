// While an agent makes the keys of its users, anybody can send: it goes on answering discovery, the keys get made, and memory stays bounded.
import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { create } from "@snmp/mpm-core";
import { v3 } from "@snmp/mpm-v3";
import { makeVarbind, requestPdu } from "@snmp/pdu";
import "@snmp/usm";

const sysName = "1.3.6.1.2.1.1.5.0";
const engineId = Uint8Array.from(Buffer.from("8000000005666c6f6f64", "hex"));
const users = Array.from({ length: 50 }, (_, i) => ({
  user: `user${i}`,
  auth: { protocol: "sha256", password: `authentication ${i}` },
  priv: { protocol: "aes128", password: `privacy password ${i}` },
}));

/** Encodes a request of a user, for the engine that the agent will have. */
async function requestOf(user: (typeof users)[number]): Promise<Uint8Array> {
  const other = new Agent({ engineId, users: users.slice(0, 1) });
  const model = create(3, (message) => other.handle(message) as Promise<Uint8Array>, {});
  const none = new Uint8Array(0);
  const pdu = requestPdu("GetRequest", 1, [makeVarbind(sysName, "Null", null)]);
  return (await model.encode(1, v3(user), none, none, pdu)).data;
}

/** Encodes the message that begins discovery. */
async function makeProbe(): Promise<Uint8Array> {
  let sent: Uint8Array | undefined;
  const model = create(3, (message) => ((sent ??= message), Promise.reject(new Error("unsent"))), {});
  const none = new Uint8Array(0);
  await model.encode(1, v3(users[0]!), none, none, requestPdu("GetRequest", 1, [])).catch(() => undefined);
  return sent!;
}

const shapes: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  "requests of a user": () => requestOf(users[0]!),
  "requests with a wrong digest": async () => {
    const message = Uint8Array.from(await requestOf(users[0]!));
    message[message.length - 1]! ^= 1;
    return message;
  },
  "messages of discovery": makeProbe,
  "octets that are not a message": async () => Uint8Array.from({ length: 1400 }, (_, i) => i & 0xff),
};

test.each(Object.keys(shapes))(
  "20,000 %s: a user is answered meanwhile, and memory stays bounded",
  async (shape) => {
    const message = await shapes[shape]!();
    const agent = new Agent({ port: 0, engineId, users, system: { name: "core-0" } });
    await agent.listen();
    const socket = createSocket("udp4");
    const before = process.memoryUsage.rss();
    let maxGrowth = 0;
    const flood = (async () => {
      for (let burst = 0; burst < 100; burst++) {
        for (let i = 0; i < 200; i++) socket.send(message, agent.port, "127.0.0.1");
        await new Promise((resolve) => setTimeout(resolve, 10));
        maxGrowth = Math.max(maxGrowth, process.memoryUsage.rss() - before);
      }
    })();
    const client = new Client(agent.addresses[0]!, v3(users[49]!), {
      timeout: 1000,
      retries: 20,
      backoff: 1,
    });
    expect(String((await client.get(sysName))[0])).toBe("core-0");
    await flood;
    expect(maxGrowth).toBeLessThan(300 * 1024 * 1024);
    await client.close();
    await agent.close();
    await closeSocket(socket);
  },
  60_000,
);

async function closeSocket(socket: Socket): Promise<void> {
  const closed = once(socket, "close");
  socket.close();
  await closed;
}
