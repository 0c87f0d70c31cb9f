// RFC 3412 §6.2 and RFC 3414 §11.1: identifiers that nobody can guess.
import { runtime } from "./runtime.ts";

/** A random integer in the range 1..2147483647 from the platform's cryptographically secure generator. */
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

/** Node's own generator, where there is one: the same as the one of the web, which Node takes milliseconds to load. */
const own = runtime?.getBuiltinModule?.("node:crypto");
const fill = (numbers: Uint32Array<ArrayBuffer>): unknown =>
  own?.randomFillSync(numbers) ?? crypto.getRandomValues(numbers);
const pool = new Uint32Array(256);
let next = pool.length;
