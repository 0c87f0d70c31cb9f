// “Did you mean …?”
import { editDistance } from "../../edit-distance.ts";

/** The candidate that differs least from `name`: by case and marks, or by at most two letters; `undefined` if none does. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const plain = plainOf(name);
  let best: string | undefined;
  let limit = Math.min(3, 1 + Math.floor(name.length / 4));
  let seen = 0;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    if (plainOf(candidate) === plain) return candidate;
    if (++seen > maxCandidates || Math.abs(candidate.length - name.length) >= limit) continue;
    const distance = editDistance(plain, candidate.toLowerCase(), limit);
    if (distance < limit) {
      limit = distance;
      best = candidate;
    }
  }
  return best;
}

function plainOf(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, "");
}

/** More would cost time, and help nobody. */
const maxCandidates = 20_000;
