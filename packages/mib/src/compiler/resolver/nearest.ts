// “Did you mean …?”

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
    const distance = distanceOf(plain, candidate.toLowerCase(), limit);
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

/** Levenshtein's distance, or `limit` where it is not below. */
export function distanceOf(a: string, b: string, limit: number): number {
  if (a.length > 64 || b.length > 64) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let minimum = i;
    for (let j = 1; j <= b.length; j++) {
      const substitution = previous[j - 1]! + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      const value = Math.min(substitution, previous[j]! + 1, current[j - 1]! + 1);
      current.push(value);
      if (value < minimum) minimum = value;
    }
    if (minimum >= limit) return limit;
    previous = current;
  }
  return previous[b.length]!;
}

/** More would cost time, and help nobody. */
const maxCandidates = 20_000;
