// RFC 3414 §8.1.1.1 and RFC 3826 §3.1.2.1: salts that never repeat for a key. One counter serves all keys of the process.
import { randomFillSync } from "node:crypto";

/** Creates a counter through all values of `length` octets, which begins at a random value and returns each once. */
export function saltCounter(length: number): () => Uint8Array {
  const counter = randomFillSync(new Uint8Array(length));
  return () => {
    for (let at = length - 1; at >= 0; at--) {
      counter[at] = (counter[at]! + 1) & 0xff;
      if (counter[at] !== 0) break;
    }
    return counter.slice();
  };
}
