// One listener on each AbortSignal, however many requests it ends: Node takes more than ten for a leak and says so on stderr.

/** What a signal can end. */
export interface Abortable {
  abort(reason: unknown): void;
}

/** Aborts `request` with the signal's reason when it is aborted; not if it is already. */
export function watch(signal: AbortSignal, request: Abortable): void {
  let requests = watched.get(signal);
  if (requests === undefined) {
    requests = new Set();
    watched.set(signal, requests);
    signal.addEventListener("abort", abort);
  }
  requests.add(request);
}

/** Lets go of the signal: with the last of its requests goes the listener. */
export function unwatch(signal: AbortSignal, request: Abortable): void {
  const requests = watched.get(signal);
  if (requests === undefined || !requests.delete(request) || requests.size > 0) return;
  watched.delete(signal);
  signal.removeEventListener("abort", abort);
}

function abort(this: AbortSignal): void {
  for (const request of watched.get(this) ?? []) request.abort(this.reason);
}

const watched = new WeakMap<AbortSignal, Set<Abortable>>();
