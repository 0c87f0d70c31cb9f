// The arguments of the command.

/** The command was called wrongly. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Arguments of the command. */
export interface Arguments {
  /** Name or folder of the package; the working directory by default. */
  readonly package: string;
  readonly options?: string | undefined;
  readonly report: boolean;
  readonly verbose: boolean;
  readonly help: boolean;
}

/** Parses arguments; throws a `UsageError` for unknown ones. */
export function parseArguments(given: readonly string[]): Arguments {
  const rest = [...given];
  const names: string[] = [];
  let [report, verbose, help] = [false, false, false];
  let options: string | undefined;
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === "--report") report = true;
    else if (argument === "--verbose") verbose = true;
    else if (argument === "--help" || argument === "-h") help = true;
    else if (argument === "--options" || argument.startsWith("--options=")) {
      options = argument === "--options" ? rest.shift() : argument.slice("--options=".length);
      if (options === undefined || options === "")
        throw new UsageError("--options needs a file: --options kit.js");
    } else if (argument.startsWith("-"))
      throw new UsageError(`unknown option ${argument}; use --report, --verbose, --options FILE or --help`);
    else names.push(argument);
  }
  if (names.length > 1)
    throw new UsageError(`one package at a time: ${names.join(", ")} are ${names.length} packages`);
  return { package: names[0] ?? ".", options, report, verbose, help };
}

export const help = `Usage: snmp-plugin-check [PACKAGE] [--options FILE] [--report] [--verbose]

Checks the SNMP plug-ins that a package registers: message processing models, security models, authentication and privacy
protocols, transports. PACKAGE is the name of an installed package, or a folder; the default is the working directory.

  --options FILE  module whose default export has the options of the kits:
                  { models: { 8312833: { credentials, responder, … } }, transports: { unix: { address } }, … }
                  By default the entry "./conformance" of the package, if it has one.
  --report        print a report in Markdown, for a README
  --verbose       print every check
  --help          print this text

The exit status is 0 if all checks pass, 1 if one fails or a plug-in could not be checked, 2 if the command was called wrongly.
`;
