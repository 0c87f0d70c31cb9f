// Measures the memory that is in use, after a garbage collection.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Collects garbage and returns the octets in use; `undefined` if the runtime cannot collect on demand. */
export function measureHeap(): number | undefined {
  const collect = (collector ??= findCollector());
  if (typeof collect !== "function") return undefined;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

function findCollector(): (() => void) | "missing" {
  try {
    const { gc } = globalThis as { gc?: () => void };
    if (gc !== undefined) return gc;
    setFlagsFromString("--expose-gc");
    const found: unknown = runInNewContext("gc");
    return typeof found === "function" ? (found as () => void) : "missing";
  } catch {
    return "missing";
  }
}

let collector: (() => void) | "missing" | undefined;
