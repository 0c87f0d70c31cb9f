/** A job of a queue. Only the queue may change `place` and the neighbours. */
export interface Job<Item> {
  /** Whether the job waits for its turn, or has started; `none` before it is added, and once it is removed. */
  place: "none" | "waiting" | "pending";
  /** The neighbours in the queue. */
  previous: Item | undefined;
  next: Item | undefined;
  /** Starts the job: its turn has come. `now` is the present time where it is known, in milliseconds of `monotonicNow()`. */
  start(now?: number): void;
  /** Ends the job early. It must call `remove` of the queue, as at every end. */
  abort(reason: unknown): void;
}

/**
 * Starts jobs in their order, at most `maxPending` at once. Adding and removing one takes the same time however many there are. The jobs
 * are linked, since an array would take memory in every client, most of which have no job most of the time.
 */
export class Queue<Item extends Job<Item>> {
  readonly #maxPending: number;
  /** All jobs: the pending ones, then those that wait. */
  #first: Item | undefined = undefined;
  #last: Item | undefined = undefined;
  #firstWaiting: Item | undefined = undefined;
  #pending = 0;
  #isStarting = false;
  /** Why the queue is closed, if it is. */
  closedBy: Error | undefined = undefined;

  constructor(maxPending: number) {
    this.#maxPending = maxPending;
  }

  /** Starts the job, at once or when its turn comes. `now` is the present time. */
  add(job: Item, now: number): void {
    job.previous = this.#last;
    if (this.#last === undefined) this.#first = job;
    else this.#last.next = job;
    this.#last = job;
    if (this.#firstWaiting !== undefined || this.#pending >= this.#maxPending) {
      job.place = "waiting";
      this.#firstWaiting ??= job;
      return;
    }
    job.place = "pending";
    this.#pending++;
    job.start(now);
  }

  /** Removes a job that has ended, which lets the next one start. */
  remove(job: Item): void {
    const { place, previous, next } = job;
    if (place === "none") return;
    if (previous === undefined) this.#first = next;
    else previous.next = next;
    if (next === undefined) this.#last = previous;
    else next.previous = previous;
    if (this.#firstWaiting === job) this.#firstWaiting = next;
    job.place = "none";
    job.previous = job.next = undefined;
    if (place === "waiting") return;
    this.#pending--;
    if (this.#firstWaiting !== undefined) this.#startWaiting();
  }

  /** Aborts all jobs with `reason`, and takes no more. */
  close(reason: Error): void {
    this.closedBy = reason;
    const jobs: Item[] = [];
    for (let job = this.#first; job !== undefined; job = job.next) jobs.push(job);
    for (const job of jobs) if (job.place !== "none") job.abort(reason);
  }

  /** Starts those whose turn has come. A job that ends as it starts calls this again: its successor starts here, not on top of it. */
  #startWaiting(): void {
    if (this.#isStarting || this.closedBy !== undefined) return;
    this.#isStarting = true;
    for (let job = this.#firstWaiting; job !== undefined; job = this.#firstWaiting) {
      if (this.#pending >= this.#maxPending) break;
      this.#firstWaiting = job.next;
      job.place = "pending";
      this.#pending++;
      job.start();
    }
    this.#isStarting = false;
  }
}
