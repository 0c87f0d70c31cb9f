// The requests of one target under shared limits: those that wait, in their order, and the number of those that are pending.
import type { TokenBucket } from "./token-bucket.ts";

/** A request that waits for its admission. */
export interface Limited {
  /** The limits allow the request to start. `now` is the present time, in milliseconds of `monotonicNow()`. */
  admitted(now: number): void;
}

/** The calls of a lane when something changes. */
export interface LaneOwner {
  issued(): void;
  entered(pass: Pass, now: number): void;
  left(pass: Pass): void;
  /** A message was sent without admission: a retry, or one of the model's own. */
  sent(lane: Lane): void;
  checkRoom(lane: Lane): void;
  closed(lane: Lane): void;
}

/** The place of one request: created when the request is made, and given back when it ends. */
export class Pass {
  state: "queued" | "waiting" | "pending" | "left" = "queued";
  /** The neighbours in the lane while it waits. */
  next: Pass | undefined = undefined;
  previous: Pass | undefined = undefined;

  constructor(
    readonly lane: Lane,
    readonly request: Limited,
  ) {}

  /** Asks for admission, which comes at once or later. */
  enter(now: number): void {
    this.lane.owner.entered(this, now);
  }

  /** Gives the place back, in whatever state. Calling it twice is safe. */
  leave(): void {
    if (this.state !== "left") this.lane.owner.left(this);
  }
}

/** The requests of all clients of one target. */
export class Lane {
  /** The number of open clients. */
  users = 0;
  /** The number of admitted requests that have not ended. */
  pending = 0;
  /** Whether it stands in the round of the lanes that may go on, or in the list of those that wait for a time. */
  place: "none" | "round" | "timed" = "none";
  /** When its own rate allows the next request, while it is `timed`. */
  readyAt = 0;
  #first: Pass | undefined = undefined;
  #last: Pass | undefined = undefined;

  constructor(
    readonly target: string,
    readonly owner: LaneOwner,
    readonly bucket: TokenBucket | undefined,
  ) {}

  get hasWaiting(): boolean {
    return this.#first !== undefined;
  }

  /** Throws `QueueFull` if no more requests may wait. */
  checkRoom(): void {
    this.owner.checkRoom(this);
  }

  /** Returns the place of a new request, which waits from now on. */
  issue(request: Limited): Pass {
    this.owner.issued();
    return new Pass(this, request);
  }

  /** A message goes out without admission, and counts all the same. */
  noteMessage(): void {
    this.owner.sent(this);
  }

  /** A client of the target is closed. */
  close(): void {
    this.owner.closed(this);
  }

  append(pass: Pass): void {
    pass.state = "waiting";
    pass.previous = this.#last;
    if (this.#last === undefined) this.#first = pass;
    else this.#last.next = pass;
    this.#last = pass;
  }

  remove(pass: Pass): void {
    if (pass.previous === undefined) this.#first = pass.next;
    else pass.previous.next = pass.next;
    if (pass.next === undefined) this.#last = pass.previous;
    else pass.next.previous = pass.previous;
    pass.next = pass.previous = undefined;
  }

  /** Removes and returns the pass that has waited longest. */
  shift(): Pass | undefined {
    const pass = this.#first;
    if (pass !== undefined) this.remove(pass);
    return pass;
  }
}
