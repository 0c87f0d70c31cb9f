// The messages that a model processes asynchronously, such as those that wait until the keys of users are made.

/** Limits on the messages that wait for one model. */
export interface PendingReceivesLimits {
  /** Maximum number of messages. */
  readonly messages: number;
  /** Maximum number of octets of all messages together. */
  readonly octets: number;
  /** Milliseconds after which a message is given up. */
  readonly timeout: number;
}

/** Why a wait ended without a result. */
export type GivenUp = "timeout" | "abandoned";

/** Waits for the promises of one model, within limits on number, size and time. */
export class PendingReceives {
  readonly #limits: PendingReceivesLimits;
  readonly #waits = new Set<(reason: GivenUp) => void>();
  #octets = 0;

  constructor(limits: PendingReceivesLimits) {
    this.#limits = limits;
  }

  /** Whether the model gets no further message at present. Anybody can send messages: without a limit they fill the memory. */
  get isFull(): boolean {
    return this.#waits.size >= this.#limits.messages || this.#octets >= this.#limits.octets;
  }

  /** Resolves as `promise` does, or to the reason why the wait ended before. `octets`: the size of the message. */
  async wait<T>(promise: PromiseLike<T>, octets: number): Promise<T | GivenUp> {
    let giveUp!: (reason: GivenUp) => void;
    const givenUp = new Promise<GivenUp>((resolve) => (giveUp = resolve));
    const timer = setTimeout(giveUp, this.#limits.timeout, "timeout");
    this.#waits.add(giveUp);
    this.#octets += octets;
    try {
      return await Promise.race([promise, givenUp]);
    } finally {
      clearTimeout(timer);
      this.#waits.delete(giveUp);
      this.#octets -= octets;
    }
  }

  /** Ends all waits. */
  abandon(): void {
    for (const giveUp of this.#waits) giveUp("abandoned");
  }
}
