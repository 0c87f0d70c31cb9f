// The fenced code of the documentation.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/built.ts";

/** A fence with code that can run. */
export interface Snippet {
  /** Path from the root of the repository. */
  readonly file: string;
  /** Number of its first line of code, from 1. */
  readonly line: number;
  readonly language: "ts" | "js" | "sh";
  /** The document with everything else blank, so that lines keep their numbers. */
  readonly code: string;
  /** Reason not to run it. */
  readonly notRun?: string;
}

/** The documentation: the READMEs, and all pages below docs. */
export function documents(): string[] {
  const packages = readdirSync(join(root, "packages")).map((name) => `packages/${name}/README.md`);
  const docs = existsSync(join(root, "docs"))
    ? readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    : [];
  const pages = docs
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name.replaceAll("\\", "/")}`);
  return ["README.md", "examples/README.md", ...packages, ...pages.sort()].filter((file) =>
    existsSync(join(root, file)),
  );
}

/**
 * The snippets of a document. The info string may have an option: `ts continues` begins with the code of the snippets before it, back
 * to the last one without that option; `ts no-run reason="…"` is checked but does not run.
 */
export function snippetsOf(file: string, text: string = readFileSync(join(root, file), "utf8")): Snippet[] {
  const lines = text.split(/\r?\n/);
  const snippets: Snippet[] = [];
  let kept: string[] = [];
  for (let start = 0; start < lines.length; start++) {
    const [, indent = "", fence, info = ""] = /^(\s*)(`{3,})\s*(.*)$/.exec(lines[start]!) ?? [];
    if (fence === undefined) continue;
    const end = lines.findIndex((line, at) => at > start && line.trim() === fence);
    if (end === -1) throw new Error(`${file}:${start + 1}: the fence has no end`);
    const found = language(info, `${file}:${start + 1}`);
    if (found !== undefined) {
      if (!found.continues) kept = [];
      for (let at = start + 1; at < end; at++)
        kept[at] = lines[at]!.startsWith(indent) ? lines[at]!.slice(indent.length) : lines[at]!;
      const code = Array.from(kept, (line) => line ?? "").join("\n");
      snippets.push({
        file,
        line: start + 2,
        language: found.language,
        code,
        ...(found.notRun !== undefined && { notRun: found.notRun }),
      });
    }
    start = end;
  }
  return snippets;
}

interface Info {
  readonly language: Snippet["language"];
  readonly continues: boolean;
  readonly notRun: string | undefined;
}

function language(info: string, where: string): Info | undefined {
  const [, name = "", rest = ""] = /^(\S*)\s*(.*)$/.exec(info)!;
  const known = languages[name];
  if (known === undefined) return undefined;
  const more = /^(continues)?\s*(?:no-run reason="([^"]+)")?$/.exec(rest);
  if (more === null)
    throw new Error(`${where}: ${JSON.stringify(rest)} is neither \`continues\` nor \`no-run reason="…"\``);
  return { language: known, continues: more[1] !== undefined, notRun: more[2] };
}

const languages: Readonly<Record<string, Snippet["language"]>> = {
  ts: "ts",
  typescript: "ts",
  js: "js",
  javascript: "js",
  sh: "sh",
  shell: "sh",
  bash: "sh",
  console: "sh",
};
