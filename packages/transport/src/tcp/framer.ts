import { BerFramer, wrapInBer } from "./ber-framer.ts";
import { CustomFramer } from "./custom-framer.ts";
import type { Framing } from "./framing.ts";

/** Cuts the octets of one connection into messages. Its time and memory grow with the octets that arrive, never with an announced length. */
export interface Framer {
  /**
   * Takes the next octets and hands over the messages that they complete, each a copy. Returns what is wrong once framing is lost, from
   * when on nothing more comes: no later octet can be told to be the first of a message.
   */
  push(chunk: Uint8Array, deliver: (message: Uint8Array) => void): string | undefined;
}

/** Creates the framer of one connection. `maxMessageSize` counts the octets of a message; framing is lost with a longer one. */
export function createFramer(framing: Framing | undefined, maxMessageSize: number): Framer {
  return framing === undefined ? new BerFramer(maxMessageSize) : new CustomFramer(framing, maxMessageSize);
}

/** Returns the octets that carry a message on a stream with that framing. */
export function frame(framing: Framing | undefined, message: Uint8Array): Uint8Array {
  return framing === undefined ? wrapInBer(message) : framing.frame(message);
}
