// A module for `runAlone`: `ROUNDS` requests to a thousand targets.

/**
 * Two threads have half of the targets each. The main thread keeps 64 requests outstanding: each answer is followed by the next request. A request
 * has its number, the position of its target, and octets that follow from both; its answer repeats them, with the mark of the target. Prints the
 * numbers of right answers, of wrong ones and of lost requests, and whether the memory stayed as it was after a tenth.
 */
export const exchange = `
  import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
  import { fileURLToPath } from "node:url";
  import { BatchSocket, loadNative, UdpAddress } from "./udp-batch.mjs";
  const native = loadNative();
  if (native instanceof Error) throw native;
  const options = { family: 4, address: "127.0.0.1", port: 0, receiveBufferSize: 1 << 22, ipv6Only: true, broadcast: false };
  const open = (deliver) => new BatchSocket(native, options, deliver);
  const requests = Number(process.env.ROUNDS), targets = 1000, outstanding = 64;
  const mark = (target) => (target * 40503) & 0xffff;
  if (!isMainThread) {
    const sockets = Array.from({ length: targets / 2 }, (_, i) => {
      const target = workerData + i;
      const socket = open((message, from) => {
        const answer = Buffer.from(message);
        answer.writeUInt16LE(mark(target), 0);
        socket.send(answer, from);
      });
      return socket;
    });
    parentPort.postMessage(sockets.map(({ port }) => port));
    parentPort.once("message", async () => { for (const socket of sockets) await socket.close(); parentPort.close(); });
  } else {
    const workers = [0, targets / 2].map((first) => new Worker(fileURLToPath(import.meta.url), { workerData: first }));
    const ports = (await Promise.all(workers.map((worker) => new Promise((resolve) => worker.once("message", resolve))))).flat();
    const addresses = ports.map((port) => new UdpAddress(4, "127.0.0.1", port));
    const lengthOf = (number) => 10 + ((number * 31) % 1400);
    const octetOf = (number, target) => (number ^ (target * 7)) & 255;
    const waiting = new Map(); // by number: when it was asked
    let asked = 0, right = 0, wrong = 0, lost = 0, early = 0;
    const ask = () => {
      if (asked === requests) return;
      const number = asked++, target = number % targets, message = Buffer.alloc(lengthOf(number), octetOf(number, target));
      message.writeUInt16LE(0, 0);
      message.writeUInt32LE(number, 2);
      message.writeUInt16LE(target, 6);
      waiting.set(number, performance.now());
      client.send(message, addresses[target]);
    };
    const isRight = (message, from, number) => {
      const target = number % targets;
      return waiting.has(number) && message.readUInt16LE(6) === target && message.readUInt16LE(0) === mark(target) &&
        from.port === ports[target] && message.length === lengthOf(number) && message[message.length - 1] === octetOf(number, target);
    };
    const client = open(({ buffer, byteOffset, length }, from) => {
      const message = Buffer.from(buffer, byteOffset, length);
      const number = message.readUInt32LE(2);
      if (isRight(message, from, number)) right++;
      else wrong++;
      waiting.delete(number);
      if (right === requests / 10) early = process.memoryUsage.rss();
      ask();
    });
    client.ref();
    for (let i = 0; i < outstanding; i++) ask();
    await new Promise((resolve) => {
      const timer = setInterval(() => {
        const now = performance.now();
        for (const [number, start] of waiting) if (now - start > 10_000) { waiting.delete(number); lost++; ask(); }
        if (waiting.size === 0 && asked === requests) { clearInterval(timer); resolve(); }
      }, 20);
    });
    await client.close();
    for (const worker of workers) worker.postMessage("end");
    console.log(right, wrong, lost, process.memoryUsage.rss() - early < 32e6);
  }
`;
