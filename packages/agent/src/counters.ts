// The counters of the engine, as `console.log` shows them.
import type { Counters } from "@snmp/mpm-core";

/** Makes `console.log(counters)` show the values of the counters. */
export function makePrintable(counters: Counters): void {
  const inspect = Symbol.for("nodejs.util.inspect.custom");
  if (inspect in counters) return;
  Object.defineProperty(counters, inspect, { value: () => counters.toJSON(), configurable: true });
}
