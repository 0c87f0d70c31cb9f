// Whether the process works or waits: making a key may take long, and a promise that never settles takes for ever.

/** Shows whether the event loop works most of the time from now on. Node.js takes a millisecond to load `performance`. */
export class BusyProbe {
  readonly #before = measureUse();

  get isBusy(): boolean {
    return this.#before !== undefined && measureUse(this.#before)!.utilization > 0.5;
  }
}

/** Returns how much the event loop has worked, in total or since `before`; `undefined` on runtimes that do not know. */
function measureUse(before?: EventLoopUse): EventLoopUse | undefined {
  return (
    performance as { eventLoopUtilization?(before?: EventLoopUse): EventLoopUse }
  ).eventLoopUtilization?.(before);
}

interface EventLoopUse {
  /** Milliseconds. */
  readonly idle: number;
  readonly active: number;
  /** The part of the time, 0..1, in which the event loop worked. */
  readonly utilization: number;
}
