// RFC 3414 A.2: the digest of a password repeated to 1,048,576 octets, without holding the event loop up.
import { createHash, webcrypto } from "node:crypto";

/**
 * Ku: `hash` of `password` repeated to a mebibyte. Where Web Crypto has the hash, a thread of Node's pool does the work; elsewhere the
 * event loop gets its turn after every 32 KiB. One password is worked on at a time.
 */
export function stretchPassword(hash: string, password: Uint8Array): Promise<Uint8Array> {
  if (password.length === 0) return Promise.reject(new TypeError("a password has at least one octet"));
  const own = new Uint8Array(password);
  const key = queue.then(() => stretch(hash, own));
  queue = key.catch(() => undefined);
  return key;
}

async function stretch(hash: string, password: Uint8Array): Promise<Uint8Array> {
  const repeated = Buffer.alloc(mebibyte, password);
  try {
    const webHash = webHashes.get(hash);
    if (webHash !== undefined) return new Uint8Array(await webcrypto.subtle.digest(webHash, repeated));
    const digest = createHash(hash);
    for (let at = 0; at < mebibyte; at += portion) {
      digest.update(repeated.subarray(at, at + portion));
      await new Promise(setImmediate);
    }
    return digest.digest();
  } finally {
    repeated.fill(0);
    password.fill(0);
  }
}

const mebibyte = 1048576;
const portion = 32768;
const webHashes: ReadonlyMap<string, string> = new Map([
  ["sha1", "SHA-1"],
  ["sha256", "SHA-256"],
  ["sha384", "SHA-384"],
  ["sha512", "SHA-512"],
]);
let queue: Promise<unknown> = Promise.resolve();
