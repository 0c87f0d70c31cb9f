// The fate of answers on their way: by request, and the same in each run with the same seed.
import { checkOptionNames } from "@snmp/mpm-core/internal";
import type { Random } from "../random.ts";

/** A time in milliseconds: fixed; evenly spread; or around a mean, with a standard deviation; or made by a function. */
export type Delay =
  | number
  | {
      /** The shortest delay. */
      readonly min: number;
      /** The longest delay. */
      readonly max: number;
    }
  | {
      /** The mean of the delays. */
      readonly mean: number;
      /** Their standard deviation. */
      readonly deviation: number;
    }
  | ((random: () => number) => number);

/** Faults of a device. Probabilities are 0..1; without any option there are no faults. */
export interface FaultOptions {
  /** Probability that a request, or its answer, is lost. */
  readonly loss?: number | undefined;
  /** Milliseconds for which each answer is held back. */
  readonly delay?: Delay | undefined;
  /** Probability that an answer comes twice. */
  readonly duplicate?: number | undefined;
  /** Probability that an answer is sent only after the next one, or after 100 milliseconds without one. */
  readonly reorder?: number | undefined;
  /** Probability that an answer is cut off at a random octet. */
  readonly truncate?: number | undefined;
  /** Probability that one bit of an answer is flipped. */
  readonly corrupt?: number | undefined;
  /** Probability that an answer has another request-id. */
  readonly wrongId?: number | undefined;
  /** Probability that a request of SNMPv3 is answered as if by another engine, such as a device that was replaced. */
  readonly wrongEngine?: number | undefined;
  /** Probability that a request is answered with the error-status genErr. */
  readonly genErr?: number | undefined;
  /** Names that do not increase: the successor of the first name is the second one. `{ "1.3.6.1.2.1.2.2.1.1.2": "1.3.6.1.2.1.2.2.1.1.1" }` */
  readonly loops?: Readonly<Record<string, string>> | undefined;
  /** Instances that are missing: their share, 0..1, chosen by the seed; or subtrees. */
  readonly holes?: number | readonly string[] | undefined;
  /** The most variable bindings of one answer; requests for more get tooBig. */
  readonly maxVarbinds?: number | undefined;
  /** The most octets of one answer; larger ones become tooBig, or have fewer variable bindings after a GetBulkRequest. 484..65507. */
  readonly maxSize?: number | undefined;
}

/** The fate of one answer. */
export interface Fate {
  readonly octets: Uint8Array;
  /** Milliseconds to wait. */
  readonly delay: number;
  /** Copies to send: 0 if it is lost. */
  readonly copies: number;
  readonly afterNext: boolean;
}

/** Checks the options. Throws a `TypeError` or a `RangeError` that names the invalid one. */
export function checkFaults(faults: FaultOptions): void {
  checkOptionNames(faults, faultNames, "faults: ");
  for (const name of probabilities) {
    const value = faults[name];
    if (value !== undefined && !(value >= 0 && value <= 1))
      throw new RangeError(`faults: ${name} must be a probability in the range 0..1, not ${String(value)}`);
  }
}

/** Returns the milliseconds of a delay. */
export function drawDelay(delay: Delay | undefined, random: Random): number {
  if (delay === undefined || typeof delay === "number") return delay ?? 0;
  if (typeof delay === "function")
    return Math.max(
      0,
      delay(() => random.next()),
    );
  if ("min" in delay) return delay.min + (delay.max - delay.min) * random.next();
  // Box-Muller
  const spread = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return Math.max(0, delay.mean + delay.deviation * spread);
}

/** Decides what happens to an answer. */
export function decideFate(octets: Uint8Array, faults: FaultOptions, random: Random, delay: number): Fate {
  const isLost = random.happens(faults.loss);
  let message = octets;
  if (random.happens(faults.truncate))
    message = octets.subarray(0, Math.floor(random.next() * octets.length));
  if (random.happens(faults.corrupt)) {
    message = Uint8Array.from(message);
    const bit = Math.floor(random.next() * message.length * 8);
    if (message.length > 0) message[bit >>> 3]! ^= 1 << (bit & 7);
  }
  return {
    octets: message,
    delay: delay + drawDelay(faults.delay, random),
    copies: isLost ? 0 : random.happens(faults.duplicate) ? 2 : 1,
    afterNext: random.happens(faults.reorder),
  };
}

const probabilities = [
  "loss",
  "duplicate",
  "reorder",
  "truncate",
  "corrupt",
  "wrongId",
  "wrongEngine",
  "genErr",
] as const;

const faultNames: Readonly<Record<keyof FaultOptions, true>> = {
  loss: true,
  delay: true,
  duplicate: true,
  reorder: true,
  truncate: true,
  corrupt: true,
  wrongId: true,
  wrongEngine: true,
  genErr: true,
  loops: true,
  holes: true,
  maxVarbinds: true,
  maxSize: true,
};
