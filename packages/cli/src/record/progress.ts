import type { Output } from "../output/output.ts";

/** Shows on a terminal how far a recording has come, once a second. */
export class Progress {
  readonly #output: Output;
  readonly #isShown: boolean;
  #shown = performance.now();

  /** `isShown`: whether somebody watches. */
  constructor(output: Output, isShown: boolean) {
    this.#output = output;
    this.#isShown = isShown;
  }

  /** Takes the number of records and the last name so far. */
  update(count: number, lastOid: string): void {
    const now = performance.now();
    if (!this.#isShown || now - this.#shown < interval) return;
    this.#shown = now;
    this.#output.notes([`snmp: ${count} records, at ${lastOid}`]);
  }
}

/** Milliseconds. */
const interval = 1000;
