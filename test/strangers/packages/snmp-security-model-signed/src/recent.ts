/** Remembers recent messages, so that none is accepted twice. */
export class Recent {
  readonly #seen = new Map<string, number>();

  constructor(readonly window: number) {}

  /** Whether a message of that time, in milliseconds since 1970, is recent, and new. */
  add(time: number, signature: Uint8Array): boolean {
    const now = Date.now();
    for (const [known, at] of this.#seen) {
      if (at > now - this.window) break;
      this.#seen.delete(known);
    }
    const key = Buffer.from(signature).toString("base64");
    if (Math.abs(now - time) > this.window || this.#seen.has(key)) return false;
    // by when it may be forgotten, which is later than its own time where the sender's clock is ahead
    this.#seen.set(key, Math.max(now, time));
    return true;
  }
}
