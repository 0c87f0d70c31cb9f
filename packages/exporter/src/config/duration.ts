// Durations in the notation of Go: 5s, 1m30s, 250ms.

/** Returns the milliseconds of a duration, or `undefined` for another text. A number without unit counts nanoseconds. */
export function parseDuration(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text) / 1e6;
  if (!/^(?:\d+(?:\.\d*)?(?:ns|us|µs|ms|s|m|h))+$/.test(text)) return undefined;
  let sum = 0;
  for (const [, number, unit] of text.matchAll(/([\d.]+)(ns|us|µs|ms|s|m|h)/g))
    sum += Number(number) * milliseconds[unit!]!;
  return sum;
}

/** Returns a duration in the notation of Go. */
export function formatDuration(duration: number): string {
  if (duration < 1000) return `${duration}ms`;
  const hours = Math.floor(duration / 3_600_000);
  const minutes = Math.floor(duration / 60_000) % 60;
  const seconds = Number(((duration % 60_000) / 1000).toFixed(6));
  return `${hours > 0 ? `${hours}h` : ""}${hours > 0 || minutes > 0 ? `${minutes}m` : ""}${seconds}s`;
}

const milliseconds: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};
