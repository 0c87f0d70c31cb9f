// How long to wait for a true answer after an error that anybody could have sent.
import type { Session } from "./session.ts";

/** Milliseconds to wait for a true answer at most. */
export const maxDoubt = 1000;

/**
 * Returns the milliseconds to wait for a better answer than an unproven one that came after `elapsed`. The true answer needs about the same
 * time as the messages before it. Nobody else can answer on a connection: then there is nothing to wait for.
 */
export function doubtFor(session: Session, elapsed: number): number {
  if (session.target.scheme === "tcp") return 0;
  const { roundTrip } = session;
  if (roundTrip === undefined) return maxDoubt;
  return Math.min(maxDoubt, Math.max(minDoubt, trips * Math.max(roundTrip, elapsed)));
}

const minDoubt = 100;
const trips = 8;
