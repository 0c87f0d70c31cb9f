// The journal: what was acknowledged is on the disk, and a new process goes on where the last one was.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NotificationReceiver } from "@snmp/notifications";
import type { StandardPdu } from "@snmp/pdu";
import { messageCodec as v2cCodec } from "../../mpm-v2c/src/message.ts";
import { bundleProgram } from "../../../test/support/program.ts";
import { freePort } from "../../../test/support/free-port.ts";
import { isLong } from "./load/processes.ts";
import { closeAll, openSender, startReceiver, take, until } from "./support/receivers.ts";
import { v2cMessage, v2Pdu } from "./support/messages.ts";

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "snmp-journal-"))));
afterEach(async () => {
  await closeAll();
  await rm(folder, { recursive: true });
});
const requestIdOf = (answer: Uint8Array) => (v2cCodec.decode(answer).data as StandardPdu).requestId;
const inform = (id: number) => v2cMessage(v2Pdu("InformRequest", [], id));

test("an inform is acknowledged after it is on the disk, and notifications have positions", async () => {
  const { receiver, port } = await startReceiver({ journal: { folder } });
  const sender = await openSender(port);
  for (let id = 1; id <= 3; id++) await sender.send(inform(id));
  await until(() => sender.answers.length === 3);
  const [name] = await readdir(folder);
  const lines = (await readFile(join(folder, name!), "utf8")).trim().split("\n");
  expect(lines.map((line) => (JSON.parse(line) as { position: number }).position)).toEqual([1, 2, 3]);
  expect((await take(receiver, 3)).map(({ position }) => position)).toEqual([1, 2, 3]);
});

test("a new receiver delivers what comes after a position, knows acknowledged informs, and goes on counting", async () => {
  const first = await startReceiver({ journal: { folder } });
  const sender = await openSender(first.port);
  for (let id = 1; id <= 3; id++) await sender.send(inform(id));
  await until(() => sender.answers.length === 3);
  await first.receiver.close();
  await appendFile(join(folder, (await readdir(folder))[0]!), '{"time":"cut');
  const second = await startReceiver({
    listen: `udp://127.0.0.1:${first.port}`,
    journal: { folder, after: 1 },
  });
  expect((await take(second.receiver, 2)).map(({ position, requestId }) => [position, requestId])).toEqual([
    [2, 2],
    [3, 3],
  ]);
  await sender.send(inform(3));
  await until(() => sender.answers.length === 4);
  expect(second.receiver.counters.duplicates).toBe(1);
  await sender.send(inform(4));
  expect(await take(second.receiver, 1)).toMatchObject([{ position: 4, requestId: 4 }]);
});

test("files are rotated, and the oldest are removed", async () => {
  const { receiver, port } = await startReceiver({ journal: { folder, maxFileSize: 1024, maxFiles: 2 } });
  const sender = await openSender(port);
  for (let id = 1; id <= 30; id++) {
    await sender.send(inform(id));
    await until(() => sender.answers.length === id);
  }
  await until(() => receiver.counters.acknowledged === 30);
  await receiver.close();
  expect((await readdir(folder)).length).toBeLessThanOrEqual(3);
  const next = await startReceiver({ journal: { folder, after: 29 } });
  expect(await take(next.receiver, 1)).toMatchObject([{ position: 30 }]);
});

test("a journal that cannot be written acknowledges nothing, and says so", async () => {
  const receiver = new NotificationReceiver({
    listen: "udp://127.0.0.1:0",
    communities: ["public"],
    journal: { folder: "/dev/null/journal" },
  });
  await expect(receiver.listen()).rejects.toThrow("ENOTDIR");
  await receiver.close();
  expect(() => new NotificationReceiver({ journal: { folder: "" } })).toThrow("journal.folder");
  expect(() => new NotificationReceiver({ journal: { folder, maxFiles: 1 } })).toThrow("journal.maxFiles");
});

const kills = isLong ? 200 : 12;
test(`after SIGKILL at ${kills} random moments, nothing that was acknowledged is lost or doubled, and boots never go back`, async () => {
  const port = await freePort();
  const kept = join(folder, "kept.txt");
  const program = await bundleProgram(
    `
    import { appendFileSync, existsSync, readFileSync } from "node:fs";
    import { NotificationReceiver } from "@snmp/notifications";
    import "@snmp/mpm-v2c";
    import { startEngine } from "@snmp/usm";
    const [port, folder, kept, engineFile] = process.argv.slice(2);
    const engine = await startEngine({ file: engineFile });
    appendFileSync(kept + ".boots", engine.boots + "\\n");
    const lines = existsSync(kept) ? readFileSync(kept, "utf8").split("\\n").slice(0, -1) : [];
    const after = Number(lines.at(-1)?.split(" ")[0] ?? 0);
    const receiver = new NotificationReceiver({
      listen: "udp://127.0.0.1:" + port, communities: ["public"], engine, journal: { folder, after },
    });
    receiver.on("warning", () => undefined);
    await receiver.listen();
    for await (const { position, requestId } of receiver) appendFileSync(kept, position + " " + requestId + "\\n");
  `,
    folder,
  );
  const journal = join(folder, "journal");
  const sender = await openSender(port);
  const acknowledged = new Set<number>();
  let next = 1;
  let isSending = true;
  const sending = (async () => {
    while (isSending) {
      const id = next;
      // the same inform again and again, until it is acknowledged, as senders do
      while (isSending && !acknowledged.has(id)) {
        await sender.send(inform(id)).catch(() => undefined);
        const end = Date.now() + 20;
        while (sender.answers.length === 0 && Date.now() < end)
          await new Promise((resolve) => setTimeout(resolve, 1));
        // an answer may come late, to an inform before
        for (const answer of sender.answers.splice(0)) acknowledged.add(requestIdOf(answer));
      }
      next++;
    }
  })();
  for (let kill = 0; kill < kills; kill++) {
    const target = acknowledged.size + 5;
    const child = spawn(
      process.execPath,
      [program, String(port), journal, kept, join(folder, "engine.json")],
      { stdio: "inherit" },
    );
    const exited = once(child, "exit");
    try {
      await until(() => acknowledged.size >= target, 120_000);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
    } finally {
      isSending &&= acknowledged.size >= target;
      child.kill("SIGKILL");
      await exited;
    }
  }
  isSending = false;
  await sending;
  // one more process takes what is left
  const lines = async () => (await readFile(kept, "utf8")).split("\n").slice(0, -1);
  const after = Number((await lines()).at(-1)!.split(" ")[0]);
  const last = await startReceiver({ journal: { folder: journal, after } });
  const rest = (await take(last.receiver, last.receiver.pending)).map(
    ({ position, requestId }) => `${position} ${requestId}`,
  );
  const all = [...(await lines()), ...rest].map((line) => line.split(" ").map(Number));
  expect(all.map(([position]) => position)).toEqual(all.map((_, i) => i + 1));
  const ids = all.map(([, id]) => id!);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of acknowledged) expect(ids).toContain(id);
  expect(acknowledged.size).toBeGreaterThanOrEqual(5 * kills);
  const boots = (await readFile(`${kept}.boots`, "utf8")).trim().split("\n").map(Number);
  expect(boots).toEqual(Array.from({ length: kills }, (_, i) => boots[0]! + i));
}, 1_200_000);
