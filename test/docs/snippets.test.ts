// Each snippet of the documentation is type-checked and run; see "Documentation" in CONTRIBUTING.md for how.
import type { Outcome } from "../support/built.ts";
import { commandsOf, Playground } from "./playground.ts";
import { documents, type Snippet, snippetsOf } from "./snippets.ts";

const snippets = documents().flatMap((file) => snippetsOf(file));
const isRun = (snippet: Snippet): boolean =>
  snippet.notRun === undefined && (snippet.language !== "sh" || commandsOf(snippet).run.length > 0);
const titleOf = ({ file, line, language }: Snippet): string => `${file}:${line} ${language}`;
const toRun = snippets.filter(isRun);
const outcomes = new Map<Snippet, Promise<Outcome>>();

let playground: Playground | undefined;
let faults: string;
beforeAll(async () => {
  playground = new Playground();
  faults = await playground.compile(snippets);
  start(toRun.values());
}, 180_000);
afterAll(async () => {
  await Promise.allSettled(outcomes.values());
  playground?.[Symbol.dispose]();
});

test("every snippet in TypeScript or JavaScript compiles against the built packages", () => {
  expect(faults).toBe("");
});

test.each(toRun.map((snippet) => [titleOf(snippet), snippet] as const))(
  "%s runs without changes",
  async (_title, snippet) => {
    const { status, stdout, stderr } = await outcomes.get(snippet)!;
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: expect.any(String) as string,
      stderr: expect.any(String) as string,
    });
  },
  60_000,
);

test("every snippet runs or has a reason not to", () => {
  const checked = snippets.filter(({ language }) => language !== "sh").length;
  const excused = snippets.filter(({ notRun }) => notRun !== undefined);
  const listed = snippets.filter((snippet) => snippet.notRun === undefined && !isRun(snippet));
  const counts = `${snippets.length} snippets in ${documents().length} documents: ${checked} compiled, ${toRun.length} run, ${listed.length} of listed commands, ${excused.length} excused`;
  process.stdout.write(
    [counts, ...excused.map((snippet) => `  ${titleOf(snippet)}: ${snippet.notRun}`), ""].join("\n"),
  );
  expect(toRun.length + listed.length + excused.length).toBe(snippets.length);
  expect(toRun.length).toBeGreaterThanOrEqual(10);
});

/** Runs them three at a time, in order. */
function start(queue: IterableIterator<Snippet>): void {
  const lanes = Array.from({ length: 3 }, () => Promise.resolve() as Promise<unknown>);
  let lane = 0;
  for (const snippet of queue) {
    const at = lane++ % lanes.length;
    const outcome = lanes[at]!.then(() => playground!.run(snippet));
    outcomes.set(snippet, outcome);
    lanes[at] = outcome.catch(() => undefined);
  }
}
