// How many names the messages of one request have, where messages after silence have fewer.
import type { Session } from "./session.ts";

/** The numbers of names in the messages of one request. */
export class Widths {
  /** The number of names in the last message. */
  last: number;
  readonly #full: number;
  readonly #byRequestId = new Map<number, number>();
  /** The number of names in the last message that had more of them. */
  #wider: number | undefined = undefined;

  /** `full`: the number of names in messages that are not noted. */
  constructor(full: number) {
    this.last = full;
    this.#full = full;
  }

  /** Notes that a message with that request-id has `width` names. */
  note(requestId: number, width: number): void {
    if (this.last > width) this.#wider = this.last;
    this.last = width;
    if (width < this.#full) this.#byRequestId.set(requestId, width);
  }

  /** Returns the number of names in the message with that request-id. */
  find(requestId: number): number {
    return this.#byRequestId.get(requestId) ?? this.#full;
  }

  /** Learns from the answer to that message, if it is as narrow as the last one, how many names the target takes. */
  learn(session: Session, requestId: number): void {
    const width = this.find(requestId);
    if (width === this.last && this.#wider !== undefined) session.noteNames(width, this.#wider);
  }
}
