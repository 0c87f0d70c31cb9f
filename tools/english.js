// Counts the turns of phrase that CONTRIBUTING.md ("The English") asks to avoid, and fails when there are more than are allowed.
// `node tools/english.js` checks the files of git below the current folder and prints a table; paths with a slash limit it; `--list`
// prints each place, `--list PATTERN` those of one pattern.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { separate } from "./prose.js";

const participles =
  "begun|broken|built|chosen|drawn|given|heard|held|hidden|joint|kept|known|left|lent|made|met|meant|said|seen|sent|shown|spoken|taken|told|torn|understood|unspent|written";
/** Verbs that end like a participle. */
const verbs = "bleed|breed|embed|exceed|feed|heed|need|proceed|seed|shed|shred|speed|succeed|weed";

/**
 * Each pattern is searched in comments, strings and Markdown (`prose`) or in declarations (`code`). A space matches any white space;
 * tools/prose.js says where a sentence cannot begin or go on (¶), and what stands for quoted code (`).
 */
const patterns = [
  {
    name: "what-clause",
    in: "prose",
    pattern:
      /(?:(?:^|¶)\s*["“(*_]*|(?<!# \d+)[.:;!] )(?:What|(?<=¶)what) (?!if\b|about\b|to do:|this breaks:)[a-z`][^?.¶]*(?=[.¶]|$)/,
    use: "a subject: “The message that …”",
  },
  {
    name: "whoever",
    in: "prose",
    pattern: /\b[Ww]ho(?:so)?ever\b/,
    use: "callers, peers, users, the caller",
  },
  {
    name: "is-none",
    in: "prose",
    pattern:
      /(?<!\b[Tt]here )\b(?:is|are|was|were|be) none\b(?! of (?:these|them|the)\b)|\b[Nn]one that (?:is|are)\b/,
    use: "invalid, missing, there are no …",
  },
  {
    name: "is-no",
    in: "prose",
    pattern: /(?<!\b[Tt]here )\b(?:is|are|was|were) no (?!longer\b|more\b|better\b|different\b|one\b)[a-z`]/,
    use: "is not a …, invalid …",
  },
  {
    name: "again-no-op",
    in: "prose",
    pattern: /\b[Aa]gain is (?:a no-op|safe)\b/,
    use: "Calling it twice is safe",
  },
  { name: "of-no-use", in: "prose", pattern: /\bof (?:no|any) use\b/, use: "unused, useless, pointless" },
  { name: "can-be-said-of", in: "prose", pattern: /\b(?:can|could) be said of\b/, use: "options for …" },
  {
    name: "superlative-limit",
    in: "code",
    pattern:
      /\b(?:const|let|readonly|static|private) #?(?:most|least|longest|shortest|smallest|largest)(?:[A-Z]\w*|\s*=)/,
    use: "max…, min…",
  },
  {
    name: "participle-function",
    in: "code",
    pattern: new RegExp(`\\bfunction\\*? (?:(?!(?:${verbs})[A-Z(<])[a-z]+ed|${participles})(?=[A-Z(<])`),
    use: "a verb: count…(), start…()",
  },
].map((row) => ({ ...row, pattern: new RegExp(row.pattern.source.replaceAll(" ", "\\s+"), "g") }));

/** How many places of each pattern may be left: the number that there are. It only ever falls. */
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

const isChecked = /\.(?:ts|js|mjs|cjs|md)$/;
const isSkipped = /(^|\/)CHANGELOG\.md$|^tools\/english\.js$|^test\/tools\/english\.test\.ts$/;

/** Returns each place of a text that matches a pattern: `{ pattern, file, line, text }`. */
export function findPlaces(file, source) {
  const parts = separate(file, source);
  const lines = source.split("\n");
  return patterns.flatMap(({ name, in: part, pattern }) =>
    [...parts[part].matchAll(pattern)].map(({ index, 0: match }) => {
      const line = source.slice(0, index + match.search(/\w/)).split("\n").length;
      return { pattern: name, file, line, text: lines[line - 1].trim() };
    }),
  );
}

function main(options) {
  const paths = options.filter((option) => option.includes("/"));
  const places = listTrackedFiles()
    .filter((file) => paths.length === 0 || paths.some((path) => file.startsWith(path)))
    .flatMap((file) => findPlaces(file, readFileSync(file, "utf8")));
  if (options.includes("--list")) list(places, options[options.indexOf("--list") + 1]);
  process.exitCode = report(places) ? 0 : 1;
}

function listTrackedFiles() {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  return execFileSync("git", args, { encoding: "utf8", maxBuffer: 1 << 26 })
    .split("\0")
    .filter((file) => isChecked.test(file) && !isSkipped.test(file) && existsSync(file));
}

function list(places, only) {
  const isOne = patterns.some(({ name }) => name === only);
  for (const { pattern, file, line, text } of places)
    if (!isOne || pattern === only) console.log(`${file}:${line} [${pattern}] ${text}`);
}

/** Prints the table, and returns whether no pattern has more places than are allowed. */
function report(places) {
  let isGood = true;
  console.log("pattern               sources documents tests  allowed   better");
  for (const { name, use } of patterns) {
    const counts = ["sources", "documents", "tests"].map(
      (part) => places.filter(({ pattern, file }) => pattern === name && partOf(file) === part).length,
    );
    isGood &&= counts.reduce((sum, count) => sum + count) <= allowed[name];
    const columns = [...counts.map((count) => String(count).padStart(7)), String(allowed[name]).padStart(8)];
    console.log(`${name.padEnd(22)}${columns.join(" ")}   ${use}`);
  }
  if (!isGood) console.error("error: more than allowed; `node tools/english.js --list` shows the places");
  return isGood;
}

function partOf(file) {
  if (/(^|\/)tests?\//.test(file)) return "tests";
  return file.endsWith(".md") ? "documents" : "sources";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
