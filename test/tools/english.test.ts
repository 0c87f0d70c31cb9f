// The check of our English finds the phrases that it names, and nothing else.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execute, root } from "../support/built.ts";

interface Place {
  readonly pattern: string;
  readonly line: number;
}

const tool = join(root, "tools/english.js");
const { findPlaces } = jest.requireActual<{ findPlaces(file: string, source: string): Place[] }>(tool);
const patternsIn = (file: string, source: string): string[] =>
  findPlaces(file, source).map(({ pattern }) => pattern);

describe("finds a phrase", () => {
  test.each([
    ["what-clause", "/** What the model learns. */"],
    ["what-clause", "/** Sends it. What arrives is read. */"],
    ["what-clause", "/** @returns What arrived. */"],
    ["what-clause", 'test("what arrives late is ignored", () => {});'],
    ["whoever", "// whoever asks"],
    ["is-none", "throw new TypeError(`${target} is none`);"],
    ["is-none", "// a target\n// that is\n// none"],
    ["is-no", '"a text that is no number"'],
    ["is-no", "`${text} is no ${kind}`;"],
    ["is-no", "/**\n * A text that is\n * no number.\n */"],
    ["again-no-op", "/** Closes it; again is a no-op. */"],
    ["of-no-use", "// of no use"],
    ["can-be-said-of", "/** All that can be said of walks. */"],
    ["superlative-limit", "const mostRetries = 3;"],
    ["participle-function", "function counted(): void {}"],
    ["participle-function", "export async function begun<T>(): Promise<T> {}"],
  ])("%s in %j", (pattern, source) => {
    expect(patternsIn("a.ts", source)).toEqual([pattern]);
  });

  test("in Markdown, in its tables and lists, and in its fences of code", () => {
    const text =
      "What is it that\narrives.\n\n| a | What arrives |\n- What arrives\n\n```ts\n// whoever\n```\n";
    expect(findPlaces("a.md", text)).toMatchObject([
      { pattern: "what-clause", line: 1 },
      { pattern: "what-clause", line: 4 },
      { pattern: "what-clause", line: 5 },
      { pattern: "whoever", line: 8 },
    ]);
  });
});

describe("accepts", () => {
  test.each([
    ["a question", "/** What does the caller get? */"],
    ["a negation after there", "// There is no answer, and there are none left. It is no longer open."],
    ["names and expressions", "const whoever = is ? none : no;\nconst mostly = 1;"],
    ["strings without a space", 'call("whoever");'],
    ["code in a comment", "/** Sets `whoever` and `is none`. */"],
    ["a regular expression", "/is no number/.test(text);"],
    ["verbs that end like participles", "function splitPort() {}\nfunction feed() {}\nfunction succeed() {}"],
    ["separate texts", '["it is", "no number"]; // is\n\ncall(); // no number'],
  ])("%s", (_, source) => {
    expect(patternsIn("a.ts", source)).toEqual([]);
  });

  test("headings, fences of other languages, and passages that are marked as quotations", () => {
    const text =
      "## What a change needs\n\n```sh\n# whoever\n```\n\n<!-- english-ignore-start -->\n\nwhoever\n\n<!-- english-ignore-end -->\n";
    expect(patternsIn("a.md", text)).toEqual([]);
  });
});

describe("as a command", () => {
  const folder = mkdtempSync(join(tmpdir(), "snmp-english-"));
  const run = (...args: string[]) => execute(process.execPath, [tool, ...args], { cwd: folder });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("passes, and fails as soon as a phrase is planted", async () => {
    execFileSync("git", ["init", "--quiet"], { cwd: folder });
    writeFileSync(join(folder, "good.md"), "The caller decides.\n");
    expect(await run()).toMatchObject({ status: 0, stderr: "" });
    writeFileSync(join(folder, "planted.md"), "Whoever asks decides.\n");
    const failed = await run("--list", "whoever");
    expect(failed).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("more than allowed") as string,
    });
    expect(failed.stdout).toContain("planted.md:1 [whoever] Whoever asks decides.\n");
  });
});
