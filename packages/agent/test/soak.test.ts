// Mixed requests over a long time: the memory stays flat, and no descriptor is left. By default as many as come in half a minute;
// SNMP_SOAK_MINUTES=30 takes a few minutes, and stands for half an hour.
import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Agent } from "@snmp/agent";
import { bulkPdu, makeVarbind, type Pdu, requestPdu, varbindFrom } from "@snmp/pdu";
import { base, bareAgent } from "./support/demo.ts";
import { Manager } from "./support/manager.ts";

const minutes = Number(process.env["SNMP_SOAK_MINUTES"] ?? 0.5);
/** 100 requests a second. */
const requests = minutes * 6000;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function createAgent(): Agent {
  const agent = bareAgent({
    listen: ["udp://127.0.0.1:0", "tcp://127.0.0.1:0"],
    limits: { handler: 2 },
    onError: () => undefined,
  });
  let value = 0;
  agent.scalar(`${base}.1`, { type: "Integer32", value: 1, access: "read-write" });
  agent.scalar(`${base}.2`, { type: "Integer32", get: () => wait(0, ++value % 1000) });
  agent.scalar(`${base}.3`, {
    type: "Integer32",
    get: () => {
      throw new Error("no");
    },
  });
  agent.scalar(`${base}.4`, { type: "Integer32", get: () => new Promise<never>(() => undefined) });
  agent.table<{ id: number; name: string }>(`${base}.5`, {
    oidIs: "entry",
    columns: {
      1: { name: "id", type: "Integer32" },
      2: { name: "name", type: "OctetString" },
    },
    index: ["id"],
    maxAge: 5,
    rows: async function* () {
      for (let id = 1; id <= 50; id++) yield await Promise.resolve({ id, name: `row ${id}` });
    },
  });
  return agent;
}

/** The messages of one round; every fiftieth of them asks for what hangs. */
function createMessages(agent: Agent): Uint8Array[] {
  const manager = new Manager(agent, 1, "private");
  const names = (...oids: string[]) => oids.map((oid) => makeVarbind(oid, "Null", null));
  const pdus: Pdu[] = [
    requestPdu("GetRequest", 1, names(`${base}.1.0`, `${base}.2.0`, `${base}.9.0`)),
    requestPdu("GetNextRequest", 2, names(`${base}.5.1.7`, `${base}.5.2.50`)),
    bulkPdu(3, 1, 20, names(base, `${base}.5.1`, `${base}.5.2`)),
    requestPdu("SetRequest", 4, [varbindFrom({ oid: `${base}.1.0`, type: "Integer32", value: 5 })]),
    requestPdu("GetRequest", 5, names(`${base}.3.0`)),
  ];
  const usual = pdus.map((pdu) => manager.encode(pdu));
  const broken = usual.map((message) => message.slice(0, -3));
  const all = [...usual, ...usual, ...broken];
  const hanging = manager.encode(requestPdu("GetRequest", 6, names(`${base}.4.0`)));
  return [...all, ...all, ...all, ...usual, hanging];
}

test(`${requests} mixed requests leave no memory and no descriptor behind`, async () => {
  const folder = "/proc/self/fd";
  const countDescriptors = (): number => (existsSync(folder) ? readdirSync(folder).length : 0);
  const before = countDescriptors();
  const agent = createAgent();
  await agent.listen();
  const messages = createMessages(agent);
  const socket = createSocket("udp4");
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  let replies = 0;
  socket.on("message", () => replies++);
  const memory: number[] = [];
  for (let part = 0; part < 3; part++) {
    await send(agent, socket, messages, requests / 3);
    collectGarbage();
    memory.push(process.memoryUsage().heapUsed);
  }
  socket.close();
  await agent.close();
  expect(replies).toBeGreaterThan(requests / 2);
  // the first part warms up; what one request leaves behind would add up to more
  expect(memory[2]! - memory[1]!).toBeLessThan(Math.max(1e6, (requests / 3) * 50));
  for (let i = 0; i < 500 && countDescriptors() > before; i++) await wait(20);
  expect(countDescriptors()).toBeLessThanOrEqual(before);
}, 3_600_000);

/** Sends over UDP, twenty at a time, and now and then over a TCP connection of its own. */
async function send(
  agent: Agent,
  socket: Socket,
  messages: readonly Uint8Array[],
  count: number,
): Promise<void> {
  const tcpPort = Number(/tcp:.*:(\d+)$/.exec(agent.addresses[1]!)![1]);
  for (let sent = 0; sent < count; sent += 20) {
    for (let i = 0; i < 20; i++)
      socket.send(messages[(sent + i) % messages.length]!, agent.port, "127.0.0.1");
    if (sent % 400 === 0) {
      const connection = connect(tcpPort, "127.0.0.1");
      connection.write(messages[0]!);
      await once(connection, "data");
      connection.destroy();
      await once(connection, "close");
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  await wait(50);
}
