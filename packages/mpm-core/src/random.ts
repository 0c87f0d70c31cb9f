// RFC 3412 §6.2 and RFC 3414 §11.1: identifiers that nobody can guess.

/** A random integer in the range 1..2147483647 from the platform's cryptographically secure generator. */
export function randomId(): number {
  for (;;) {
    if (next === pool.length) {
      crypto.getRandomValues(pool);
      next = 0;
    }
    const id = pool[next]! & 0x7fffffff;
    pool[next++] = 0;
    if (id !== 0) return id;
  }
}

const pool = new Uint32Array(256);
let next = pool.length;
