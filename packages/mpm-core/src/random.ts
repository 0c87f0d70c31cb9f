// RFC 3412 §6.2 and RFC 3414 §11.1: unpredictable identifiers.
import { runtime } from "./runtime.ts";

/** Returns a random integer in the range 1..2147483647 from the platform's cryptographically secure generator. */
export function randomId(): number {
  for (;;) {
    if (next === pool.length) {
      fill(pool);
      next = 0;
    }
    const id = pool[next]! & 0x7fffffff;
    pool[next++] = 0;
    if (id !== 0) return id;
  }
}

/** Loads and uses the generator of Node, if there is one. The generator of the web is the same, but takes Node milliseconds to load. */
function fill(numbers: Uint32Array<ArrayBuffer>): void {
  const nodeCrypto = runtime?.getBuiltinModule?.("node:crypto");
  if (nodeCrypto === undefined) crypto.getRandomValues(numbers);
  else nodeCrypto.randomFillSync(numbers);
}

const pool = new Uint32Array(1024);
let next = pool.length;
