/** A discarded message. */
export interface Discard {
  /** Name of the counter that was incremented. */
  readonly counter: string;
  /** The reason in words; never contains a secret. */
  readonly reason: string;
  /** The error behind it, if there is one: of the parser, or of a security model or cipher that threw. */
  readonly cause?: unknown;
}
