// The common part of the devices of one recording, beyond it: moving counters, scripts, holes and loops.
import { checkOptionNames } from "@snmp/mpm-core/internal";
import { isWithin, oidFrom, smiType, type ValueInput } from "@snmp/pdu";
import { fraction, hashText, mix } from "../random.ts";
import type { Recording } from "../store/recording.ts";
import { makeNumeric } from "../variation/numeric.ts";
import type { Variation } from "../variation/variation.ts";
import type { Rate, Script, SimulationOptions } from "./options.ts";

/** How the instances of a recording behave. All devices with the same options share one. */
export interface Behaviour {
  readonly recording: Recording;
  readonly variations: ReadonlyMap<number, Variation>;
  /** The name that follows a name, against the order of the recording. */
  readonly loops: ReadonlyMap<string, string> | undefined;
  readonly hasHoles: boolean;
  /** Reports a script that failed. Never throws. */
  report(oid: string, cause: unknown): void;
  /** Whether an instance is missing, at the device with that seed. */
  isHole(position: number, oid: string, seed: number): boolean;
}

/** Returns the behaviour that the options describe. Throws a `TypeError` or an `EncodeError` that names the fault. */
export function makeBehaviour(recording: Recording, options: SimulationOptions): Behaviour {
  const { rates = {}, values = {}, faults = {}, upTime = "recorded" } = options;
  const variations = new Map(recording.variations);
  if (upTime === "running")
    setAll(recording, variations, sysUpTime, () => makeNumeric({ rate: 100, wrap: true }));
  for (const [oid, rate] of Object.entries(rates)) {
    setAll(recording, variations, oid, (type) => {
      if (smiType(type)?.form !== "integer")
        throw new TypeError(`rates: ${oid} has the type ${type}, which is not a number`);
      return makeRate(rate, type);
    });
  }
  for (const [oid, script] of Object.entries(values))
    setAll(recording, variations, oid, (type) => makeScripted(script, type));
  const { holes = 0 } = faults;
  const subtrees = typeof holes === "number" ? [] : holes.map(oidFrom);
  const share = typeof holes === "number" ? holes : 0;
  const loops =
    faults.loops && new Map(Object.entries(faults.loops).map(([at, to]) => [oidFrom(at), oidFrom(to)]));
  return {
    recording,
    variations,
    loops,
    report: (oid, cause) => reportError(options.onError, oid, cause),
    hasHoles: share > 0 || subtrees.length > 0,
    isHole: (_position, oid, seed) =>
      share > 0
        ? fraction(mix(seed, hashText(oid)), 7) < share
        : subtrees.some((subtree) => isWithin(oid, subtree)),
  };
}

function reportError(onError: SimulationOptions["onError"], oid: string, cause: unknown): void {
  const error = new Error(`the value of ${oid}: ${cause instanceof Error ? cause.message : String(cause)}`, {
    cause,
  });
  try {
    if (onError === undefined) process.emitWarning(error.message, "SnmpWarning");
    else onError(error);
  } catch {
    // there is nobody left to tell
  }
}

/** Sets the variation of all instances at and below an OID. Throws if there are none: a misspelt name would have no effect. */
function setAll(
  recording: Recording,
  variations: Map<number, Variation>,
  oid: string,
  make: (type: string) => Variation,
): void {
  const [first, end] = recording.range(oidFrom(oid));
  if (first === end && oidFrom(oid) !== sysUpTime)
    throw new TypeError(`the recording has no instance at or below ${oid}; check the OID`);
  const made = new Map<string, Variation>();
  for (let position = first; position < end; position++) {
    const { type } = recording.at(position);
    let variation = made.get(type);
    if (variation === undefined) made.set(type, (variation = make(type)));
    variations.set(position, variation);
  }
}

function makeRate(rate: Rate, type: string): Variation {
  const options = typeof rate === "number" ? { rate } : rate;
  checkOptionNames(options, rateNames, "rates: ");
  const isCounter = type === "Counter32" || type === "Counter64" || type === "TimeTicks";
  return makeNumeric({ cumulative: isCounter, wrap: isCounter, ...options });
}

function makeScripted(script: Script, type: string): Variation {
  if (typeof script !== "function") {
    const fixed = toValue(script, type);
    return { read: () => fixed };
  }
  return {
    read(context) {
      const reads = (context.state = ((context.state as number | undefined) ?? 0) + 1);
      const { oid, elapsed, recorded, seed } = context;
      const result = script({ oid, elapsed, reads, recorded: recorded.value, random: fraction(seed, reads) });
      return result === undefined ? undefined : toValue(result, type);
    },
  };
}

function toValue(given: ValueInput | Exclude<ValueInput["value"], undefined>, type: string): ValueInput {
  const isTyped = typeof given === "object" && given !== null && "type" in given;
  return isTyped ? given : ({ type, value: given } as ValueInput);
}

const sysUpTime = "1.3.6.1.2.1.1.3.0";
const rateNames = { rate: true, initial: true, deviation: true, min: true, max: true, wrap: true } as const;
