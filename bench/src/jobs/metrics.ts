import type { Metric } from "../job.ts";

/** Wall-clock and processor time per `per`. */
export function timeMetrics(unit: "µs" | "ms", per: string): readonly Metric[] {
  return [
    { name: "wall", title: `${unit} per ${per}`, compared: true },
    { name: "cpu", title: `${unit} of CPU per ${per}`, compared: true },
  ];
}
