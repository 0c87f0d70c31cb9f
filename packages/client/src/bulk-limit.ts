/** How many successors a target can put into one answer, as its errors and its silence have told; for all walks of a client. */
export class BulkLimit {
  #limit = Infinity;
  /** How many answers it takes until more is asked for. Doubles with each failure, so that a walk does not run into the same one for ever. */
  #patience = 1;
  #answers = 0;

  /** Successors to ask for each of `columns`, `most` for all of them; half as many for each message that got no answer. */
  perColumn(most: number, columns: number, silences: number): number {
    return Math.max(1, Math.floor(Math.min(most, this.#limit) / columns) >> Math.min(silences, 31));
  }

  /** What was asked for came: more may do, where less than `most` was asked for. */
  answered(most: number): void {
    if (this.#limit >= most || ++this.#answers < this.#patience) return;
    this.#answers = 0;
    this.#limit = Math.ceil(this.#limit * 1.25);
  }

  /** More than `successors` do not come in one answer; at least for now, as silence may have had another reason. */
  exceeded(successors: number): void {
    this.#limit = successors;
    this.#patience = Math.min(2 * this.#patience, mostPatience);
    this.#answers = 0;
  }
}

const mostPatience = 1024;
