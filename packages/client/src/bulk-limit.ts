/** How many successors a target can put into one answer, as its errors and its silence have told; for all walks of a client. */
export class BulkLimit {
  #limit = Infinity;
  /** The least that did not come. */
  #failed = Infinity;
  /** How many answers it takes until that is tried again: twice as many each time it fails, so that it does so ever more seldom. */
  #patience = 1;
  #answers = 0;

  /** Successors to ask for each of `columns`, `most` for all of them; half as many for each message that got no answer. */
  perColumn(most: number, columns: number, silences: number): number {
    return Math.max(1, Math.floor(Math.min(most, this.#limit) / columns) >> Math.min(silences, 31));
  }

  /** What was asked for came: more may do, where less than `most` was asked for. */
  answered(most: number): void {
    if (this.#limit === Infinity) return;
    if (this.#limit >= this.#failed) {
      // it did not come for another reason than its size
      this.#failed = Infinity;
      this.#patience = 1;
    }
    if (this.#limit >= most) return;
    if (this.#limit + 1 < this.#failed)
      this.#limit = Math.min(Math.ceil(this.#limit * 1.25), this.#failed - 1);
    else if (++this.#answers >= this.#patience) {
      this.#answers = 0;
      this.#limit = this.#failed;
    }
  }

  /** So many successors did not come; `less` are to be asked for. */
  exceeded(failed: number, less: number): void {
    this.#failed = failed;
    this.#limit = less;
    this.#patience = Math.min(2 * this.#patience, mostPatience);
    this.#answers = 0;
  }
}

const mostPatience = 1024;
