// Memory per simulated device, and requests per second of one core. `node --expose-gc bench/dist/simulator.js [DEVICES] [SECONDS]`; on a quiet
// machine with two cores, the requests come from the other one. 10,000 devices need `ulimit -n` above 10,000.
import { fork } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { create } from "@snmp/mpm-core";
import { v2c } from "@snmp/mpm-v2c";
import { makeVarbind, requestPdu } from "@snmp/pdu";
import { parseRecording, simulateNetwork } from "@snmp/simulator";

const port = 21_161;
const [first = "10000", second = "5", third = "0"] = process.argv.slice(2);

if (first === "--ask") await askAll(Number(second), Number(third));
else await measure(Number(first), Number(second));

async function measure(devices: number, seconds: number): Promise<void> {
  const lines = Array.from({ length: 5000 }, (_, i) => `1.3.6.1.2.1.2.2.1.${10 + (i % 10)}.${i}|65|${i}`);
  const recording = parseRecording(["1.3.6.1.2.1.1.5.0|4|core-1", ...lines].join("\n"));
  const before = await memory();
  await using network = await simulateNetwork(recording, { devices, port });
  const idle = await memory();
  const child = fork(fileURLToPath(import.meta.url), ["--ask", String(devices), String(seconds)]);
  await once(child, "message"); // each device was asked once
  const start = { cpu: process.cpuUsage(), count: sum(network) };
  const [outcome] = (await once(child, "message")) as [{ seconds: number; answers: number }];
  const cpu = process.cpuUsage(start.cpu);
  const answered = sum(network) - start.count;
  const core = (cpu.user + cpu.system) / 1e6;
  console.log(
    `${devices} devices of one recording with ${recording.size} instances (${recording.octets} octets)`,
  );
  console.log(`memory per device: ${kib(idle - before, devices)} KiB idle`);
  child.kill();
  await once(child, "exit");
  console.log(`memory per device: ${kib((await memory()) - before, devices)} KiB once each has answered`);
  console.log(
    `requests per second: ${Math.round(outcome.answers / outcome.seconds)} of the clock, ${Math.round(answered / core)} per second of CPU`,
  );
}

function sum(network: Iterable<{ readonly counters: { readonly answered: number } }>): number {
  let total = 0;
  for (const { counters } of network) total += counters.answered;
  return total;
}

async function memory(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return process.memoryUsage().rss;
}

function kib(octets: number, devices: number): string {
  return (octets / devices / 1024).toFixed(1);
}

/** Asks one device after the other, with some requests outstanding at any time. */
async function askAll(devices: number, seconds: number): Promise<void> {
  const pdu = requestPdu("GetRequest", 0x01020304, [makeVarbind("1.3.6.1.2.1.1.5.0", "Null", null)]);
  const none = new Uint8Array();
  const model = create(1, async (octets) => octets, {});
  const { data } = await model.encode(0x01020304, v2c("public"), none, none, pdu);
  const lookup = (
    address: string,
    _options: unknown,
    done: (error: null, address: string, family: number) => void,
  ): void => done(null, address, 4);
  const socket = createSocket({ type: "udp4", lookup: lookup });
  const bound = once(socket, "listening");
  socket.bind(0);
  await bound;
  socket.setRecvBufferSize(1 << 22);
  let at = 0;
  let answers = 0;
  const askNext = (): void => {
    const i = at++ % devices;
    // as in simulateNetwork: without the first and the last address of each 256
    const number = i + 1 + 2 * Math.floor(i / 254);
    socket.send(data, port, `127.1.${number >>> 8}.${number & 255}`);
  };
  let last = 0;
  socket.on("message", () => {
    answers++;
    askNext();
  });
  // lost datagrams are made up for
  setInterval(() => {
    if (answers === last) for (let i = 0; i < 64; i++) askNext();
    last = answers;
  }, 200);
  for (let i = 0; i < 64; i++) askNext();
  while (answers < devices) await new Promise((resolve) => setTimeout(resolve, 20));
  process.send!("warm");
  const begin = { time: performance.now(), answers };
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  process.send!({ seconds: (performance.now() - begin.time) / 1000, answers: answers - begin.answers });
}
