import { formatNumber } from "./numbers.ts";

/** Counts durations in seconds by their bounds. */
export class Histogram {
  readonly #bounds: readonly number[];
  readonly #counts: number[];
  #count = 0;
  #sum = 0;

  /** `bounds` increase. */
  constructor(bounds: readonly number[]) {
    this.#bounds = bounds;
    this.#counts = bounds.map(() => 0);
  }

  observe(value: number): void {
    this.#count++;
    this.#sum += value;
    const at = this.#bounds.findIndex((bound) => value <= bound);
    if (at >= 0) this.#counts[at]!++;
  }

  /** Returns the lines of the samples. `label` is one label as text, or empty. */
  format(name: string, label = ""): string {
    const labels = label === "" ? "" : `{${label}}`;
    const prefix = label === "" ? "" : `${label},`;
    let below = 0;
    const buckets = this.#bounds.map((bound, i) => {
      below += this.#counts[i]!;
      return `${name}_bucket{${prefix}le="${formatNumber(bound)}"} ${formatNumber(below)}\n`;
    });
    const all = `${name}_bucket{${prefix}le="+Inf"} ${formatNumber(this.#count)}\n`;
    const sum = `${name}_sum${labels} ${formatNumber(this.#sum)}\n`;
    return `${buckets.join("")}${all}${sum}${name}_count${labels} ${formatNumber(this.#count)}\n`;
  }
}
