// The kit brings no test runner: it is given one, and hands it one test for each check.
import { ConformanceFailure } from "./failure.ts";

/** A test runner's function that defines a test: `test` of jest, of vitest and of node:test fit, as does `it` of mocha. */
export interface TestRunner {
  /** Defines a test. */
  (name: string, body: () => Promise<void>): unknown;
  /** Defines a test that is shown and not run. */
  readonly skip: (name: string, body: () => Promise<void>) => unknown;
}

/** One thing that a plug-in has to do, or must not do. */
export interface Check<Subject> {
  /** Why the check does not apply to `subject`; `undefined` when it does. */
  inapplicable?(subject: Subject): string | undefined;
  /** Throws, or rejects with, a `ConformanceFailure` when it does not hold. */
  run(subject: Subject): void | Promise<void>;
}

/** Checks by what holds. The names are stable: `skip` uses them. */
export type Checks<Subject> = Readonly<Record<string, Check<Subject>>>;

/** What the options of every kit have. */
export interface RunOptions {
  /** Defines a test: the runner's own function, such as `test` of jest, of vitest or of node:test. */
  readonly test: TestRunner;
  /** Checks to leave out, by name, each with the reason, which its test's name will show. A name that there is not is a `TypeError`. */
  readonly skip?: Readonly<Record<string, string>> | undefined;
}

/** Defines a test for each check. */
export function define<Subject>(
  checks: Checks<Subject>,
  subject: Subject,
  { test, skip = {} }: RunOptions,
): void {
  if (typeof test !== "function" || typeof test.skip !== "function") {
    throw new TypeError(
      '`test` is no test runner\'s function: give the `test` of jest, of vitest or of "node:test", which has `test.skip`',
    );
  }
  for (const [name, reason] of Object.entries(skip)) {
    if (!Object.hasOwn(checks, name)) {
      throw new TypeError(
        `\`skip\` names ${JSON.stringify(name)}, which is no check; there are:\n  ${Object.keys(checks).join("\n  ")}`,
      );
    }
    if (typeof reason !== "string" || reason.trim() === "")
      throw new TypeError(`\`skip\` gives no reason for ${JSON.stringify(name)}`);
  }
  for (const [name, check] of Object.entries(checks)) {
    const reason = skip[name] ?? check.inapplicable?.(subject);
    const body = async (): Promise<void> => {
      try {
        await check.run(subject);
      } catch (error) {
        if (ConformanceFailure.isInstance(error)) throw error;
        throw new ConformanceFailure(
          `the check could not be carried out: ${String(error)}`,
          "see the cause; where the plug-in is innocent, this is a fault of the kit, to be reported",
          { cause: error },
        );
      }
    };
    if (reason === undefined) test(name, body);
    else test.skip(`${name} (skipped: ${reason})`, body);
  }
}
