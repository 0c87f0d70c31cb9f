// The modules of snmpsim: numeric, delay, error and writecache.
import type { ValueInput } from "@snmp/pdu";
import { LineFault, type ReadRecord } from "../read/sink.ts";
import { readTagged } from "../read/tagged.ts";
import { fraction } from "../random.ts";
import { makeNumeric } from "./numeric.ts";
import {
  findResult,
  readConditions,
  readGivenValue,
  readNumber,
  readSettings,
  readStatus,
} from "./settings.ts";
import type { Failure, Variation } from "./variation.ts";

/** Returns the value and the behaviour of a record with a module. Throws a `LineFault` for a module that is not simulated. */
export function readVariation(module: string, tag: string, text: string): Omit<ReadRecord, "oid"> {
  const read = modules[module];
  if (read === undefined)
    throw new LineFault("unsupported", `the module ${module} of snmpsim is not simulated`);
  return read(tag, readSettings(text));
}

type Settings = ReadonlyMap<string, string>;
type Module = (tag: string, settings: Settings) => Omit<ReadRecord, "oid">;

const readNumeric: Module = (tag, settings) => {
  const min = readNumber(settings, "min", 0);
  const options = {
    rate: readNumber(settings, "rate", 1),
    initial: readNumber(settings, "initial", min),
    scale: readNumber(settings, "scale", 1),
    offset: readNumber(settings, "offset", 0),
    deviation: readNumber(settings, "deviation", 0),
    min,
    ...(settings.has("max") && { max: readNumber(settings, "max", 0) }),
    cumulative: readNumber(settings, "cumulative", 0) !== 0,
    wrap: readNumber(settings, "wrap", 0) !== 0,
    ...(settings.has("function") && { compute: readFunction(settings.get("function")!) }),
  };
  const first = Math.floor(Math.max(min, options.initial));
  return { value: readTagged(tag.replace(/[xe]$/, ""), String(first)), variation: makeNumeric(options) };
};

/** A function of Python's module `math`, with its arguments: `pow%<time>%2`. */
function readFunction(text: string): (argument: number) => number {
  const [name = "", ...given] = text.split("%");
  const compute = functions[name];
  if (compute === undefined) throw new LineFault("unsupported", `the function ${name} is not simulated`);
  if (given.length === 0) return (argument) => compute(argument);
  return (argument) => compute(...given.map((one) => (one === "<time>" ? argument : Number(one))));
}

const functionNames =
  "abs acos asin atan atan2 ceil cos cosh exp floor log log10 log2 pow sin sinh sqrt tan tanh".split(" ");
const functions: Readonly<Record<string, ((...args: number[]) => number) | undefined>> = Object.fromEntries(
  functionNames.map((name) => [
    name,
    (Math as unknown as Record<string, (...args: number[]) => number>)[name],
  ]),
);

const readDelay: Module = (tag, settings) => {
  const wait = readNumber(settings, "wait", 500);
  const deviation = readNumber(settings, "deviation", 0);
  const conditions = readConditions(settings.get("vlist"));
  const { value, given } = valueOf(tag, settings);
  const variation: Variation = {
    read(context) {
      const reads = (context.state = ((context.state as number | undefined) ?? 0) + 1);
      const change = deviation === 0 ? 0 : (2 * fraction(context.seed, reads) - 1) * deviation;
      context.delay += Math.max(0, wait + change);
      return given === undefined ? { error: "noSuchInstance" } : undefined;
    },
    write(written, context) {
      context.delay += Number(findResult(conditions, written.value) ?? wait);
      return undefined;
    },
  };
  const remark = settings.has("tlist")
    ? (["unsupported", "tlist, a delay by the time of day, is not simulated"] as const)
    : undefined;
  return { value, variation, remark };
};

const readError: Module = (tag, settings) => {
  const operation = settings.get("op") ?? "any";
  const status = settings.has("status") ? readStatus(settings.get("status")!) : undefined;
  const conditions = readConditions(settings.get("vlist"));
  conditions.forEach(({ result }) => readStatus(result));
  const { value, given } = valueOf(tag, settings);
  const variation: Variation = {
    read() {
      if (status !== undefined && operation !== "set") return status;
      return given === undefined ? { error: "noSuchInstance" } : undefined;
    },
    write({ value: written }) {
      if (conditions.length > 0) return refusalFor(findResult(conditions, written));
      return operation === "get" ? undefined : status;
    },
  };
  return { value, variation };
};

const readWriteCache: Module = (tag, settings) => {
  const operation = settings.get("op") ?? "any";
  const status = settings.has("status") ? readStatus(settings.get("status")!) : undefined;
  const conditions = readConditions(settings.get("vlist"));
  conditions.forEach(({ result }) => readStatus(result));
  const { value, given } = valueOf(tag, settings);
  const variation: Variation = {
    read({ written }) {
      if (status !== undefined && operation !== "set") return status;
      return given === undefined && written === undefined ? { error: "noSuchInstance" } : undefined;
    },
    write({ value: written }) {
      return refusalFor(findResult(conditions, written)) ?? (operation === "get" ? undefined : status);
    },
  };
  return { value, variation };
};

/** A trap of snmpsim's module is not sent, but its instance has a value. */
const readNotification: Module = (tag, settings) => {
  const { value, given } = valueOf(tag, settings);
  if (given === undefined) throw new LineFault("unsupported", "the module notification is not simulated");
  return { value, remark: ["unsupported", "no notification is sent; the value is served"] };
};

const modules: Readonly<Record<string, Module | undefined>> = Object.assign(Object.create(null) as object, {
  numeric: readNumeric,
  delay: readDelay,
  error: readError,
  writecache: readWriteCache,
  notification: readNotification,
});

function refusalFor(status: string | undefined): Failure | undefined {
  return status === undefined ? undefined : readStatus(status);
}

/** The value of `value` or `hexvalue`, and one of the same type without them, so that the instance has a place. */
function valueOf(
  tag: string,
  settings: Settings,
): { readonly value: ValueInput; readonly given: ValueInput | undefined } {
  const bare = tag.replace(/[xe]$/, "");
  const given = readGivenValue(settings, (text, isHex) => readTagged(isHex ? `${bare}x` : bare, text));
  return { value: given ?? readTagged(bare, emptyValues[bare] ?? "0"), given };
}

const emptyValues: Readonly<Record<string, string>> = {
  "4": "",
  "5": "",
  "6": "0.0",
  "64": "0.0.0.0",
  "68": "",
};
