import type { Metric } from "../job.ts";

/** The metrics of time: on the clock and of the processor, per `per`. */
export function timeMetrics(unit: "µs" | "ms", per: string): readonly Metric[] {
  return [
    { name: "wall", title: `${unit} per ${per}`, compared: true },
    { name: "cpu", title: `${unit} of CPU per ${per}`, compared: true },
  ];
}
