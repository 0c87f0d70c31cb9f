import {
  decideRow,
  type RowChange,
  type RowDecision,
  type RowRules,
  type RowState,
  rowStatus,
} from "../../src/rows/row-status.ts";
import { testAndIncrement } from "../../src/rows/spin-lock.ts";
import { actions, listAllowed, letters, states } from "../support/row-status-table.ts";

const statusOf = (action: string): number | undefined =>
  (rowStatus as Readonly<Record<string, number>>)[action];
const toOutcome = (decision: RowDecision): string =>
  typeof decision === "object" ? decision.error : letters[decision];

test("decides each state and action as the table of RFC 2579 does, under all circumstances", () => {
  let decisions = 0;
  for (const state of states) {
    for (const action of actions) {
      for (let bits = 0; bits < 16; bits++) {
        const change: RowChange = { status: statusOf(action), isComplete: (bits & 1) !== 0 };
        const rules: RowRules = {
          allowsWaiting: (bits & 2) !== 0,
          isInUse: (bits & 4) !== 0,
          changesWhileActive: (bits & 8) !== 0,
        };
        const outcome = toOutcome(decideRow(state, change, rules));
        expect([action, state, change, rules, listAllowed(action, state, { ...change, ...rules })]).toEqual([
          action,
          state,
          change,
          rules,
          expect.arrayContaining([outcome]),
        ]);
        decisions++;
      }
    }
  }
  expect(decisions).toBe(4 * 7 * 16);
});

test.each([0, 7, 256, -1, 2147483647])(
  "refuses %i, which is not a value of RowStatus, in every state",
  (status) => {
    for (const state of states) {
      expect(decideRow(state, { status, isComplete: true }, freedom)).toEqual({ error: "wrongValue" });
    }
  },
);

describe("two managers that share three rows under a spin lock", () => {
  // An operation of a manager: read the lock, or Set one row under the lock that it read last.
  type Step = "read" | { readonly row: 0 | 1 | 2; readonly action: string; readonly isComplete: boolean };

  interface World {
    readonly rows: readonly RowState[];
    readonly lock: number;
    /** The lock as each manager read it last. */
    readonly seen: readonly [number, number];
  }

  /** Performs one step as an agent does: the lock and the row decide together, and both change or none. */
  function perform(world: World, manager: 0 | 1, step: Step): { world: World; outcome: string } {
    const seen: [number, number] = [...world.seen];
    if (step === "read") {
      seen[manager] = world.lock;
      return { world: { ...world, seen }, outcome: "read" };
    }
    const next = testAndIncrement(world.lock, world.seen[manager]);
    if (next === "inconsistentValue") return { world, outcome: "stale" };
    const state = world.rows[step.row]!;
    const { action, isComplete } = step;
    const decision = decideRow(state, { status: statusOf(action), isComplete }, freedom);
    const outcome = toOutcome(decision);
    if (!listAllowed(action, state, { status: undefined, isComplete, ...freedom }).includes(outcome))
      faults.push(`${action} in ${state}: ${outcome}`);
    if (typeof decision === "object") return { world, outcome };
    const rows = world.rows.map((row, i) => (i === step.row ? decision : row));
    return { world: { rows, lock: next, seen }, outcome };
  }

  let faults: string[] = [];
  beforeEach(() => {
    faults = [];
  });
  afterEach(() => {
    expect(faults).toEqual([]);
  });

  const rows = [0, 1, 2] as const;
  const sets: readonly Step[] = rows.flatMap((row) =>
    actions.flatMap((action) => [true, false].map((isComplete) => ({ row, action, isComplete }))),
  );

  test("reach every combination of states, and only by transitions of the RFC", () => {
    // locks count only relative to each other: a manager's view is fresh or stale
    const keyOf = ({ rows: present, lock, seen }: World): string =>
      `${present.map((row) => letters[row]).join("")} ${seen.map((value) => value === lock).join()}`;
    const start: World = { rows: ["nonexistent", "nonexistent", "nonexistent"], lock: 5, seen: [0, 0] };
    const known = new Map([[keyOf(start), start]]);
    let transitions = 0;
    let stale = 0;
    for (const world of known.values()) {
      for (const manager of [0, 1] as const) {
        for (const step of ["read" as const, ...sets]) {
          const { world: next, outcome } = perform(world, manager, step);
          transitions++;
          if (outcome === "stale") stale++;
          // a manager with a stale lock changes nothing, and after a change the other manager's lock is stale
          if ((outcome === "stale" || outcome.length > 1) && next.rows !== world.rows)
            faults.push(`${keyOf(world)} changed: ${outcome}`);
          if (next.lock !== world.lock && next.seen[1 - manager] === next.lock)
            faults.push("both hold the lock");
          if (!known.has(keyOf(next))) known.set(keyOf(next), next);
        }
      }
    }
    // 64 combinations of the states of three rows, by whether each manager's lock is fresh: both are only before a change
    expect({ states: known.size, transitions, stale }).toEqual({
      states: 4 ** 3 * 4,
      transitions: 4 ** 3 * 4 * 2 * 43,
      stale: 4 ** 3 * 4 * 42,
    });
  });

  test("end as if one of them had gone first, in every interleaving of their steps", () => {
    const interleavings = interleave(4, 4);
    expect(interleavings).toHaveLength(70);
    const pairs = actions.flatMap((first) => actions.map((second) => [first, second] as const));
    let runs = 0;
    const created = { once: 0, never: 0 };
    for (const [first, second] of pairs) {
      // each manager creates or changes a row that both want, then one of its own
      const programs: readonly (readonly Step[])[] = [
        [
          "read",
          { row: 0, action: first, isComplete: true },
          "read",
          { row: 1, action: second, isComplete: false },
        ],
        [
          "read",
          { row: 0, action: second, isComplete: true },
          "read",
          { row: 2, action: first, isComplete: false },
        ],
      ];
      for (const initial of states) {
        const start: World = { rows: [initial, "nonexistent", "active"], lock: 0, seen: [-1, -1] };
        for (const order of interleavings) {
          const at: [number, number] = [0, 0];
          let world = start;
          let creations = 0;
          for (const manager of order) {
            const before = world;
            const result = perform(world, manager, programs[manager]![at[manager]++]!);
            world = result.world;
            if (before.rows[0] === "nonexistent" && world.rows[0] !== "nonexistent") creations++;
            // a lost update would be a change under a lock that somebody else has taken since
            if (world.lock !== before.lock && before.seen[manager] !== before.lock)
              faults.push("a lost update");
          }
          runs++;
          if (creations > 1 && first !== "destroy" && second !== "destroy") faults.push("created twice");
          if (creations === 1) created.once++;
          else created.never++;
        }
      }
    }
    expect(runs).toBe(49 * 4 * 70);
    expect(created.once + created.never).toBe(runs);
    expect(created.once).toBeGreaterThan(0);
  });

  test("without the lock, create and remove each row in turn, in all interleavings of three Sets each", () => {
    const interleavings = interleave(3, 3);
    expect(interleavings).toHaveLength(20);
    const values = actions.slice(0, 6).map((action) => statusOf(action)!);
    // decided once per value and state: with complete rows nothing is notReady
    const decided = values.map((status) =>
      states.map((state) => decideRow(state, { status, isComplete: true }, freedom)),
    );
    const nextOf = decided.map((row) =>
      row.map((decision, state) => (typeof decision === "object" ? state : states.indexOf(decision))),
    );
    const programs = Array.from({ length: 6 ** 3 }, (_, i) => [
      i % 6,
      Math.floor(i / 6) % 6,
      Math.floor(i / 36),
    ]);
    let runs = 0;
    let wrong = 0;
    const final = new Set<number>();
    for (const first of programs) {
      for (const second of programs) {
        for (const order of interleavings) {
          const taken: [number, number] = [0, 0];
          const world: [number, number, number] = [0, 0, 0];
          const existing: [number, number, number] = [0, 0, 0];
          for (const manager of order) {
            const position = taken[manager]++;
            const action = (manager === 0 ? first : second)[position]!;
            // the managers go through the rows from opposite ends
            const row = (manager === 0 ? position : 2 - position) as 0 | 1 | 2;
            const before = world[row];
            const after = nextOf[action]![before]!;
            if (before === 0 && after !== 0) existing[row]++;
            if (before !== 0 && after === 0) existing[row]--;
            world[row] = after;
          }
          // created once at most, unless it was removed in between
          for (let row = 0; row < 3; row++) if (existing[row] !== (world[row] === 0 ? 0 : 1)) wrong++;
          final.add(world[0] * 16 + world[1] * 4 + world[2]);
          runs++;
        }
      }
    }
    expect({ runs, wrong, final: final.size }).toEqual({ runs: 216 * 216 * 20, wrong: 0, final: 3 ** 3 });
  });
});

const freedom: RowRules = { allowsWaiting: true, isInUse: false, changesWhileActive: true };

/** All orders in which `a` steps of manager 0 and `b` steps of manager 1 can follow each other. */
function interleave(a: number, b: number): (0 | 1)[][] {
  if (a === 0 && b === 0) return [[]];
  return [
    ...(a > 0 ? interleave(a - 1, b).map((rest): (0 | 1)[] => [0, ...rest]) : []),
    ...(b > 0 ? interleave(a, b - 1).map((rest): (0 | 1)[] => [1, ...rest]) : []),
  ];
}
