/** A job of a queue. */
export interface Job {
  /** Its place among the pending jobs; only the queue may change it. */
  place: number;
  /** Starts the job: its turn has come. `now` is the present time where it is known, in milliseconds of `monotonicNow()`. */
  start(now?: number): void;
  /** Ends the job early. It must call `remove` of the queue, as at every end. */
  abort(reason: unknown): void;
}

/** Starts jobs in their order, at most `maxPending` at once. Adding and removing one takes the same time however many there are. */
export class Queue<Item extends Job> {
  readonly #maxPending: number;
  readonly #pending = makeRoomForOne<Item>();
  /** The jobs that wait for their turn, from `#next` on, and among them those that were removed meanwhile. */
  #waiting: Item[] = [];
  #next = 0;
  #removed = 0;
  #isStarting = false;
  /** Why the queue is closed, if it is. */
  closedBy: Error | undefined = undefined;

  constructor(maxPending: number) {
    this.#maxPending = maxPending;
  }

  /** Starts the job, at once or when its turn comes. `now` is the present time. */
  add(job: Item, now: number): void {
    if (this.#waiting.length > 0 || this.#pending.length >= this.#maxPending) {
      job.place = waits;
      this.#waiting.push(job);
      return;
    }
    job.place = this.#pending.length;
    this.#pending.push(job);
    job.start(now);
  }

  /** Removes a job that has ended, which lets the next one start. */
  remove(job: Item): void {
    const { place } = job;
    job.place = isRemoved;
    if (place < 0) {
      this.#removed++;
      return this.#shrink();
    }
    const last = this.#pending.pop()!;
    if (last !== job) {
      this.#pending[place] = last;
      last.place = place;
    }
    if (this.#waiting.length > 0) this.#startWaiting();
  }

  /** Aborts all jobs with `reason`, and takes no more. */
  close(reason: Error): void {
    this.closedBy = reason;
    const jobs = [...this.#pending, ...this.#waiting.slice(this.#next)];
    for (const job of jobs) if (job.place !== isRemoved) job.abort(reason);
  }

  /** Starts those whose turn has come. A job that ends as it starts calls this again: its successor starts here, not on top of it. */
  #startWaiting(): void {
    if (this.#isStarting || this.closedBy !== undefined) return;
    this.#isStarting = true;
    while (this.#pending.length < this.#maxPending && this.#next < this.#waiting.length) {
      const job = this.#waiting[this.#next++]!;
      if (job.place === waits) {
        job.place = this.#pending.length;
        this.#pending.push(job);
        job.start();
      } else this.#removed--;
    }
    this.#isStarting = false;
    this.#shrink();
  }

  /** Gives the memory of started and removed jobs back once they are most of all. */
  #shrink(): void {
    const gone = this.#next + this.#removed;
    if (gone < this.#waiting.length && (gone < minGone || 2 * gone < this.#waiting.length)) return;
    this.#waiting = this.#waiting.filter(({ place }, at) => at >= this.#next && place === waits);
    this.#next = 0;
    this.#removed = 0;
  }
}

/** Returns an empty array with room for one item: an empty literal would get room for 17 with the first, in every client. */
function makeRoomForOne<Item>(): Item[] {
  const items = [undefined as Item];
  items.pop();
  return items;
}

/** Places of jobs that are not pending. */
const waits = -1;
const isRemoved = -2;
/** The number of started and removed jobs that are not worth copying the others. */
const minGone = 64;
