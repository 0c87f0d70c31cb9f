// When targets are polled: each has a place of its own in the interval, by the hash of its name.

/** Returns a hash of 32 bits of a text: FNV-1a of its UTF-16 units, mixed. It never changes: slots would move, and shards too. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Returns where the slots of a target begin, in milliseconds after the beginning of an interval: 0..`every` - 1. */
export function phaseOf(name: string, every: number): number {
  return hashOf(name) % every;
}

/** Returns the beginning of the slot that is running at `now`, in milliseconds since the epoch. */
export function slotAt(now: number, every: number, phase: number): number {
  return Math.floor((now - phase) / every) * every + phase;
}

/** A time: milliseconds, or a number with a unit: `500ms`, `60s`, `5m`, `1h`, `1d`. */
export type Duration = number | `${number}${"ms" | "s" | "m" | "h" | "d"}`;

/** Returns a time in milliseconds. Throws a `TypeError` or `RangeError` that names the option. */
export function parseDuration(option: string, duration: Duration): number {
  const milliseconds = typeof duration === "number" ? duration : parseText(duration);
  if (milliseconds === undefined)
    throw new TypeError(
      `the option ${option} must be a number of milliseconds, or a text such as "60s" or "5m", not ${JSON.stringify(duration)}`,
    );
  if (!(milliseconds >= 1 && milliseconds <= 0x7fffffff))
    throw new RangeError(
      `the option ${option} must be in the range 1..2147483647 milliseconds, not ${milliseconds}`,
    );
  return Math.round(milliseconds);
}

function parseText(text: unknown): number | undefined {
  const match = typeof text === "string" ? /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(text) : null;
  return match === null ? undefined : Number(match[1]) * units[match[2] as keyof typeof units];
}

const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
