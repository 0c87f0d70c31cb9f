import { relative } from "node:path";
import { parseArgs } from "node:util";
import { createPackage } from "./create.ts";
import { CreationRefused } from "./errors.ts";
import { type Kind, kinds } from "./kinds.ts";

/** Where the command writes to. */
export interface Output {
  /** Writes text. */
  write(text: string): unknown;
}

/** `create-snmp-mpm FOLDER [options]`; resolves to the exit code: 0, 1 when nothing could be made, 2 for wrong usage. */
export async function main(args: readonly string[], out: Output, err: Output): Promise<number> {
  let parsed: ReturnType<typeof read>;
  try {
    parsed = read(args);
  } catch (error) {
    err.write(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  const { values, positionals } = parsed;
  if (values.help === true) {
    out.write(usage);
    return 0;
  }
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) {
    err.write(
      `${folder === undefined ? "A folder for the new package is missing." : `One folder is enough: what is ${more.join(" ")}?`}\n\n${usage}`,
    );
    return 2;
  }
  const { name, scope, identifier, author } = values;
  const kind = (values.kind ?? "model") as Kind;
  try {
    const made = createPackage({ folder, kind, name, scope, identifier, author });
    const place = relative(process.cwd(), made.folder) || ".";
    out.write(
      [
        `Made ${made.name}, ${kinds[kind].title} with the identifier ${made.identifier}, in ${place}:`,
        ...made.files.map((file) => `  ${file}`),
        ...(made.advice === undefined ? [] : ["", `Note: ${made.advice}.`]),
        "",
        "Next:",
        ...(place === "." ? [] : [`  cd ${place}`]),
        "  npm install",
        "  npm test        # builds it, and runs its tests",
        "",
      ].join("\n"),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof CreationRefused) && (error as NodeJS.ErrnoException).code === undefined)
      throw error;
    err.write(`${(error as Error).message}\n`);
    return 1;
  }
}

function read(args: readonly string[]): {
  values: Record<"kind" | "name" | "scope" | "identifier" | "author", string | undefined> & {
    help: boolean | undefined;
  };
  positionals: string[];
} {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      kind: { type: "string", short: "k" },
      identifier: { type: "string", short: "i" },
      name: { type: "string", short: "n" },
      scope: { type: "string", short: "s" },
      author: { type: "string", short: "a" },
      help: { type: "boolean", short: "h" },
    },
  });
  const { kind, identifier, name, scope, author, help } = values;
  return { values: { kind, identifier, name, scope, author, help }, positionals };
}

const usage = `Usage: npm create snmp-mpm FOLDER -- [options]

Makes a package with a plug-in for SNMP that builds, registers itself, passes the conformance kit and is ready to be published.

  --kind KIND        what it holds: ${Object.keys(kinds).join(", ")}; model by default
  --identifier ID    what it is registered under: a number for a model (the version field of its messages) or a security
                     model, a name for a protocol or a transport; out of the package's name by default
  --name NAME        the name of the package; that of the folder by default
  --scope SCOPE      its npm scope
  --author AUTHOR    who holds the copyright
  --help

Nothing is overwritten, and nothing is asked.
`;
