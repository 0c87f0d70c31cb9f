// Passwords of HTTP basic authentication (RFC 7617), whose bcrypt hashes are expensive on purpose.
import { createHmac, randomBytes } from "node:crypto";

/** The outcome of a check; `busy` if too many passwords are being checked already. */
export type Verdict = "right" | "wrong" | "busy";

/** Checks passwords one after another, and remembers the last outcomes. */
export class Passwords {
  /** Outcomes are found by a digest with this key, so that no password stays in memory. */
  readonly #key = randomBytes(32);
  // apart, so that guesses do not push out the right ones
  readonly #right = new RecentDigests();
  readonly #wrong = new RecentDigests();
  readonly #pending = new Map<string, Promise<Verdict>>();
  #last: Promise<unknown> = Promise.resolve();

  /** `users` has the hashes of at least one user. */
  async check(user: string, password: string, users: ReadonlyMap<string, string>): Promise<Verdict> {
    const hash = users.get(user);
    const digest = createHmac("sha256", this.#key)
      .update(JSON.stringify([user, hash ?? null, password]))
      .digest("base64");
    if (this.#right.has(digest)) return "right";
    if (this.#wrong.has(digest)) return "wrong";
    let verdict = this.#pending.get(digest);
    if (verdict === undefined) {
      if (this.#pending.size >= maxPending) return "busy";
      verdict = this.#compare(password, hash, users).then((isRight) => {
        (isRight ? this.#right : this.#wrong).add(digest);
        return isRight ? "right" : "wrong";
      });
      this.#pending.set(digest, verdict);
      void verdict.finally(() => this.#pending.delete(digest)).catch(() => undefined);
    }
    return verdict;
  }

  /** An unknown user takes as long as a known one: a name cannot be found by the time that the answer takes. */
  #compare(password: string, hash: string | undefined, users: ReadonlyMap<string, string>): Promise<boolean> {
    const [other = ""] = users.values();
    const compared = this.#last.then(async () => {
      const { compare } = await import("bcryptjs");
      const isEqual = await compare(password, hash ?? other);
      return isEqual && hash !== undefined;
    });
    this.#last = compared.catch(() => undefined);
    return compared;
  }
}

/** The last digests that were added or found. */
class RecentDigests {
  readonly #digests = new Set<string>();

  has(digest: string): boolean {
    if (!this.#digests.delete(digest)) return false;
    this.#digests.add(digest);
    return true;
  }

  add(digest: string): void {
    this.#digests.add(digest);
    if (this.#digests.size <= maxRemembered) return;
    const [oldest] = this.#digests;
    this.#digests.delete(oldest!);
  }
}

const maxRemembered = 100;
const maxPending = 20;
