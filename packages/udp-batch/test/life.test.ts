// The life of sockets, in processes of their own: what keeps a process alive, threads, many openings, hostile calls.
import { mkdtemp, rm } from "node:fs/promises";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeFiles, runAlone } from "./support/alone.ts";
import { buildAddon, describeAddon } from "./support/addon.ts";
import { exchange } from "./support/exchange.ts";

jest.setTimeout(120_000);
afterAll(removeFiles);

const common = `
  import { BatchSocket, loadNative, UdpAddress } from "./udp-batch.mjs";
  const native = loadNative();
  if (native instanceof Error) throw native;
  const options = { family: 4, address: "127.0.0.1", port: 0, receiveBufferSize: 1 << 20, ipv6Only: true, broadcast: false };
  const open = (deliver) => new BatchSocket(native, options, deliver);
  const addressOf = ({ address, port }) => new UdpAddress(4, address, port);
`;

/** Opens sockets, exchanges messages and closes, `ROUNDS` times, some of them in the middle of an exchange. */
const churn = `${common}
  let arrived = 0;
  for (let i = 0; i < Number(process.env.ROUNDS); i++) {
    const one = open(() => void arrived++), other = open((message, from) => other.send(message, from));
    for (let k = 0; k < i % 5; k++) one.send(Buffer.alloc(1 + ((i * 7919) % 3000), k), addressOf(other));
    for (let turn = 0; turn < i % 6; turn++) await new Promise((resolve) => setImmediate(resolve));
    const closing = [one.close(), other.close(), one.close()];
    if (i % 100 === 0) await Promise.all(closing);
  }
  console.log(arrived > 0);
`;

/** Calls the functions of the addon with lengths, ports and arguments that no caller of this package gives. */
const hostile = `${common}
  let seed = 12345;
  const random = (limit) => { seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff; return seed % limit; };
  const odd = [0, 1, 63, 64, 65, -1, 2 ** 31 - 1, -(2 ** 31), 65_507, 65_535, 65_536, 131_072, 131_073];
  const openAnywhere = () => { native.scratch.fill(0); return native.open(4, 0, 0, () => {}); };
  const handle = openAnywhere(), closed = openAnywhere();
  native.close(closed);
  const values = [undefined, null, 1, -1, NaN, 1e300, "x".repeat(5000), {}, [], () => {}, Symbol(), 4n, handle, closed];
  let refused = 0;
  for (let i = 0; i < Number(process.env.ROUNDS); i++) {
    for (let k = 0; k < native.outgoingRows.length; k++) native.outgoingRows[k] = random(3) === 0 ? odd[random(odd.length)] : random(200);
    for (let k = 0; k < 8; k++) native.scratch[k] = odd[random(odd.length)];
    for (const target of [handle, closed]) {
      try { const done = native.send(target, odd[random(odd.length)]); if (!(done >= 0 && done <= 64)) throw new Error("done " + done); }
      catch (error) { if (!(error instanceof TypeError)) throw error; refused++; }
    }
    native.name(random(2) === 0 ? 4 : 6);
    const name = ["open", "send", "watch", "hold", "close", "parse", "name"][random(7)];
    const args = Array.from({ length: random(5) }, () => values[random(values.length - (name === "close" ? 2 : 0))]);
    try { const result = native[name](...args); if (name === "open" && typeof result === "object") native.close(result); }
    catch (error) { if (!(error instanceof TypeError)) throw error; refused++; }
  }
  native.close(handle);
  console.log(refused > 0);
`;

/** Threads that end with open sockets: by themselves, and terminated while messages arrive. */
const threads = `
  import { isMainThread, parentPort, Worker } from "node:worker_threads";
  import { fileURLToPath } from "node:url";
  ${common}
  if (isMainThread) {
    const socket = open(() => {});
    for (let i = 0; i < Number(process.env.ROUNDS); i++) {
      const worker = new Worker(fileURLToPath(import.meta.url));
      const port = await new Promise((resolve) => worker.once("message", resolve));
      const exited = new Promise((resolve) => worker.once("exit", resolve));
      for (let k = 0; k < 200; k++) socket.send(Buffer.alloc(50), new UdpAddress(4, "127.0.0.1", port));
      await new Promise((resolve) => setImmediate(resolve));
      if (i % 2 === 0) await worker.terminate();
      else worker.postMessage("end");
      await exited;
    }
    await socket.close();
    console.log("ended");
  } else {
    const socket = open((message, from) => socket.send(message, from));
    open(() => {}); // never closed
    parentPort.postMessage(socket.port);
    parentPort.once("message", () => process.exit());
  }
`;

/** Sends while the only interface goes down and comes back, `ROUNDS` times. Prints whether errors are those of a missing network, and whether every
 * message is settled once. */
const interfaceDown = `${common}
  import { execFileSync } from "node:child_process";
  const set = (state) => execFileSync("ip", ["link", "set", "lo", state]);
  const turn = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));
  set("up");
  const errors = new Set();
  let arrived = 0, settled = 0, sent = 0;
  const one = open(() => {}), other = open((message) => { if (message[0] === 7 && message.length === 90) arrived++; });
  const send = () => { sent++; one.send(Buffer.alloc(90, 7), addressOf(other), (error) => { settled++; if (error) errors.add(error.code ?? String(error)); }); };
  const sendFor = async (turns) => { for (let i = 0; i < turns; i++) { for (let k = 0; k < 100; k++) send(); await turn(); } };
  for (let round = 0; round < Number(process.env.ROUNDS); round++) {
    await sendFor(5);
    set("down");
    await turn(20); // what was on its way is read
    arrived = 0;
    await sendFor(5);
    await turn(20);
    if (arrived > 0) throw new Error("messages arrive although the interface is down");
    set("up");
    await sendFor(5);
    await turn(50);
    if (arrived === 0) throw new Error("nothing arrives once the interface is up again");
  }
  await one.close(); await other.close();
  // with some kernels messages vanish, with others the system reports the fault
  console.log([...errors].every((code) => code === "ENETUNREACH"), settled === sent);
`;

/** Why there can be no network of a process's own, if so. */
function findNetworkFault(): string | undefined {
  const { status, error } = spawnSync("unshare", ["-n", "ip", "link", "set", "lo", "up"]);
  if (error !== undefined) return "unshare is missing";
  return status === 0 ? undefined : "it needs root, and iproute2";
}

describeAddon("in a process of its own", () => {
  const fault = findNetworkFault();
  const inNetwork = fault === undefined ? test : test.skip;
  inNetwork(
    `an interface that goes down loses messages, settles each, and takes them once it is up again${fault === undefined ? "" : ` (skipped: ${fault})`}`,
    async () => {
      const env = { ROUNDS: process.env.SNMP_LONG_TESTS === undefined ? "3" : "200" };
      expect(await runAlone(interfaceDown, env, 100_000, ["unshare", "-n"])).toBe("true true\n");
    },
  );

  test("an open socket keeps it alive after ref only", async () => {
    const output = await runAlone(`${common}
      open(() => {});
      const held = open(() => {}), released = open(() => {});
      held.ref(); released.ref(); released.unref();
      const start = performance.now();
      setTimeout(() => { console.log("closed"); void held.close(); }, 50).unref();
      process.on("exit", () => console.log(performance.now() - start >= 49));
    `);
    expect(output).toBe("closed\ntrue\n");
  });

  test("a receiver that throws loses only that message, and the error is an uncaught exception", async () => {
    const output = await runAlone(`${common}
      process.on("uncaughtException", (error) => console.log(error.message));
      const socket = open(([mark]) => {
        if (mark === 1) throw new Error("of the receiver");
        console.log(mark);
        if (mark === 2) setImmediate(() => socket.close());
      });
      socket.ref();
      for (const mark of [0, 1, 2]) socket.send(Uint8Array.of(mark), addressOf(socket));
    `);
    expect(output.split("\n").sort()).toEqual(["", "0", "2", "of the receiver"]);
  });

  test("10,000 sockets open and close, and leave no descriptor and no memory", async () => {
    const output = await runAlone(
      `${churn}
      import { readdirSync } from "node:fs";
      const descriptors = () => readdirSync("/proc/self/fd").length;
      const before = descriptors();
      for (let i = 0; i < 10_000; i++) { const socket = open(() => {}); await socket.close(); if (i === 1000) globalThis.rss = process.memoryUsage.rss(); }
      console.log(descriptors() - before, (process.memoryUsage.rss() - globalThis.rss) / 9000 < 2000);
      `,
      { ROUNDS: "100" },
    );
    expect(output).toBe("true\n0 true\n");
  });

  test("a binary in the layout of a release is found", async () => {
    const folder = await mkdtemp(join(tmpdir(), "snmp-udp-batch-"));
    const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
    const libc = header.glibcVersionRuntime === undefined ? "musl" : "glibc";
    const file = `prebuilds/linux-${process.arch}/node.napi.${libc}.node`;
    expect(buildAddon(join(folder, file), "-s")).toBeUndefined();
    const env = { "@SNMP/UDP_BATCH_PREBUILD": folder };
    const output = await runAlone(
      `${common} console.log(process.report.getReport().sharedObjects.filter((name) => name.endsWith(".node")).join());`,
      env,
    );
    expect(output).toBe(`${join(folder, file)}\n`);
    await rm(folder, { recursive: true });
  });

  test("hostile lengths and arguments are refused or do nothing", async () => {
    expect(await runAlone(hostile, { ROUNDS: "3000" })).toBe("true\n");
  });

  test("threads end with open sockets, also in the middle of messages", async () => {
    expect(await runAlone(threads, { ROUNDS: "4" })).toBe("ended\n");
  });
});

describe("under AddressSanitizer", () => {
  let folder: string;
  beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), "snmp-udp-batch-"))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const library = findSanitizer();
  if (library === undefined) console.warn("skipped: AddressSanitizer: the compiler has no libasan.so");
  const sanitized = library === undefined ? test.skip : test;

  const isLong = process.env.SNMP_LONG_TESTS !== undefined;
  const timeout = isLong ? 3_600_000 : 120_000; // a sanitized process starts slowly
  sanitized.each([
    ["churn", churn, "true\n", 100, 10_000],
    ["hostile calls", hostile, "true\n", 300, 100_000],
    ["threads", threads, "ended\n", 2, 100],
    ["requests under load", exchange, (rounds: number) => `${rounds} 0 0 `, 5000, 360_000],
  ])(
    "%s touch no memory that is not theirs",
    async (_title, source, expected, rounds, longRounds) => {
      const addon = join(folder, "build/Release/udp_batch.node");
      const options = ["-fsanitize=address,undefined", "-fno-sanitize-recover=undefined", "-g"];
      expect(buildAddon(addon, ...options)).toBeUndefined();
      const env = {
        LD_PRELOAD: library,
        ASAN_OPTIONS: "detect_leaks=0",
        "@SNMP/UDP_BATCH_PREBUILD": folder, // of node-gyp-build
        ROUNDS: String(isLong ? longRounds : rounds),
      };
      const output = await runAlone(source, env, timeout);
      expect(output).toContain(typeof expected === "string" ? expected : expected(Number(env.ROUNDS)));
    },
    timeout,
  );
});

function findSanitizer(): string | undefined {
  const { status, stdout } = spawnSync(process.env.CC ?? "cc", ["-print-file-name=libasan.so"], {
    encoding: "utf8",
  });
  const file = status === 0 ? stdout.trim() : "";
  return file.includes("/") && buildAddon() === undefined ? file : undefined;
}
