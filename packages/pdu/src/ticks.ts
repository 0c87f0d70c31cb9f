// TimeTicks (RFC 2578 §7.1.8): hundredths of a second since some epoch, modulo 2^32.

/** A length of time in units for people. */
export interface Duration {
  /** 0 or more; TimeTicks end at 497 days. */
  readonly days: number;
  /** 0..23 */
  readonly hours: number;
  /** 0..59 */
  readonly minutes: number;
  /** 0..59 */
  readonly seconds: number;
  /** Hundredths of a second, 0..99 */
  readonly hundredths: number;
}

/** Returns the duration of `ticks` hundredths of a second, 0..4294967295. */
export function durationOf(ticks: number): Duration {
  return {
    days: Math.floor(ticks / 8640000),
    hours: Math.floor(ticks / 360000) % 24,
    minutes: Math.floor(ticks / 6000) % 60,
    seconds: Math.floor(ticks / 100) % 60,
    hundredths: ticks % 100,
  };
}

/** Returns the duration of `ticks` as net-snmp prints it: `1 day, 2:03:04.05`. */
export function ticksText(ticks: number): string {
  const { days, hours, minutes, seconds, hundredths } = durationOf(ticks);
  const two = (value: number): string => String(value).padStart(2, "0");
  const time = `${hours}:${two(minutes)}:${two(seconds)}.${two(hundredths)}`;
  return days === 0 ? time : `${days} ${days === 1 ? "day" : "days"}, ${time}`;
}
