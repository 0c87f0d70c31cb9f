/** How many successors a target can put into one answer, learned from its errors and its silence; for all walks of a client. */
export class BulkLimit {
  #limit = Infinity;
  /** The smallest number that did not come. */
  #failed = Infinity;
  /** The number of answers until that is tried again. Doubles each time it fails, so that failures become rare. */
  #patience = 1;
  #answers = 0;

  /** Returns how many successors of each of `columns` to ask for, at most `max` together; half as many for each silence. */
  perColumn(max: number, columns: number, silences: number): number {
    return Math.max(1, Math.floor(Math.min(max, this.#limit) / columns) >> Math.min(silences, 31));
  }

  /** Notes that all successors came. If fewer than `max` were asked for, more may fit. */
  noteSuccess(max: number): void {
    if (this.#limit === Infinity) return;
    if (this.#limit >= this.#failed) {
      // the larger number failed for another reason than its size
      this.#failed = Infinity;
      this.#patience = 1;
    }
    if (this.#limit >= max) return;
    if (this.#limit + 1 < this.#failed)
      this.#limit = Math.min(Math.ceil(this.#limit * 1.25), this.#failed - 1);
    else if (++this.#answers >= this.#patience) {
      this.#answers = 0;
      this.#limit = this.#failed;
    }
  }

  /** Notes that `failed` successors did not come; asks for `less` from now on. */
  noteFailure(failed: number, less: number): void {
    this.#failed = failed;
    this.#limit = less;
    this.#patience = Math.min(2 * this.#patience, maxPatience);
    this.#answers = 0;
  }
}

const maxPatience = 1024;
