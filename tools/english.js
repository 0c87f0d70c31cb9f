// Counts the turns of phrase that CONTRIBUTING.md ("The English") asks to avoid, and fails when there are more than are allowed.
// `node tools/english.js` prints a table; `--list` prints each place, `--list PATTERN` the places of one pattern.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./workspace.js";

const participles =
  "begun|broken|built|chosen|drawn|given|heard|held|hidden|joint|kept|known|left|lent|made|met|meant|put|said|seen|sent|shown|spoken|split|taken|told|torn|understood|unspent|written";

/** Each pattern is searched in comments, strings and prose (`text`), or in the names that code declares (`code`). */
const patterns = [
  {
    name: "what-clause",
    in: "text",
    pattern: /(?:^|[.:;!] |\/\*\* |\/\/ |\* |\| )What (?!(?:if|about)\b)[a-z][^?\n]*(?:$|[.|])/,
    use: "a subject: “The message that …”",
  },
  { name: "whoever", in: "text", pattern: /\bwho(?:so)?ever\b/i, use: "callers, peers, users, the caller" },
  {
    name: "is-none",
    in: "text",
    pattern: /\b(?:is|are|was|were|be) none\b|\bnone that (?:is|are)\b/,
    use: "invalid, missing, there are no …",
  },
  {
    name: "is-no",
    in: "text",
    pattern: /\b(?:is|are) no (?!longer\b|more\b|one\b|better\b|different\b)(?<!there (?:is|are) no )[a-z]+/,
    use: "is not a …, invalid …",
  },
  {
    name: "again-no-op",
    in: "text",
    pattern: /\bagain is (?:a no-op|safe)\b/i,
    use: "Calling it twice is safe",
  },
  { name: "of-no-use", in: "text", pattern: /\bof (?:no|any) use\b/, use: "unused, useless, pointless" },
  { name: "can-be-said-of", in: "text", pattern: /\b(?:can|could) be said of\b/, use: "options for …" },
  {
    name: "superlative-limit",
    in: "code",
    pattern:
      /\b(?:const|let|readonly|static|private)\s+#?(?:most|least|longest|shortest|smallest|largest)(?:[A-Z]\w*|\s*=)/,
    use: "max…, min…",
  },
  {
    name: "participle-function",
    in: "code",
    pattern: new RegExp(`\\bfunction\\*? (?:(?!need|feed|seed|embed)[a-z]+ed|${participles})(?=[A-Z(<])`),
    use: "a verb: count…(), start…()",
  },
];

/** How many places of each pattern may be left; set by what is right there, such as a quotation. */
const allowed = {
  "what-clause": 0,
  whoever: 0,
  "is-none": 0,
  "is-no": 0,
  "again-no-op": 0,
  "of-no-use": 0,
  "can-be-said-of": 0,
  "superlative-limit": 0,
  "participle-function": 0,
};

const isCode = /\.(?:ts|js|mjs|cjs)$/;
const isProse = /\.md$/;
const skipped = /(^|\/)(?:CHANGELOG\.md|pnpm-lock\.yaml)$|^tools\/english\.js$/;

/** Every place in the tracked files that holds one of the patterns: `{ pattern, file, line, text }`. */
export function findPlaces(files = trackedFiles()) {
  return files.flatMap((file) =>
    readFileSync(join(root, file), "utf8")
      .split("\n")
      .flatMap((text, index) => {
        const prose = isProse.test(file)
          ? text
          : (/(?:\/\/ |\/\*\* ?|^\s*\* |["'`]).*/.exec(text)?.[0] ?? "");
        return patterns
          .filter(({ in: where, pattern }) =>
            pattern.test(where === "text" ? prose : isCode.test(file) ? text : ""),
          )
          .map(({ name }) => ({ pattern: name, file, line: index + 1, text: text.trim() }));
      }),
  );
}

function trackedFiles() {
  return execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  })
    .split("\0")
    .filter(
      (file) =>
        (isCode.test(file) || isProse.test(file)) && !skipped.test(file) && existsSync(join(root, file)),
    );
}

function partOf(file) {
  if (/(^|\/)test\//.test(file)) return "tests";
  return isProse.test(file) ? "documents" : "sources";
}

function main(options) {
  const only = options[options.indexOf("--list") + 1];
  const paths = options.filter((option) => option.includes("/"));
  const places = findPlaces().filter(
    ({ file }) => paths.length === 0 || paths.some((path) => file.startsWith(path)),
  );
  if (options.includes("--list")) {
    for (const { pattern, file, line, text } of places) {
      if (patterns.every(({ name }) => name !== only) || only === pattern)
        console.log(`${file}:${line} [${pattern}] ${text}`);
    }
  }
  let failed = false;
  console.log("pattern               sources documents tests  allowed   better");
  for (const { name, use } of patterns) {
    const counts = ["sources", "documents", "tests"].map(
      (part) => places.filter((place) => place.pattern === name && partOf(place.file) === part).length,
    );
    const excess = counts.reduce((sum, count) => sum + count, 0) > allowed[name];
    failed ||= excess;
    console.log(
      `${name.padEnd(22)}${counts.map((count) => String(count).padStart(7)).join(" ")}${String(allowed[name]).padStart(9)}   ${use}`,
    );
  }
  if (failed) console.error("error: more than allowed; `node tools/english.js --list` shows the places");
  process.exitCode = failed ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
