// How messages follow each other on a stream (docs/decisions/0012-framing.md).

/** A way to put messages on a stream, and to find them there again. It has no state: all connections share it. */
export interface Framing {
  /** Returns the octets that carry a message on the stream: the message itself if its end can be found without help. */
  frame(message: Uint8Array): Uint8Array;
  /**
   * Returns the number of octets of the frame that `octets` begin with, also if they have not all arrived, or `undefined` as long as it
   * cannot be known. The first `seen` octets were there when it was last called for this frame.
   *
   * @throws An error if the octets cannot begin a frame: the connection is closed, since no later frame can be found.
   */
  measure(octets: Uint8Array, seen: number): number | undefined;
  /** Returns the message in a complete frame. It may be a view. */
  unframe(frame: Uint8Array): Uint8Array;
}

/**
 * Returns the framing that an option asks for; `undefined` stands for that of RFC 3430.
 *
 * @throws A `TypeError` if there is no such framing.
 */
export function resolveFraming(option: unknown = "ber"): Framing | undefined {
  if (option === "ber") return undefined;
  if (option === "length-prefixed") return lengthPrefixed;
  const { frame, measure, unframe } = (option ?? {}) as Partial<Framing>;
  if ([frame, measure, unframe].every((member) => typeof member === "function")) return option as Framing;
  throw new TypeError(
    'the option framing must be "ber", "length-prefixed", or an object with frame, measure and unframe',
  );
}

/** Four octets with the length of the message, the most significant one first, then the message. */
export const lengthPrefixed: Framing = Object.freeze<Framing>({
  frame(message) {
    const framed = new Uint8Array(lengthOctets + message.length);
    new DataView(framed.buffer).setUint32(0, message.length);
    framed.set(message, lengthOctets);
    return framed;
  },
  measure(octets) {
    if (octets.length < lengthOctets) return undefined;
    return lengthOctets + new DataView(octets.buffer, octets.byteOffset).getUint32(0);
  },
  unframe: (frame) => frame.subarray(lengthOctets),
});

const lengthOctets = 4;
