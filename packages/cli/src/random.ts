// Stands in the bundle for the module of the same name in mpm-core: a command that asks once should not load node:crypto for one number.
import { closeSync, openSync, readSync } from "node:fs";

/** Returns a random integer in the range 1..2147483647 from the operating system's cryptographically secure generator. */
export function randomId(): number {
  for (;;) {
    if (next === pool.length) {
      fill();
      next = 0;
    }
    const id = pool[next]! & 0x7fffffff;
    pool[next++] = 0;
    if (id !== 0) return id;
  }
}

/** Reads the device of the generator; systems without it, such as Windows, load node:crypto. */
function fill(): void {
  try {
    const device = openSync("/dev/urandom", "r");
    try {
      if (readSync(device, pool) === pool.byteLength) return;
    } finally {
      closeSync(device);
    }
  } catch {
    // there is no such device, or it is out of reach
  }
  process.getBuiltinModule("node:crypto").randomFillSync(pool);
}

const pool = new Uint32Array(256);
let next = pool.length;
