import { basename, relative, sep } from "node:path";
import { type OptionValues } from "./arguments/options.ts";
import { parseArguments } from "./arguments/parse.ts";
import { secretNames } from "./arguments/secrets.ts";
import { run } from "./run.ts";

/** Runs the command as a process, with the arguments, the exit status and the signals of the process. */
export async function main(): Promise<void> {
  const args = process.argv.slice(2);
  hideSecrets(args);
  const interrupted = new AbortController();
  let received: NodeJS.Signals = "SIGINT";
  const interrupt = (name: NodeJS.Signals): void => {
    received = name;
    interrupted.abort(new Error("interrupted"));
  };
  for (const name of endSignals) process.once(name, interrupt);
  try {
    process.exitCode = await run(args, { signal: interrupted.signal, program: programName() });
  } catch (error) {
    if (!interrupted.signal.aborted) throw error;
    // the process ends by the signal itself, so that a script around it ends, too
    for (const name of endSignals) process.off(name, interrupt);
    process.kill(process.pid, received);
  } finally {
    for (const name of endSignals) process.off(name, interrupt);
  }
}

/** Ctrl-C, and the end of a service. */
const endSignals = ["SIGINT", "SIGTERM"] as const;

/** How a user starts this command from here: `snmp`, `npx snmp`, or `node` with the path of the file. */
export function programName(script = process.argv[1] ?? "", folder = process.cwd()): string {
  if (script.includes(`node_modules${sep}`)) return isGlobal(script, folder) ? "snmp" : "npx snmp";
  if (basename(script) === "snmp") return "snmp";
  const path = relative(folder, script);
  return `node ${path === "" || path.startsWith("..") ? script : path}`;
}

/** Whether the command is installed outside of the projects around `folder`. */
function isGlobal(script: string, folder: string): boolean {
  const project = script.slice(0, script.indexOf(`node_modules${sep}`));
  return !`${folder}${sep}`.startsWith(project);
}

/** Takes the secrets in options out of the list of processes, as far as the system allows it. */
function hideSecrets(args: readonly string[]): void {
  const { command, options } = parseLeniently(args);
  if (secretNames.some((name) => options[name] !== undefined)) process.title = `snmp ${command ?? ""}`;
}

function parseLeniently(args: readonly string[]): {
  readonly command?: string | undefined;
  readonly options: OptionValues;
} {
  try {
    return parseArguments(args);
  } catch {
    return { options: {} };
  }
}
