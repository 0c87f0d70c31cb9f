// Runs the command of the project as a user does.
import { spawn } from "node:child_process";

/** Resolves to the exit status and the output of `snmp`. */
export function snmp(...args) {
  return new Promise((resolve) => {
    const child = spawn("node_modules/.bin/snmp", args, { stdio: ["ignore", "pipe", "pipe"] });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk) => (stdout += chunk));
    child.stderr.on("data", (chunk) => (stderr += chunk));
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
}
