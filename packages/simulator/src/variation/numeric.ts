// Numbers that move: snmpsim's module `numeric`, and the rates that a program asks for.
import type { ValueInput } from "@snmp/pdu";
import { fraction } from "../random.ts";
import type { Variation, VariationContext } from "./variation.ts";

/** How a number moves. */
export interface NumericOptions {
  /** The growth per second; for `function`, the speed of its argument. */
  readonly rate: number;
  /** The value at the start; the recorded one by default. */
  readonly initial?: number | undefined;
  readonly scale?: number | undefined;
  readonly offset?: number | undefined;
  /** How far a value may be off, above and below. */
  readonly deviation?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Whether the value never decreases. */
  readonly cumulative?: boolean | undefined;
  /** Whether the value begins again at `min` after `max`; otherwise it stays there. */
  readonly wrap?: boolean | undefined;
  readonly compute?: ((argument: number) => number) | undefined;
}

/** Creates a variation whose value depends on the time since the start and on the seed alone, so that each run shows the same values. */
export function makeNumeric(options: NumericOptions): Variation {
  const { compute, cumulative = false } = options;
  return {
    read(context) {
      const { type } = context.recorded;
      const seconds = context.elapsed / 1000;
      const change =
        cumulative && compute !== undefined
          ? accumulate(context, options, seconds)
          : changeAt(options, seconds, context.seed);
      return toValue(type, startOf(context, options), change, options);
    },
  };
}

function startOf({ recorded }: VariationContext, { initial, min = 0 }: NumericOptions): number | bigint {
  if (initial !== undefined) return initial;
  const { value } = recorded;
  return typeof value === "number" || typeof value === "bigint" ? value : min;
}

function changeAt(options: NumericOptions, seconds: number, seed: number): number {
  const { rate, scale = 1, offset = 0, deviation = 0, cumulative = false, compute } = options;
  const argument = seconds * rate;
  const base = (compute === undefined ? argument : compute(argument)) * scale;
  if (!cumulative) return base + offset + noiseAt(seed, seconds) * deviation;
  // a slope that the noise never turns: it changes by at most 1 per second
  const limit = Math.min(deviation, Math.abs(rate * scale));
  return Math.max(0, base + offset * argument + ((noiseAt(seed, seconds) - noiseAt(seed, 0)) * limit) / 2);
}

/** A sum of what a function gave between the reads, as snmpsim's `cumulative`: it never decreases. */
function accumulate(context: VariationContext, options: NumericOptions, seconds: number): number {
  const { rate, scale = 1, offset = 0, deviation = 0, compute } = options;
  const state = (context.state ??= { seconds: 0, sum: 0 }) as { seconds: number; sum: number };
  const noise = noiseAt(context.seed, seconds) * deviation;
  const step = (compute!(seconds * rate) * scale + offset + noise) * (seconds - state.seconds);
  state.sum += Math.max(0, step);
  state.seconds = seconds;
  return state.sum;
}

/** A number in the range -1..1 that goes in straight lines from second to second. */
function noiseAt(seed: number, seconds: number): number {
  const second = Math.floor(seconds);
  const from = fraction(seed, second);
  const to = fraction(seed, second + 1);
  return 2 * (from + (to - from) * (seconds - second)) - 1;
}

function toValue(
  type: string,
  start: number | bigint,
  change: number,
  { min, max, wrap = false }: NumericOptions,
): ValueInput {
  const range = ranges[type] ?? ranges["Counter64"]!;
  const low = BigInt(Math.ceil(min ?? Number(range.min)));
  const high = max === undefined ? range.max : clamp(BigInt(Math.floor(max)), range.min, range.max);
  const whole = typeof start === "bigint" ? start : BigInt(Math.floor(start));
  let value = whole + BigInt(Math.floor(Number.isFinite(change) ? change : 0));
  if (value > high && (wrap || type.startsWith("Counter") || type === "TimeTicks"))
    value = low + ((value - low) % (high - low + 1n));
  value = clamp(value, low, high);
  if (type === "OctetString") return { type, value: String(value) };
  return { type, value: type === "Counter64" ? value : Number(value) } as ValueInput;
}

function clamp(value: bigint, low: bigint, high: bigint): bigint {
  return value < low ? low : value > high ? high : value;
}

const unsigned = { min: 0n, max: 0xffffffffn };
const ranges: Readonly<Record<string, { readonly min: bigint; readonly max: bigint }>> = {
  Integer32: { min: -0x80000000n, max: 0x7fffffffn },
  Counter32: unsigned,
  Gauge32: unsigned,
  TimeTicks: unsigned,
  Counter64: { min: 0n, max: 0xffffffffffffffffn },
};
