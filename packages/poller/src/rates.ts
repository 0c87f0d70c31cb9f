// Counters to rates (RFC 2578 §7.1.6 and §7.1.10): a counter says something only between two values of the same life of a device.

/** The clocks of a device and of this host at the moment of a poll. */
export interface DeviceClock {
  /** The time of this host in milliseconds. */
  readonly at: number;
  /** sysUpTime.0 in hundredths of a second, 0..4294967295. */
  readonly upTime?: number | undefined;
  /** snmpEngineBoots of an SNMPv3 engine. */
  readonly engineBoots?: number | undefined;
  /** snmpEngineTime in seconds. */
  readonly engineTime?: number | undefined;
}

/** The time between two polls. */
export interface Passed {
  /** The seconds: by sysUpTime where it can be believed, else by the clock of this host. */
  readonly seconds: number;
  /**
   * `continuous`: the device ran all the time. `restarted`: it did not. `unknown`: it has no clock. `duplicate`: the second answer is a copy of
   * the first, since the clock of the device stands still.
   */
  readonly continuity: "continuous" | "restarted" | "unknown" | "duplicate";
}

/** A counter at the moment of a poll. */
export interface CounterSample {
  /** The number of bits after which it wraps. */
  readonly type: "Counter32" | "Counter64";
  /** The count. */
  readonly value: number | bigint;
  /** The value of its discontinuity timestamp, such as ifCounterDiscontinuityTime, if it has one. */
  readonly discontinuity?: number | undefined;
}

/** Why a counter has no rate. */
export type NoRate = "duplicate" | "restarted" | "discontinuity" | "reset" | "type";

/** Returns the time between two polls, and whether the device restarted meanwhile. snmpEngineBoots and snmpEngineTime count more than sysUpTime. */
export function comparePolls(before: DeviceClock, now: DeviceClock): Passed {
  const elapsed = (now.at - before.at) / 1000;
  const engine = compareEngines(before, now, elapsed);
  if (before.upTime === undefined || now.upTime === undefined) {
    if (elapsed <= 0) return { seconds: 0, continuity: "duplicate" };
    return { seconds: elapsed, continuity: engine ?? "unknown" };
  }
  if (engine === "restarted") return { seconds: elapsed, continuity: "restarted" };
  const ticks = now.upTime - before.upTime;
  // RFC 3418: sysUpTime wraps after 497 days; so does what it counts from one poll to the next
  const seconds = (ticks < 0 ? ticks + wrapOf32 : ticks) / 100;
  if (seconds === 0) return { seconds: 0, continuity: "duplicate" };
  const isClose = Math.abs(seconds - elapsed) <= toleranceOf(elapsed);
  const isContinuous = engine === "continuous" || isClose || !fits(now.upTime, ticks, elapsed);
  if (!isContinuous) return { seconds: elapsed, continuity: "restarted" };
  return { seconds: isClose || elapsed <= 0 ? seconds : elapsed, continuity: "continuous" };
}

/** Returns the increase per second, or why there is none. `maxPerSecond` is the highest rate that can be, such as that of ifSpeed. */
export function rateOf(
  before: CounterSample,
  now: CounterSample,
  passed: Passed,
  maxPerSecond = Infinity,
): number | NoRate {
  const { seconds, continuity } = passed;
  if (continuity === "restarted") return "restarted";
  if (before.type !== now.type) return "type";
  if (before.discontinuity !== now.discontinuity) return "discontinuity";
  if (continuity === "duplicate" || !(seconds > 0)) return "duplicate";
  // bigints are subtracted as bigints: a double has 53 bits
  const increase = Number((now.value as bigint) - (before.value as bigint));
  if (increase >= 0) return increase / seconds;
  // 2^64 octets take five years at 1 Tbit/s: a Counter64 that fell was set back
  if (now.type === "Counter64") return "reset";
  const wrapped = increase + wrapOf32;
  const isPlausible =
    maxPerSecond === Infinity ? wrapped < wrapOf32 / 2 : wrapped <= maxPerSecond * seconds * leeway;
  return isPlausible ? wrapped / seconds : "reset";
}

/** Compares the clocks of the engine, if both polls have them. */
function compareEngines(
  before: DeviceClock,
  now: DeviceClock,
  elapsed: number,
): "continuous" | "restarted" | undefined {
  if (before.engineBoots === undefined || now.engineBoots === undefined) return undefined;
  if (before.engineBoots !== now.engineBoots) return "restarted";
  if (before.engineTime === undefined || now.engineTime === undefined) return undefined;
  // devices that lose snmpEngineBoots still begin to count the time anew
  const passed = now.engineTime - before.engineTime;
  if (passed < 0) return "restarted";
  return passed >= elapsed - toleranceOf(elapsed) || now.engineTime > elapsed + toleranceOf(elapsed)
    ? "continuous"
    : "restarted";
}

/** Whether a restart between the polls would explain the up time: it must have begun after the first poll. A clock that only runs slowly does not. */
function fits(upTime: number, ticks: number, elapsed: number): boolean {
  return ticks < 0 || (ticks / 100 < elapsed && upTime / 100 <= elapsed);
}

/** The seconds by which the clocks of a device and of this host may differ: agents cache values, and answers take their time. */
function toleranceOf(elapsed: number): number {
  return Math.max(5, Math.abs(elapsed) / 10);
}

const wrapOf32 = 2 ** 32;
/** Counters go on for a moment while they are read, and speeds are rounded. */
const leeway = 1.1;
