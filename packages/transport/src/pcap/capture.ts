// Writes the messages of this process into a file that Wireshark opens.
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { createWriteStream } from "node:fs";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import type { PacketEvent } from "../packets.ts";
import { writePacketBlock, writeInterfaceBlock, writeStatisticsBlock, writeSectionHeader } from "./blocks.ts";
import { wrapPdu, exportedPduLinkType } from "./exported-pdu.ts";

/** Options of a capture. */
export interface CaptureOptions {
  /** Returns whether to write a message; all by default. */
  readonly filter?: ((packet: PacketEvent) => boolean) | undefined;
  /** Octets that may wait to be written, 1..; 16 MiB by default. Beyond that, packets are dropped and counted. */
  readonly maxWaiting?: number | undefined;
}

/**
 * Begins to write every message that this process sends and receives, of all clients, agents, receivers and originators, into a file of
 * the format pcapng. Wireshark and tshark show them as SNMP at any port. A message that was not taken for an answer comes a second time, with
 * the reason as its comment. The messages of SNMPv1 and SNMPv2c contain the community: keep the file where only readers of it may be.
 *
 * @param destination The path of the file, which is created with the rights 0600, or a stream.
 */
export function startCapture(destination: string | Writable, options: CaptureOptions = {}): Capture {
  const stream =
    typeof destination === "string" ? createWriteStream(destination, { mode: 0o600 }) : destination;
  return new Capture(stream, options);
}

/** A capture that runs, until `close`. */
export class Capture implements AsyncDisposable {
  /** The number of packets that were written. */
  written = 0;
  /** The number of packets that were dropped because the disk is too slow, or the file failed. */
  dropped = 0;
  readonly #stream: Writable;
  readonly #filter: CaptureOptions["filter"];
  readonly #maxWaiting: number;
  #failure: Error | undefined;
  #closed: Promise<void> | undefined;

  /** @internal */
  constructor(stream: Writable, { filter, maxWaiting = 16 << 20 }: CaptureOptions) {
    this.#stream = stream;
    this.#filter = filter;
    this.#maxWaiting = maxWaiting;
    stream.on("error", this.#noteFailure);
    stream.write(writeSectionHeader("@snmp/transport"));
    stream.write(writeInterfaceBlock(exportedPduLinkType));
    for (const [name, listener] of this.#listeners) subscribe(name, listener);
  }

  /**
   * Ends the capture; resolves once everything is written. Calling it twice is safe.
   *
   * @throws The error of the file, such as `ENOSPC`.
   */
  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  /** Ends the capture at the end of an `await using` block. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  readonly #noteFailure = (error: Error): void => {
    this.#failure ??= error;
  };

  readonly #listeners = (
    [
      ["snmp:packet:sent", "outbound"],
      ["snmp:packet:received", "inbound"],
      ["snmp:packet:discarded", "inbound"],
    ] as const
  ).map(
    ([name, direction]) =>
      [name, (packet: unknown): void => this.#write(packet as PacketEvent, direction)] as const,
  );

  #write(packet: PacketEvent, direction: "inbound" | "outbound"): void {
    if (this.#filter?.(packet) === false) return;
    if (this.#failure !== undefined || this.#stream.writableLength > this.#maxWaiting) {
      this.dropped++;
      return;
    }
    const { at, octets, peer, local, reason } = packet;
    const data = direction === "outbound" ? wrapPdu(octets, local, peer) : wrapPdu(octets, peer, local);
    const comment = reason === undefined ? undefined : `not an answer: ${reason}`;
    this.#stream.write(writePacketBlock({ at, direction, data, comment }));
    this.written++;
  }

  async #close(): Promise<void> {
    for (const [name, listener] of this.#listeners) unsubscribe(name, listener);
    if (this.#failure === undefined) {
      const ended = finished(this.#stream, { readable: false });
      this.#stream.end(writeStatisticsBlock(Date.now(), this.dropped));
      await ended.catch(this.#noteFailure);
    }
    if (this.#failure !== undefined) throw this.#failure;
  }
}
