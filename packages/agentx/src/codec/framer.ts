// The PDUs in a stream, however it is divided into chunks (RFC 2741 §8).
import { DecodeError } from "@snmp/mpm-core";
import { decodeHeader } from "./decode.ts";
import { headerSize } from "./pdu.ts";

/** Divides a stream of octets into PDUs. It keeps less than one PDU. */
export class Framer {
  #buffer = new Uint8Array(0);
  #buffered = 0;

  constructor(
    /** Octets of the longest PDU, with its header. */
    readonly maxPduSize: number,
  ) {}

  /**
   * Adds octets of the stream, and calls `deliver` with the octets of each PDU that they complete.
   *
   * @throws A `DecodeError` if the version is wrong, or the length is beyond `maxPduSize` or not a multiple of four: the rest of the stream
   * cannot be read.
   */
  push(chunk: Uint8Array, deliver: (pdu: Uint8Array) => void): void {
    let rest = chunk;
    while (this.#buffered > 0 && rest.length > 0) {
      const isHeader = this.#buffered < headerSize;
      const needed = isHeader ? headerSize : this.#sizeOf(this.#buffer.subarray(0, this.#buffered));
      const taken = rest.subarray(0, needed - this.#buffered);
      this.#keep(taken);
      rest = rest.subarray(taken.length);
      if (this.#buffered < headerSize || this.#buffered < this.#sizeOf(this.#buffer)) continue;
      const pdu = this.#buffer.subarray(0, this.#buffered);
      this.#buffer = new Uint8Array(0);
      this.#buffered = 0;
      deliver(pdu);
    }
    while (rest.length >= headerSize) {
      const size = this.#sizeOf(rest);
      if (rest.length < size) break;
      deliver(rest.subarray(0, size));
      rest = rest.subarray(size);
    }
    if (rest.length > 0) this.#keep(rest);
  }

  #sizeOf(octets: Uint8Array): number {
    const { payloadLength } = decodeHeader(octets);
    const size = headerSize + payloadLength;
    if (size > this.maxPduSize)
      throw new DecodeError(
        "length-overflow",
        headerSize - 4,
        `the PDU has ${size} octets, and ${this.maxPduSize} is the limit (maxPduSize)`,
      );
    if (payloadLength % 4 !== 0)
      throw new DecodeError("bad-size", headerSize - 4, "the length of the payload is not a multiple of 4");
    return size;
  }

  /** Copies octets to the end of the buffer: chunks of a socket are parts of much larger memory. */
  #keep(octets: Uint8Array): void {
    const length = this.#buffered + octets.length;
    if (length > this.#buffer.length) {
      const grown = new Uint8Array(Math.max(length, 2 * this.#buffer.length, 64));
      grown.set(this.#buffer.subarray(0, this.#buffered));
      this.#buffer = grown;
    }
    this.#buffer.set(octets, this.#buffered);
    this.#buffered = length;
  }
}
