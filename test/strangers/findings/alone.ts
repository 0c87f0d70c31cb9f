import { execFile } from "node:child_process";

/** Runs code in a process of its own, in this folder; resolves to what it prints. */
export function executeAlone(code: string): Promise<string> {
  const args = ["--input-type=module", "--eval", code];
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      args,
      { cwd: import.meta.dirname, timeout: 20_000 },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(new Error(`${error.message}\n${stderr}`));
      },
    );
  });
}
