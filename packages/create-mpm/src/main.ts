import { relative } from "node:path";
import { parseArgs } from "node:util";
import { createPackage } from "./create.ts";
import { CreationRefused } from "./errors.ts";
import { type Kind, kinds } from "./kinds.ts";

/** A stream that the command writes to. */
export interface Output {
  /** Writes text. */
  write(text: string): unknown;
}

/** Runs `create-snmp-mpm FOLDER [options]`. Resolves to the exit code: 0, 1 if the package cannot be made, 2 if the usage is wrong. */
export async function main(args: readonly string[], out: Output, err: Output): Promise<number> {
  let parsed: ReturnType<typeof readOptions>;
  try {
    parsed = readOptions(args);
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
      `${folder === undefined ? "The folder for the new package is missing." : `The command takes one folder; remove ${more.join(" ")}.`}\n\n${usage}`,
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
        "  npm test        # builds the package and runs its tests",
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

function readOptions(args: readonly string[]): {
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

function joinKinds(): string {
  const names = Object.keys(kinds);
  return `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

const usage = `Usage: npm create snmp-mpm FOLDER -- [options]

Makes a package with a plug-in for SNMP. The package builds, registers its plug-in, passes the conformance kit
and is ready to be published.

  -k, --kind KIND        the kind of plug-in: ${joinKinds()} (default: model)
  -i, --identifier ID    the number of a model (the version field of its messages) or of a security model,
                         the name of a protocol or of a transport (default: made from the name of the package)
  -n, --name NAME        the name of the package (default: the name of the folder)
  -s, --scope SCOPE      its npm scope
  -a, --author AUTHOR    the holder of the copyright
  -h, --help             show this help

The command asks no questions and overwrites nothing.
`;
