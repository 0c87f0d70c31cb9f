// The file of `snmp record --packets`: a packet per line.
import { createWriteStream } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { once } from "node:events";
import { hexOf } from "@snmp/pdu";
import { openPackets, type RecordedPacket, type SimulatedUser } from "@snmp/simulator";
import type { TransportPlugin } from "@snmp/transport";
import { UsageError } from "../failure.ts";
import { recordPackets } from "../record-packets.ts";

/** Writes packets into a file. */
export interface PacketWriter {
  /** Returns a transport that works as `plugin` does, and writes its packets. */
  wrap(plugin: TransportPlugin): TransportPlugin;
  /** The number of packets so far. */
  readonly count: number;
  /** Ends the file. */
  close(): Promise<void>;
}

/** Begins a file of packets. */
export async function openPacketWriter(path: string): Promise<PacketWriter> {
  const stream = createWriteStream(path);
  await once(stream, "open");
  const started = performance.now();
  const writer = {
    count: 0,
    wrap: (plugin: TransportPlugin) =>
      recordPackets(plugin, (direction, packet, peer) => {
        const time = Math.round((performance.now() - started) * 1000) / 1000;
        writer.count++;
        const line: RecordedPacket = { time, direction, peer, hex: hexOf(packet) };
        stream.write(`${JSON.stringify(line)}\n`);
      }),
    close: async () => {
      stream.end();
      await once(stream, "close");
    },
  };
  return writer;
}

/** Adds to a file what the authenticated packets of these users have in clear, so that others can repeat the exchange under their own keys. */
export async function openPacketFile(path: string, users: readonly SimulatedUser[]): Promise<void> {
  if (users.length === 0) return;
  const packets = await openPackets(await readPackets(path), users);
  await writeFile(`${path}.new`, packets.map((packet) => `${JSON.stringify(packet)}\n`).join(""));
  await rename(`${path}.new`, path);
}

/** Reads a file of packets. Throws a `UsageError` that names the line that is not a packet. */
export async function readPackets(path: string): Promise<RecordedPacket[]> {
  const lines = (await readFile(path, "utf8")).split("\n");
  return lines.flatMap((line, i) => {
    if (line.trim() === "") return [];
    const packet = parseLine(line);
    if (packet === undefined)
      throw new UsageError(`${path}: line ${i + 1} is not a packet of snmp record --packets`);
    return [packet];
  });
}

function parseLine(line: string): RecordedPacket | undefined {
  try {
    const packet = JSON.parse(line) as RecordedPacket;
    const { hex, direction, scopedPdu = "" } = packet;
    const isPacket =
      [hex, scopedPdu].every((text) => octets.test(text)) && /^(?:sent|received)$/.test(direction);
    return isPacket ? packet : undefined;
  } catch {
    return undefined;
  }
}

const octets = /^(?:[0-9a-f]{2})*$/;
