import { SnmpError } from "@snmp/mpm-core";

/** A check of the kit does not hold: the message says what is wrong, and then what to do. */
export class ConformanceFailure extends SnmpError {
  static override readonly brand = "ConformanceFailure";

  constructor(
    /** What is wrong, with the values that show it. */
    readonly problem: string,
    /** What the author of the plug-in should do. */
    readonly advice: string,
    options?: { readonly cause?: unknown },
  ) {
    super(`${problem}\n  What to do: ${advice}`, { code: "ERR_SNMP_CONFORMANCE", cause: options?.cause });
  }
}

/** Throws a `ConformanceFailure` unless `holds`. */
export function demand(holds: boolean, problem: string, advice: string): asserts holds {
  if (!holds) throw new ConformanceFailure(problem, advice);
}

/** What `action` gives or resolves to. Where it throws or rejects, a `ConformanceFailure` that says `what` failed. */
export async function attempt<T>(what: string, advice: string, action: () => T | Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (ConformanceFailure.isInstance(error)) throw error;
    throw new ConformanceFailure(`${what} failed with ${shown(error)}`, advice, { cause: error });
  }
}

/** What `action` throws; `undefined` when it does not. */
export function thrownBy(action: () => unknown): unknown {
  try {
    action();
    return undefined;
  } catch (error) {
    return error ?? new Error("nothing was thrown, with a throw");
  }
}

/** What `action` rejects with, or throws; `undefined` when it does not. */
export async function rejectionOf(action: () => unknown): Promise<unknown> {
  try {
    await action();
    return undefined;
  } catch (error) {
    return error ?? new Error("rejected with nothing");
  }
}

/** An error in one line: its class and message. */
export function shown(error: unknown): string {
  if (error instanceof Error || typeof (error as Partial<Error> | null)?.message === "string") {
    const { name, message } = error as Error;
    return `${name}: ${message.split("\n")[0]}`;
  }
  return `the value ${String(error)}, which is no Error`;
}

/** Whether `error` is a TypeError, also one of another realm, as test runners have them. */
export function isTypeError(error: unknown): error is TypeError {
  return (
    error instanceof TypeError ||
    (typeof error === "object" && error !== null && (error as Error).name === "TypeError")
  );
}
