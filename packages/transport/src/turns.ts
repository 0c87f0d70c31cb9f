// Fake timers of tests replace the timers of the platform; closing must end all the same.
const realSetImmediate = setImmediate;

/** Calls back in the next turn of the event loop, after sockets were read. */
export function onNextTurn(callback: () => void): void {
  realSetImmediate(callback);
}

/** Resolves in the next turn of the event loop. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => void realSetImmediate(resolve));
}
