import { SnmpError } from "@snmp/mpm-core";

/** The parts of a failure that a check adds to it. */
export interface FailureOptions {
  /** The error behind the failure. */
  readonly cause?: unknown;
  /** The damage that the fault does, or the attack that it allows. */
  readonly risk?: string | undefined;
  /** The option that turns the check off where it does not apply. */
  readonly exemption?: string | undefined;
}

/** A check of the kit failed. The message says what is wrong, what that breaks, what to do, and which option turns the check off. */
export class ConformanceFailure extends SnmpError {
  static override readonly brand = "ConformanceFailure";

  /** The damage that the fault does, or the attack that it allows. */
  readonly risk: string | undefined;
  /** The option that turns the check off where it does not apply. */
  readonly exemption: string | undefined;

  constructor(
    /** The fault, with the values that show it. */
    readonly problem: string,
    /** The change that the author of the plug-in should make. */
    readonly advice: string,
    options: FailureOptions = {},
  ) {
    const { cause, risk, exemption } = options;
    super(
      [
        problem,
        ...(risk === undefined ? [] : [`What this breaks: ${risk}`]),
        `What to do: ${advice}`,
        ...(exemption === undefined ? [] : [`If it does not apply: ${exemption}`]),
      ].join("\n  "),
      { code: "ERR_SNMP_CONFORMANCE", cause },
    );
    this.risk = risk;
    this.exemption = exemption;
  }
}

/** Throws a `ConformanceFailure` unless `holds`. */
export function demand(holds: boolean, problem: string, advice: string): asserts holds {
  if (!holds) throw new ConformanceFailure(problem, advice);
}

/** Runs `action` and resolves to its result. Rejects with a `ConformanceFailure` that names `what` if it throws or rejects. */
export async function attempt<T>(what: string, advice: string, action: () => T | Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (ConformanceFailure.isInstance(error)) throw error;
    throw new ConformanceFailure(`${what} failed with ${describe(error)}`, advice, { cause: error });
  }
}

/** Returns the error that `action` throws, or `undefined`. */
export function catchError(action: () => unknown): unknown {
  try {
    action();
    return undefined;
  } catch (error) {
    return error ?? new Error("`undefined` was thrown");
  }
}

/** Resolves to the error that `action` rejects with or throws, or to `undefined`. */
export async function catchRejection(action: () => unknown): Promise<unknown> {
  try {
    await action();
    return undefined;
  } catch (error) {
    return error ?? new Error("the promise was rejected with `undefined`");
  }
}

/** Describes an error in one line: its class and message. */
export function describe(error: unknown): string {
  if (error instanceof Error || typeof (error as Partial<Error> | null)?.message === "string") {
    const { name, message } = error as Error;
    return `${name}: ${message.split("\n")[0]}`;
  }
  return `the value ${String(error)}, which is not an Error`;
}

/** Whether `error` is a TypeError, even one of another realm, as test runners have them. */
export function isTypeError(error: unknown): error is TypeError {
  return (
    error instanceof TypeError ||
    (typeof error === "object" && error !== null && (error as Error).name === "TypeError")
  );
}
