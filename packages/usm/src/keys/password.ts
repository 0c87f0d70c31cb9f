// RFC 3414 A.2: the digest of a password repeated to 1,048,576 octets, without blocking the event loop.
import { createHash } from "node:crypto";

/**
 * Resolves to Ku: the `hash` of `password` repeated to a mebibyte. The event loop gets its turn after every 128 KiB, a fraction of a
 * millisecond; copying a mebibyte to a thread would block it for longer. One password is digested at a time.
 */
export function stretchPassword(hash: string, password: Uint8Array): Promise<Uint8Array> {
  if (password.length === 0) return Promise.reject(new TypeError("a password must have at least one octet"));
  const own = new Uint8Array(password);
  const key = queue.then(() => stretch(hash, own));
  queue = key.catch(() => undefined);
  return key;
}

async function stretch(hash: string, password: Uint8Array): Promise<Uint8Array> {
  // a whole number of passwords, so that each portion begins with a whole one
  const repeated = Buffer.alloc(password.length * Math.ceil(portion / password.length), password);
  try {
    const digest = createHash(hash);
    for (let left = mebibyte; left > 0; left -= repeated.length) {
      digest.update(repeated.subarray(0, left));
      await new Promise(setImmediate);
    }
    return digest.digest();
  } finally {
    repeated.fill(0);
    password.fill(0);
  }
}

const mebibyte = 1048576;
const portion = 131072;
let queue: Promise<unknown> = Promise.resolve();
