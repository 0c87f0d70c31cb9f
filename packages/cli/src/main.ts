import { type OptionValues } from "./arguments/options.ts";
import { parseArguments } from "./arguments/parse.ts";
import { run } from "./run.ts";

/** The command as a process: arguments, exit status and signals are those of the process. */
export async function main(): Promise<void> {
  const args = process.argv.slice(2);
  hideSecrets(args);
  const interrupted = new AbortController();
  const interrupt = (): void => interrupted.abort(new Error("interrupted"));
  process.once("SIGINT", interrupt);
  try {
    process.exitCode = await run(args, { signal: interrupted.signal });
  } catch (error) {
    if (!interrupted.signal.aborted) throw error;
    // by the signal itself, so that a script around it ends too
    process.kill(process.pid, "SIGINT");
  } finally {
    process.off("SIGINT", interrupt);
  }
}

/** Takes secrets that stand in options out of the list of processes, as far as the system lets a process do that. */
function hideSecrets(args: readonly string[]): void {
  const { command, options } = parsed(args);
  if (secrets.some((name) => options[name] !== undefined)) process.title = `snmp ${command ?? ""}`;
}

function parsed(args: readonly string[]): {
  readonly command?: string | undefined;
  readonly options: OptionValues;
} {
  try {
    return parseArguments(args);
  } catch {
    return { options: {} };
  }
}

const secrets = ["community", "auth-password", "priv-password"] as const;
