/** A plug-in or a model that may know its messages when it sees them. */
export interface Recogniser {
  /** Returns whether the octets are a message of this model. */
  recognises?(message: Uint8Array): boolean;
}

/**
 * Returns the first candidate that recognises a message whose version cannot be peeked, or `undefined`. A candidate that throws, which
 * it must not do, does not recognise the message.
 */
export function findRecogniser<Candidate extends Recogniser>(
  message: Uint8Array,
  candidates: Iterable<Candidate>,
): Candidate | undefined {
  for (const candidate of candidates) {
    try {
      if (candidate.recognises?.(message) === true) return candidate;
    } catch {
      continue;
    }
  }
  return undefined;
}
