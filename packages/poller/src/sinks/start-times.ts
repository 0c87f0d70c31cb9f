// Since when the counters of a target count: OTLP wants that time to stay the same until they begin anew.
import type { PollResult } from "../result.ts";

/** The last answer of a device. */
interface Known {
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly time: number;
  /** Hundredths of a second. */
  readonly sysUpTime: number;
}

/** The start of each device, by its sysUpTime. */
export class StartTimes {
  readonly #known = new Map<string, Known>();
  readonly #maxTargets: number;

  constructor(maxTargets: number) {
    this.#maxTargets = maxTargets;
  }

  /** Returns the milliseconds since 1970 at which the counters began; `undefined` if the device does not tell. */
  find({ target, time, sysUpTime }: PollResult): number | undefined {
    if (sysUpTime === undefined) return undefined;
    const known = this.#known.get(target.name);
    const now = { time, sysUpTime };
    if (known !== undefined && known.time > time) return isSameRun(now, known) ? known.start : undefined;
    const start = known !== undefined && isSameRun(known, now) ? known.start : time - sysUpTime * 10;
    this.#known.delete(target.name);
    this.#known.set(target.name, { start, ...now });
    if (this.#known.size > this.#maxTargets) {
      const [oldest] = this.#known.keys();
      this.#known.delete(oldest!);
    }
    return start;
  }
}

/** Returns whether sysUpTime grew by as much as the time between. Clocks drift, polls take time, and sysUpTime wraps after 497 days. */
function isSameRun(before: Omit<Known, "start">, after: Omit<Known, "start">): boolean {
  const elapsed = after.time - before.time;
  const difference = (after.sysUpTime - before.sysUpTime) * 10 - elapsed;
  const rest = ((difference % wrap) + wrap) % wrap;
  return Math.min(rest, wrap - rest) <= 10_000 + elapsed / 100;
}

/** Milliseconds until sysUpTime begins anew. */
const wrap = 2 ** 32 * 10;
