// The kit has no test runner of its own: it is given one, and defines one test per check with it.
import { ConformanceFailure, describe } from "./failure.ts";
import { currentName } from "./former-names.ts";

/** A test runner's function that defines a test, such as `test` of jest, vitest and node:test, or `it` of mocha. */
export interface TestRunner {
  /** Defines a test. */
  (name: string, body: () => Promise<void>): unknown;
  /** Defines a test that is listed and not run. */
  readonly skip: (name: string, body: () => Promise<void>) => unknown;
}

/** One rule that a plug-in must keep. */
export interface Check<Subject> {
  /** The damage that a plug-in does if it fails, or the attack that it allows. */
  readonly risk: string;
  /** The option or capability that turns the check off where it does not apply. Missing: only `skip` does. */
  readonly exemption?: string;
  /** Returns the reason why the check does not apply to `subject`, or `undefined` if it applies. */
  inapplicable?(subject: Subject): string | undefined;
  /** Throws or rejects with a `ConformanceFailure` if the rule is broken. */
  run(subject: Subject): void | Promise<void>;
}

/** Checks by name. Names are stable, because `skip` refers to them. */
export type Checks<Subject> = Readonly<Record<string, Check<Subject>>>;

/** Options that every kit has. */
export interface RunOptions {
  /** Defines a test: the runner's own function, such as `test` of jest, vitest or node:test. */
  readonly test: TestRunner;
  /** Checks to leave out, by name, each with a reason, which its test's name shows. An unknown name is a `TypeError`. */
  readonly skip?: Readonly<Record<string, string>> | undefined;
}

/** Defines one test per check. */
export function define<Subject>(
  checks: Checks<Subject>,
  subject: Subject,
  { test, skip = {} }: RunOptions,
): void {
  if (typeof test !== "function" || typeof test.skip !== "function") {
    throw new TypeError(
      'the option `test` must be a function that defines tests and has `test.skip`: pass the `test` of jest, vitest or "node:test"',
    );
  }
  const reasons = reasonsToSkip(checks, skip);
  for (const [name, check] of Object.entries(checks)) {
    const reason = reasons.get(name) ?? check.inapplicable?.(subject);
    const body = (): Promise<void> => runCheck(name, check, subject);
    if (reason === undefined) test(name, body);
    else test.skip(`${name} (skipped: ${reason})`, body);
  }
}

function reasonsToSkip<Subject>(
  checks: Checks<Subject>,
  skip: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const [given, reason] of Object.entries(skip)) {
    const name = Object.hasOwn(checks, given) ? given : currentName(given, checks);
    if (!Object.hasOwn(checks, name)) {
      throw new TypeError(
        `the option \`skip\` names an unknown check, ${JSON.stringify(given)}; the checks are:\n  ${Object.keys(checks).join("\n  ")}`,
      );
    }
    if (typeof reason !== "string" || reason.trim() === "")
      throw new TypeError(
        `the option \`skip\` needs a reason for ${JSON.stringify(given)}: text that tells your users why`,
      );
    reasons.set(name, reason);
  }
  return reasons;
}

async function runCheck<Subject>(name: string, check: Check<Subject>, subject: Subject): Promise<void> {
  try {
    await check.run(subject);
  } catch (error) {
    const { risk } = check;
    const exemption =
      check.exemption ??
      `no option turns this check off; leave it out with skip: { ${JSON.stringify(name)}: "your reason" }`;
    if (ConformanceFailure.isInstance(error)) {
      const { problem, advice, cause } = error;
      throw new ConformanceFailure(problem, advice, { cause, risk, exemption });
    }
    throw new ConformanceFailure(
      `the check stopped at an unexpected error: ${describe(error)}`,
      "read the stack of the cause: if it leads into the plug-in, correct the member that threw; if not, report a fault of the kit",
      { cause: error, risk, exemption },
    );
  }
}
