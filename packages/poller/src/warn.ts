/**
 * Reports something that goes wrong beside the polls to the option `onWarning`, or as a warning of the process without one, or if it throws.
 */
export function warn(what: string, cause: unknown, onWarning: ((error: Error) => void) | undefined): void {
  const error = new Error(`${what}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  try {
    if (onWarning !== undefined) return onWarning(error);
  } catch (thrown) {
    process.emitWarning(`onWarning threw: ${String(thrown)}`, "PollerWarning");
  }
  process.emitWarning(error.message, "PollerWarning");
}
