// Informs that are or will be acknowledged. A sender that hears no acknowledgement sends its inform again: it is delivered once.
import type { NotificationFields } from "../notification.ts";

/** An inform that came before. */
interface KnownInform {
  /** Acknowledges the latest copy of it; `undefined` once it is acknowledged. */
  answer: (() => void) | undefined;
  readonly since: number;
}

/** The informs of a while, by sender and request-id. */
export class Informs {
  readonly #known = new Map<string, KnownInform>();

  constructor(
    /** Milliseconds for which an inform is remembered. */
    readonly window: number,
    /** Maximum number of informs. */
    readonly limit: number,
  ) {}

  /**
   * Notes a copy of an inform; `answer` acknowledges it. Returns whether it is the first one, or a copy of one that is not acknowledged yet,
   * or of one that is.
   */
  note(key: string, now: number, answer: () => void): "new" | "pending" | "acknowledged" {
    this.#forgetOld(now);
    const known = this.#known.get(key);
    if (known === undefined) {
      this.#known.set(key, { answer, since: now });
      return "new";
    }
    if (known.answer === undefined) return "acknowledged";
    known.answer = answer;
    return "pending";
  }

  /** Notes an inform that an earlier process acknowledged. */
  remember(key: string, since: number): void {
    this.#known.set(key, { answer: undefined, since });
  }

  /** Acknowledges the latest copy of an inform; `answer` acknowledges the first one, in case the inform is forgotten. */
  acknowledge(key: string, answer: () => void): void {
    const known = this.#known.get(key);
    const latest = known?.answer ?? answer;
    if (known !== undefined) known.answer = undefined;
    latest();
  }

  /** Forgets an inform that was not taken after all. */
  forget(key: string): void {
    this.#known.delete(key);
  }

  #forgetOld(now: number): void {
    for (const [key, { since }] of this.#known) {
      if (now - since < this.window && this.#known.size < this.limit) break;
      this.#known.delete(key);
    }
  }
}

/** The members of a notification that are equal for the copies of one inform. */
type InformIdentity = Pick<
  NotificationFields,
  "peer" | "securityName" | "contextEngineId" | "contextName" | "requestId" | "trapOid" | "upTime"
>;

/** Equal for the copies of one inform. The authoritative engine is ours, so the address and the context tell senders apart. */
export function informKey(identity: InformIdentity): string {
  const { peer, securityName, contextEngineId = "", contextName = "", requestId, trapOid, upTime } = identity;
  return [peer, securityName, contextEngineId, contextName, requestId, trapOid, upTime].join("|");
}
