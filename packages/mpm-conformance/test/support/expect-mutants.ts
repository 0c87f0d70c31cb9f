import type { Mutant } from "../mutants/mutant.ts";
import { strangeOutcome } from "./strange-suite.ts";

/** Defines a test for each mutant: it fails at the checks that it names, and at no other. */
export function expectMutants(mutants: readonly Mutant[]): void {
  beforeAll(() => {
    // the kit has tens of thousands of errors made on purpose, whose stacks nobody reads
    Error.stackTraceLimit = 0;
  });
  describe("each mistake fails at its check, and at no other", () => {
    test.each(mutants)("$mistake", async ({ plugin, options, registered, fails }) => {
      const { failed } = await strangeOutcome(plugin, options, registered);
      expect(Object.keys(failed).sort()).toEqual([...fails].sort());
      for (const message of Object.values(failed)) expect(message).toMatch(/\n {2}What to do: ./);
    });
  });
}
