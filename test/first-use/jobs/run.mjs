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

/** Starts `snmp`, which goes on; resolves once its stderr matches, to the match, and to what stops it. */
export async function startSnmp(words, expected, env = {}) {
  const child = spawn("node_modules/.bin/snmp", words, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  let text = "";
  const exited = new Promise((resolve) => child.on("close", (status, signal) => resolve(status ?? signal)));
  const match = await new Promise((resolve, reject) => {
    const read = (chunk) => {
      text += chunk;
      const found = expected.exec(text);
      if (found) resolve(found);
    };
    child.stderr.on("data", read);
    child.stdout.on("data", read);
    void exited.then((status) => reject(new Error(`snmp ${words.join(" ")} ended with ${status}: ${text}`)));
  });
  const stop = async (signal = "SIGINT") => {
    child.kill(signal);
    return { status: await exited, text };
  };
  return { match, stop, child };
}
