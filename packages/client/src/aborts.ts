// One listener per AbortSignal, for any number of requests: Node takes more than ten for a leak and warns on stderr.

/** A request that a signal can end. */
export interface Abortable {
  abort(reason: unknown): void;
}

/** Aborts `request` with the signal's reason when that is aborted later. */
export function watch(signal: AbortSignal, request: Abortable): void {
  let requests = watched.get(signal);
  if (requests === undefined) {
    requests = new Set();
    watched.set(signal, requests);
    signal.addEventListener("abort", abort);
  }
  requests.add(request);
}

/** Stops watching. The listener goes with the last request of its signal. */
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
