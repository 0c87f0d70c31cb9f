// A test runner that the command brings along: it collects tests, and runs them one after the other.
import type { TestRunner } from "../runner.ts";

/** The result of one check. */
export interface CheckResult {
  readonly name: string;
  readonly status: "passed" | "failed" | "skipped";
  /** The message of a failure, or the reason of a skip. */
  readonly text: string;
}

/** Runs the tests that `define` defines. */
export async function runTests(define: (test: TestRunner) => void): Promise<readonly CheckResult[]> {
  const tests: { readonly name: string; readonly body?: () => Promise<void> }[] = [];
  const add = (name: string, body: () => Promise<void>): void => void tests.push({ name, body });
  define(Object.assign(add, { skip: (name: string) => void tests.push({ name }) }));
  const results: CheckResult[] = [];
  for (const { name, body } of tests) results.push(body ? await runTest(name, body) : toSkipped(name));
  return results;
}

async function runTest(name: string, body: () => Promise<void>): Promise<CheckResult> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () =>
        reject(new Error(`the check did not end within ${maxDuration / 1000} s: a promise never settles`)),
      maxDuration,
    );
  });
  try {
    await Promise.race([body(), late]);
    return { name, status: "passed", text: "" };
  } catch (error) {
    return { name, status: "failed", text: (error as Error).message };
  } finally {
    clearTimeout(timer);
  }
}

/** The kit puts the reason of a skip behind the name. */
function toSkipped(name: string): CheckResult {
  const [, own = name, reason = ""] = /^(.*?) \(skipped: (.*)\)$/s.exec(name) ?? [];
  return { name: own, status: "skipped", text: reason };
}

/** Milliseconds. */
const maxDuration = 120_000;
