/** Counts the requests of a proxy, since it was created. */
export interface ProxyCounters {
  /** Messages received. */
  received: number;
  /** Requests that went to a target. */
  forwarded: number;
  /** Answers sent, of targets and of the proxy itself. */
  answered: number;
  /** Requests whose target did not answer in time. */
  timedOut: number;
  /** Messages without an answer, for other reasons. */
  discarded: number;
}
