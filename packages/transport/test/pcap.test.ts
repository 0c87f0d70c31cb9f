import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { startCapture } from "../src/pcap/index.ts";
import { showDiscarded, showReceived, showSent } from "../src/packets.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "snmp-pcap-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const message = Buffer.from(
  "302602010104067075626c6963a019020101020100020100300e300c06082b060102010101000500",
  "hex",
);
const address = (text: string): { toString(): string } => ({ toString: () => text });

test("the file has the blocks of pcapng: header, interface, one for each packet, statistics", async () => {
  const file = join(folder, "octets.pcapng");
  const capture = startCapture(file);
  showSent(message, address("udp://192.0.2.1:161"));
  await capture.close();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const octets = readFileSync(file);
  const blocks: Buffer[] = [];
  for (let at = 0; at < octets.length;) {
    const length = octets.readUInt32LE(at + 4);
    expect(length % 4).toBe(0);
    expect(octets.readUInt32LE(at + length - 4)).toBe(length);
    blocks.push(octets.subarray(at, at + length));
    at += length;
  }
  expect(blocks.map((block) => block.readUInt32LE(0))).toEqual([0x0a0d0d0a, 1, 6, 5]);
  // "snmp"; 0.0.0.0 to 192.0.2.1, UDP, port 0 to 161; then the message
  const exported =
    "000c0004736e6d70" +
    "0014000400000000" +
    "00150004c0000201" +
    "0018000400000003" +
    "0019000400000000" +
    "001a0004000000a1" +
    "00000000";
  expect(blocks[2]!.toString("hex")).toContain(exported + message.toString("hex"));
  expect(capture).toMatchObject({ written: 1, dropped: 0 });
});

test("addresses of IPv6 are written as 16 octets, whatever their form; those of other kinds as unknown", async () => {
  const chunks: Buffer[] = [];
  const stream = new PassThrough().on("data", (chunk: Buffer) => void chunks.push(chunk));
  const capture = startCapture(stream);
  showReceived(message, address("udp://[2001:db8::7]:161"), "udp://[::]:162");
  showReceived(message, address("tcp://[::ffff:192.0.2.7]:161"));
  showReceived(message, address("unix:///run/snmp.sock"));
  await capture.close();
  const hex = Buffer.concat(chunks).toString("hex");
  expect(hex).toContain(`0016001020010db8${"00".repeat(11)}07` + `00170010${"00".repeat(16)}`);
  expect(hex).toContain(`00160010${"00".repeat(10)}ffffc0000207`);
  expect(hex).toContain("0014000400000000" + "0015000400000000");
  expect(capture.written).toBe(3);
});

test("nothing is written after the end, and ending twice is safe", async () => {
  const stream = new PassThrough().resume();
  const capture = startCapture(stream);
  await capture.close();
  await capture.close();
  showSent(message, address("udp://192.0.2.1:161"));
  expect(capture.written).toBe(0);
});

test("a disk that is too slow costs packets, which are counted, and no memory", async () => {
  const stuck = new Writable({ write: () => undefined });
  const capture = startCapture(stuck, { maxWaiting: 4096 });
  for (let i = 0; i < 1000; i++) showDiscarded(message, address("udp://192.0.2.1:161"), "unmatched");
  expect(capture.dropped).toBeGreaterThan(900);
  expect(stuck.writableLength).toBeLessThan(8192);
  stuck.destroy();
  await expect(capture.close()).rejects.toThrow();
});

test("a file that cannot be written fails the end of the capture, and nothing else", async () => {
  const capture = startCapture(join(folder, "missing", "file"));
  while (capture.dropped === 0) {
    showSent(message, address("udp://192.0.2.1:161"));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await expect(capture.close()).rejects.toThrow(/ENOENT/);
  expect(capture.dropped).toBe(1);
});

test("a filter chooses what is written", async () => {
  const capture = startCapture(new PassThrough().resume(), {
    filter: ({ peer }) => peer.includes("192.0.2.1"),
  });
  showSent(message, address("udp://192.0.2.1:161"));
  showSent(message, address("udp://192.0.2.2:161"));
  await capture.close();
  expect(capture).toMatchObject({ written: 1, dropped: 0 });
});
