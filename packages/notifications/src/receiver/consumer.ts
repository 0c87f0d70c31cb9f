// The side of a receiver that hands notifications to its user: one by one, in order, as fast as they are taken.
import { isPromise } from "node:util/types";
import { Fifo } from "@snmp/mpm-core/internal";
import type { Notification } from "../notification.ts";

/** Takes a notification. An inform that is acknowledged when it is handled waits for the promise. */
export type NotificationListener = (notification: Notification) => unknown;

/** Reports a listener that threw, or whose promise rejected. */
type ReportFault = (error: unknown) => void;

/** The queue of notifications, and the iterators or listeners that take them. */
export class Consumer {
  readonly #queue = new Fifo<Notification>();
  readonly #countDelivered: () => void;
  readonly #reportFault: ReportFault;
  readonly #waiting: ((result: IteratorResult<Notification, undefined>) => void)[] = [];
  readonly #listeners: NotificationListener[] = [];
  #isRunning = false;
  #isClosed = false;

  constructor(countDelivered: () => void, reportFault: ReportFault) {
    this.#countDelivered = countDelivered;
    this.#reportFault = reportFault;
  }

  /** Number of notifications that wait. */
  get size(): number {
    return this.#queue.size;
  }

  push(notification: Notification): void {
    const waiting = this.#waiting.shift();
    if (waiting !== undefined) {
      this.#countDelivered();
      waiting({ value: notification, done: false });
      return;
    }
    this.#queue.push(notification);
    if (this.#listeners.length > 0) this.#run();
  }

  addListener(listener: NotificationListener): void {
    this.#listeners.push(listener);
    this.#run();
  }

  removeListener(listener: NotificationListener): void {
    const position = this.#listeners.indexOf(listener);
    if (position !== -1) this.#listeners.splice(position, 1);
  }

  /** Ends the iterators, once the queue is empty. */
  close(): void {
    this.#isClosed = true;
    for (const waiting of this.#waiting.splice(0)) waiting({ value: undefined, done: true });
  }

  iterate(): AsyncIterableIterator<Notification> {
    let current: Notification | undefined;
    let isDone = false;
    const end = { value: undefined, done: true } as const;
    const iterator: AsyncIterableIterator<Notification> = {
      next: () => {
        current?.acknowledge();
        current = undefined;
        if (isDone) return Promise.resolve(end);
        const taken = this.#queue.shift();
        if (taken !== undefined) {
          this.#countDelivered();
          current = taken;
          return Promise.resolve({ value: taken, done: false });
        }
        if (this.#isClosed) return Promise.resolve(end);
        return new Promise((resolve) => {
          this.#waiting.push((result) => {
            current = result.value;
            resolve(result as IteratorResult<Notification>);
          });
        });
      },
      return: () => {
        isDone = true;
        current?.decline();
        return Promise.resolve(end);
      },
      [Symbol.asyncIterator]: () => iterator,
    };
    return iterator;
  }

  /** Passes what waits to the listeners. Stops at a promise, and goes on when it is settled. */
  #run(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    while (this.#listeners.length > 0) {
      const notification = this.#queue.shift();
      if (notification === undefined) break;
      this.#countDelivered();
      const handled = this.#call(notification);
      if (handled !== undefined) {
        void handled.then(() => {
          this.#isRunning = false;
          this.#run();
        });
        return;
      }
    }
    this.#isRunning = false;
  }

  /** Calls all listeners. Acknowledges the notification if none fails. Returns a promise, which never rejects, if one of them does. */
  #call(notification: Notification): Promise<void> | undefined {
    const pending: Promise<unknown>[] = [];
    try {
      for (let i = 0; i < this.#listeners.length; i++) {
        const result = this.#listeners[i]!(notification);
        if (isPromise(result)) pending.push(result);
      }
    } catch (error) {
      this.#reportFault(error);
      notification.decline();
      return settle(notification, pending, false, this.#reportFault);
    }
    if (pending.length > 0) return settle(notification, pending, true, this.#reportFault);
    notification.acknowledge();
    return undefined;
  }
}

/** Waits for the listeners, and acknowledges the notification if none has failed. */
async function settle(
  notification: Notification,
  pending: readonly Promise<unknown>[],
  mayAcknowledge: boolean,
  reportFault: ReportFault,
): Promise<void> {
  const outcomes = await Promise.allSettled(pending);
  const failed = outcomes.filter((outcome) => outcome.status === "rejected");
  for (const { reason } of failed) reportFault(reason);
  if (failed.length > 0) notification.decline();
  else if (mayAcknowledge) notification.acknowledge();
}
