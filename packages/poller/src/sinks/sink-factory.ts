// Functions that make sinks. One of them that is given as a sink was not called, and would swallow all results.
import type { Sink } from "../sink.ts";

/** Marks a function that makes sinks with its name, which bundlers change. Returns the function. */
export function sinkFactory<Factory extends (...args: never[]) => Sink>(
  name: string,
  factory: Factory,
): Factory {
  return Object.assign(factory, { [brand]: name });
}

/** Returns the name of a function that makes sinks; `undefined` for other values. */
export function nameOfSinkFactory(candidate: unknown): string | undefined {
  return typeof candidate === "function" ? (candidate as Marked)[brand] : undefined;
}

/** Known to all copies of this package. */
const brand = Symbol.for("@snmp/poller/sink-factory");

/** A function that may be marked. */
interface Marked {
  readonly [brand]?: string;
}
