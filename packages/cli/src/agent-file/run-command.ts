import { execFile } from "node:child_process";

/** A command whose output is a value. */
export interface CommandSource {
  /** The program and its arguments. No shell reads them. */
  readonly words: readonly string[];
  /** Its working folder. */
  readonly folder: string;
  /** Milliseconds after which it is killed. */
  readonly timeout: number;
}

/** Runs a command. Rejects with one line if it cannot be started, fails, takes too long, or writes more than a mebibyte. */
export function runCommand({ words, folder, timeout }: CommandSource, signal: AbortSignal): Promise<string> {
  const [program = "", ...args] = words;
  const options = { cwd: folder, timeout, maxBuffer: maxOutput, killSignal: "SIGKILL", signal } as const;
  return new Promise((resolve, reject) => {
    execFile(program, args, { ...options, encoding: "utf8" }, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout);
      const detail = stderr.trim().split("\n")[0] ?? "";
      reject(new Error(`${program}: ${explain(error, timeout)}${detail === "" ? "" : `: ${detail}`}`));
    });
  });
}

function explain(error: Parameters<NonNullable<Parameters<typeof execFile>[3]>>[0], timeout: number): string {
  const { code, killed } = error!;
  if (String(code) === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER") return `it wrote more than ${maxOutput} octets`;
  if (String(code) === "ENOENT") return "there is no such program";
  if (killed === true) return `it took more than ${timeout / 1000} s`;
  return typeof code === "number" ? `it ended with status ${code}` : error!.message;
}

/** Octets. */
const maxOutput = 1024 * 1024;
