import fc from "fast-check";
import { Circuit, type CircuitDecision } from "../src/index.ts";

/** Returns what a circuit decides in `slots` slots of a target that answers in those of `answers` only. */
function run(circuit: Circuit, slots: number, answers: (slot: number) => boolean): CircuitDecision[] {
  return Array.from({ length: slots }, (_, slot) => {
    const decision = circuit.next();
    if (decision !== "skip" && answers(slot)) circuit.answered();
    else if (decision !== "skip") circuit.failed();
    return decision;
  });
}

test("probes in every slot after a failure, then in every 2nd, 4th and 8th", () => {
  const decisions = run(new Circuit(), 32, () => false);
  expect(decisions[0]).toBe("all");
  const probes = decisions.flatMap((decision, slot) => (decision === "probe" ? [slot] : []));
  expect(probes).toEqual([1, 3, 7, 15, 23, 31]);
  expect(decisions.filter((decision) => decision === "all")).toHaveLength(1);
});

test("asks for everything as long as the target answers", () => {
  expect(new Set(run(new Circuit(), 10, () => true))).toEqual(new Set(["all"]));
});

test("the first answer closes it, and the next failure begins anew", () => {
  const circuit = new Circuit();
  expect(run(circuit, 8, (slot) => slot === 7).slice(-1)).toEqual(["probe"]);
  expect([circuit.isOpen, circuit.failures]).toEqual([false, 0]);
  expect(run(circuit, 4, () => false)).toEqual(["all", "probe", "skip", "probe"]);
});

test("any number of failed requests in one slot count once, and none counts after an answer", () => {
  const circuit = new Circuit();
  circuit.next();
  circuit.failed();
  circuit.failed();
  expect(circuit.failures).toBe(1);
  circuit.answered();
  circuit.failed();
  expect(circuit.failures).toBe(0);
});

test("a late answer closes it between two probes", () => {
  const circuit = new Circuit();
  run(circuit, 6, () => false);
  expect(circuit.next()).toBe("skip");
  circuit.answered();
  expect(circuit.next()).toBe("all");
});

test("maxInterval bounds the distance of probes", () => {
  const decisions = run(new Circuit({ maxInterval: 1 }), 5, () => false);
  expect(decisions).toEqual(["all", "probe", "probe", "probe", "probe"]);
});

test("goes on after a restart where its state was saved, for any history", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 40 }), fc.array(fc.boolean()), (before, after) => {
      const circuit = new Circuit();
      run(circuit, before.length, (slot) => before[slot]!);
      const restored = new Circuit({ state: JSON.parse(JSON.stringify(circuit)) as never });
      expect(restored.isOpen).toBe(circuit.isOpen);
      expect(run(restored, after.length, (slot) => after[slot]!)).toEqual(
        run(circuit, after.length, (slot) => after[slot]!),
      );
    }),
  );
});

test("options and states that are out of their range throw", () => {
  expect(() => new Circuit({ maxInterval: 0 })).toThrow("maxInterval is 0");
  expect(() => new Circuit({ state: { failures: -1, wait: 0 } })).toThrow("state.failures is -1");
  expect(() => new Circuit({ maxIntervall: 2 } as never)).toThrow("maxInterval");
});
