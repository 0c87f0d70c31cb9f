// Bounds that many clients share: how many requests are pending, and how many go out per second.
import { monotonicNow } from "@snmp/mpm-core";
import { checkOptionNames, Fifo, type OptionNames } from "@snmp/mpm-core/internal";
import { QueueFull } from "./errors.ts";
import { Lane, type LaneOwner } from "./lane.ts";
import { checkNumber } from "./retry-policy.ts";
import { TokenBucket } from "./token-bucket.ts";

/** Options for limits. Without an option there is no such limit; `queued` has a default. */
export interface RequestLimitsOptions {
  /** The most requests that are pending at once, to all targets together, 1..2147483647. */
  readonly outstanding?: number | undefined;
  /** The most requests that are pending at once to one target, 1..2147483647; of all its clients together. */
  readonly perTarget?: number | undefined;
  /** The most messages per second to all targets together, 0.001..2147483647. */
  readonly perSecond?: number | undefined;
  /** The most messages per second to one target, 0.001..2147483647. */
  readonly perTargetPerSecond?: number | undefined;
  /**
   * How many messages may go out at once after a pause under `perSecond`, 1..2147483647; those of 100 ms by default. At least those of 2 ms and
   * one, since timers are not finer.
   */
  readonly burst?: number | undefined;
  /** The same under `perTargetPerSecond`; those of 100 ms by default. */
  readonly perTargetBurst?: number | undefined;
  /** The most requests that wait for their turn, to all targets together, 1..2147483647; 100000 by default. More reject with `QueueFull`. */
  readonly queued?: number | undefined;
}

/**
 * Limits for any number of clients, which get them as their option `limits`. A request, and each request of a walk or a table, waits until all
 * limits allow it. The targets take turns: one with ten thousand waiting requests does not delay the only one of another.
 *
 * A rate limit counts messages. Retries and the discovery of SNMPv3 are never held back, but count: the next requests wait for longer.
 * There is a timer only while requests wait for a rate limit, and nothing to close.
 *
 * @throws A `RangeError` or `TypeError` that names the invalid option.
 */
export class RequestLimits {
  readonly #outstanding: number;
  readonly #perTarget: number;
  readonly #queued: number;
  readonly #bucket: TokenBucket | undefined;
  readonly #createBucket: () => TokenBucket | undefined;
  readonly #lanes = new Map<string, Lane>();
  /** The number of lanes at which those without a use are dropped. */
  #sweepAt = 64;
  /** The lanes that may go on, in the order of their turns. */
  readonly #round = new Fifo<Lane>();
  /** The lanes whose own rate makes them wait, in the order of their times. */
  readonly #timed = new Fifo<Lane>();
  #pending = 0;
  #waiting = 0;
  #isAdmitting = false;
  #timer: NodeJS.Timeout | undefined = undefined;
  #timerEnds = Infinity;

  constructor(options: RequestLimitsOptions = {}) {
    checkOptionNames(options, limitsOptions);
    const { outstanding, perTarget, perSecond, perTargetPerSecond, burst, perTargetBurst, queued } = options;
    for (const [name, value] of Object.entries({ outstanding, perTarget, queued, burst, perTargetBurst }))
      if (value !== undefined) checkNumber(name, value, 1, true);
    for (const [name, value] of Object.entries({ perSecond, perTargetPerSecond }))
      if (value !== undefined) checkNumber(name, value, 0.001);
    this.#outstanding = outstanding ?? Infinity;
    this.#perTarget = perTarget ?? Infinity;
    this.#queued = queued ?? 100_000;
    this.#createBucket = () => bucketOf(perTargetPerSecond, perTargetBurst);
    this.#bucket = bucketOf(perSecond, burst);
  }

  /** The number of requests that are pending: admitted, and without an answer, an error or a timeout. */
  get pending(): number {
    return this.#pending;
  }

  /** The number of requests that wait for their turn. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Returns the lane of a target, for one more client. @internal */
  open(target: string): Lane {
    let lane = this.#lanes.get(target);
    if (lane === undefined) {
      if (this.#lanes.size >= this.#sweepAt) this.#sweep();
      lane = new Lane(target, this.#owner, this.#createBucket());
      this.#lanes.set(target, lane);
    }
    lane.users++;
    return lane;
  }

  /** The calls of the lanes; not public. */
  readonly #owner: LaneOwner = {
    checkRoom: (lane) => {
      if (this.#waiting >= this.#queued) throw new QueueFull(lane.target, this.#waiting);
    },
    issued: () => {
      this.#waiting++;
    },
    entered: (pass, now) => {
      const { lane } = pass;
      lane.append(pass);
      if (lane.place === "none") this.#place(lane, now);
      this.#admit(now);
    },
    left: (pass) => {
      const { lane, state } = pass;
      pass.state = "left";
      if (state === "pending") {
        this.#pending--;
        lane.pending--;
      } else this.#waiting--;
      if (state === "waiting") lane.remove(pass);
      if (this.#waiting === 0) return this.#stopTimer();
      const now = monotonicNow();
      if (lane.place === "none") this.#place(lane, now);
      this.#admit(now);
    },
    sent: (lane) => {
      const now = monotonicNow();
      this.#bucket?.take(now);
      lane.bucket?.take(now);
    },
    closed: (lane) => {
      lane.users--;
    },
  };

  /** Puts a lane where it may go on, or waits for its time. It stands nowhere while it has as many pending requests as it may. */
  #place(lane: Lane, now: number): void {
    lane.place = "none";
    if (!lane.hasWaiting || lane.pending >= this.#perTarget) return;
    const wait = lane.bucket?.wait(now) ?? 0;
    if (wait > 0) {
      lane.place = "timed";
      lane.readyAt = now + wait;
      this.#timed.insert(lane, ({ readyAt }) => readyAt > lane.readyAt);
    } else {
      lane.place = "round";
      this.#round.push(lane);
    }
  }

  /** Admits requests, one of each target in turn. A request that ends as it starts calls this again: its successor starts here. */
  #admit(now: number): void {
    if (this.#isAdmitting) return;
    this.#isAdmitting = true;
    try {
      this.#admitAll(now);
    } finally {
      this.#isAdmitting = false;
      this.#startTimer(now);
    }
  }

  #admitAll(now: number): void {
    for (let lane = this.#timed.first; lane !== undefined && lane.readyAt <= now; lane = this.#timed.first) {
      this.#timed.shift();
      this.#place(lane, now);
    }
    while (this.#round.first !== undefined && this.#pending < this.#outstanding) {
      if (this.#bucket !== undefined && this.#bucket.wait(now) > 0) break;
      const lane = this.#round.shift()!;
      const pass = lane.shift();
      if (pass !== undefined) {
        this.#waiting--;
        this.#pending++;
        lane.pending++;
        this.#bucket?.take(now);
        lane.bucket?.take(now);
        pass.state = "pending";
      }
      this.#place(lane, now);
      pass?.request.admitted(now);
    }
  }

  /** Wakes up when the next request may go out, if it is only a rate that holds it back. */
  #startTimer(now: number): void {
    let ends = this.#timed.first?.readyAt ?? Infinity;
    if (this.#bucket !== undefined && this.#round.first !== undefined && this.#pending < this.#outstanding)
      ends = Math.min(ends, now + this.#bucket.wait(now));
    if (ends >= this.#timerEnds && this.#timer !== undefined) return;
    this.#stopTimer();
    if (ends === Infinity || this.#waiting === 0) return;
    this.#timerEnds = ends;
    this.#timer = setTimeout(this.#wake, Math.min(Math.max(1, Math.ceil(ends - now)), maxTimer));
  }

  readonly #wake = (): void => {
    this.#timer = undefined;
    this.#timerEnds = Infinity;
    this.#admit(monotonicNow());
  };

  #stopTimer(): void {
    if (this.#timer !== undefined) clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#timerEnds = Infinity;
  }

  /** Drops the lanes without clients, once their rate owes nothing. */
  #sweep(): void {
    const now = monotonicNow();
    for (const [target, lane] of this.#lanes) {
      const isUsed = lane.users > 0 || lane.pending > 0 || lane.hasWaiting;
      if (!isUsed && lane.bucket?.isFull(now) !== false) this.#lanes.delete(target);
    }
    this.#sweepAt = Math.max(64, 2 * this.#lanes.size);
  }
}

function bucketOf(perSecond: number | undefined, burst: number | undefined): TokenBucket | undefined {
  if (perSecond === undefined) return undefined;
  return new TokenBucket(perSecond, Math.max(1, perSecond / 500, burst ?? perSecond / 10), monotonicNow());
}

const limitsOptions: OptionNames<RequestLimitsOptions> = {
  outstanding: true,
  perTarget: true,
  perSecond: true,
  perTargetPerSecond: true,
  burst: true,
  perTargetBurst: true,
  queued: true,
};
/** The longest time of a timer of Node.js, in milliseconds. */
const maxTimer = 0x7fffffff;
