// The events of a receiver, other than notifications, which need a queue.
import { ReceiverError } from "../errors.ts";
import type { Notification } from "../notification.ts";
import type { Summary } from "./deduplication.ts";
import type { Refusal } from "./refusal.ts";

/** The events of a receiver, and what their listeners get. */
export interface ReceiverEvents {
  /** A notification. Listeners take them one after another: the next one waits for the promise of the last. */
  readonly notification: Notification;
  /** A message that was refused. */
  readonly refused: Refusal;
  /** The end of a window of de-duplication in which notifications were held back. */
  readonly summary: Summary;
  /** A failure of a listener, a plug-in or a socket. The receiver goes on. */
  readonly error: Error;
  /** Something that an operator should change. Without a listener, it is a warning of the process. */
  readonly warning: string;
}

/** A listener of an event. */
export type ReceiverListener<Name extends keyof ReceiverEvents> = (event: ReceiverEvents[Name]) => unknown;

/** The listeners of these events. */
export class Listeners {
  readonly #listeners = new Map<keyof ReceiverEvents, Set<(event: never) => unknown>>();

  add<Name extends keyof ReceiverEvents>(name: Name, listener: ReceiverListener<Name>): void {
    let listeners = this.#listeners.get(name);
    if (listeners === undefined) this.#listeners.set(name, (listeners = new Set()));
    listeners.add(listener);
  }

  delete<Name extends keyof ReceiverEvents>(name: Name, listener: ReceiverListener<Name>): void {
    this.#listeners.get(name)?.delete(listener);
  }

  /** Returns whether an event has listeners: making what they get may cost something. */
  has(name: keyof ReceiverEvents): boolean {
    return (this.#listeners.get(name)?.size ?? 0) > 0;
  }

  /** Calls the listeners of an event. The errors of listeners are an event themselves. */
  emit<Name extends keyof ReceiverEvents>(name: Name, event: ReceiverEvents[Name]): void {
    for (const listener of this.#listeners.get(name) ?? []) {
      try {
        (listener as ReceiverListener<Name>)(event);
      } catch (error) {
        if (name !== "error") this.emitError(error);
      }
    }
  }

  emitError(cause: unknown): void {
    this.emit("error", cause instanceof Error ? cause : new ReceiverError(cause));
  }

  warn(text: string): void {
    if (this.has("warning")) this.emit("warning", text);
    else process.emitWarning(text, "SnmpWarning");
  }
}
