/** Calls a callback of the user. The manager gets its answer even if the callback throws. */
export function callSafely(callback: () => void): void {
  try {
    callback();
  } catch {
    // there is nobody left to report this to
  }
}
