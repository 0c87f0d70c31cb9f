// A test runner for tests of the kit: collects what the kit defines, and runs it here.
import type { TestRunner } from "@snmp/mpm-conformance";

/** The results of the checks. */
export interface Outcome {
  readonly passed: readonly string[];
  /** The names of those that were skipped, with the reason. */
  readonly skipped: readonly string[];
  /** Messages by name. */
  readonly failed: Readonly<Record<string, string>>;
}

/** Runs the tests that `define` defines with the runner that it is given; only those whose names begin with `prefix`. */
export async function outcomeOf(define: (test: TestRunner) => void, prefix = ""): Promise<Outcome> {
  const tests: { readonly name: string; readonly body: () => Promise<void> }[] = [];
  const skipped: string[] = [];
  const collect = (name: string, body: () => Promise<void>): void => void tests.push({ name, body });
  define(Object.assign(collect, { skip: (name: string) => void skipped.push(name) }));
  const passed: string[] = [];
  const failed: Record<string, string> = {};
  for (const { name, body } of tests) {
    if (!name.startsWith(prefix)) continue;
    try {
      await body();
      passed.push(name);
    } catch (error) {
      failed[name] = (error as Error).message;
    }
  }
  return { passed, skipped, failed };
}
