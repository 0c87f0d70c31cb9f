// The blocks of a pcapng file (draft-ietf-opsawg-pcapng): little-endian, padded to four octets, with their length at both ends.

/** An option of a block: its code and its octets. */
export type BlockOption = readonly [code: number, octets: Uint8Array];

/** Returns the Section Header Block that a file begins with. */
export function writeSectionHeader(application: string): Buffer {
  const body = Buffer.alloc(16);
  body.writeUInt32LE(0x1a2b3c4d, 0);
  body.writeUInt16LE(1, 4); // version 1.0
  body.writeBigInt64LE(-1n, 8); // the length of the section is unknown
  return makeBlock(0x0a0d0d0a, body, [[4, Buffer.from(application)]]);
}

/** Returns the Interface Description Block. Times are in microseconds, which is the default. */
export function writeInterfaceBlock(linkType: number): Buffer {
  const body = Buffer.alloc(8);
  body.writeUInt16LE(linkType, 0);
  return makeBlock(1, body, []);
}

/** One packet of an Enhanced Packet Block. */
export interface CapturedPacket {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly direction: "inbound" | "outbound";
  readonly data: Uint8Array;
  readonly comment?: string | undefined;
}

/** Returns the Enhanced Packet Block of a packet. */
export function writePacketBlock({ at, direction, data, comment }: CapturedPacket): Buffer {
  const head = Buffer.alloc(20);
  const time = BigInt(Math.round(at * 1000));
  head.writeUInt32LE(Number(time >> 32n), 4);
  head.writeUInt32LE(Number(time & 0xffffffffn), 8);
  head.writeUInt32LE(data.length, 12);
  head.writeUInt32LE(data.length, 16);
  const flags = Buffer.alloc(4);
  flags.writeUInt32LE(direction === "inbound" ? 1 : 2, 0);
  const options: BlockOption[] = [[2, flags]];
  if (comment !== undefined) options.push([1, Buffer.from(comment)]);
  return makeBlock(6, Buffer.concat([head, pad(data)]), options);
}

/** Returns the Interface Statistics Block with the number of packets that the file lacks. */
export function writeStatisticsBlock(at: number, dropped: number): Buffer {
  const body = Buffer.alloc(12);
  const time = BigInt(Math.round(at * 1000));
  body.writeUInt32LE(Number(time >> 32n), 4);
  body.writeUInt32LE(Number(time & 0xffffffffn), 8);
  const count = Buffer.alloc(8);
  count.writeBigUInt64LE(BigInt(dropped), 0);
  return makeBlock(5, body, [[5, count]]);
}

function makeBlock(type: number, body: Buffer, options: readonly BlockOption[]): Buffer {
  const parts = options.flatMap(([code, octets]) => [optionHead(code, octets.length), pad(octets)]);
  if (parts.length > 0) parts.push(optionHead(0, 0));
  const rest = Buffer.concat([body, ...parts]);
  const length = rest.length + 12;
  const ends = Buffer.alloc(8);
  ends.writeUInt32LE(type, 0);
  ends.writeUInt32LE(length, 4);
  return Buffer.concat([ends, rest, ends.subarray(4)]);
}

function optionHead(code: number, length: number): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(code, 0);
  head.writeUInt16LE(length, 2);
  return head;
}

function pad(octets: Uint8Array): Uint8Array {
  const missing = -octets.length & 3;
  return missing === 0 ? octets : Buffer.concat([octets, Buffer.alloc(missing)]);
}
