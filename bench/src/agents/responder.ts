// The responder of canned answers: in C or, without a compiler, the slower one for Node.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Agent, startAgent } from "./agent.ts";

/** `snmp` answers requests; `echo` sends every datagram back. */
export type ResponderKind = "snmp" | "echo";

const source = fileURLToPath(new URL("../../responder/responder.c", import.meta.url));
const folder = fileURLToPath(new URL("../../.cache", import.meta.url));
const binary = `${folder}/responder`;
const forNode = fileURLToPath(new URL("../../dist/agents/node-responder.js", import.meta.url));

/** Compiles the responder in C if necessary. Returns the reason why it cannot be used, or `undefined`. */
export function findResponderFault(): string | undefined {
  if (existsSync(binary) && statSync(binary).mtimeMs >= statSync(source).mtimeMs) return undefined;
  mkdirSync(folder, { recursive: true });
  const { error, status, stderr } = spawnSync("cc", ["-O2", "-pthread", "-o", binary, source], {
    encoding: "utf8",
  });
  if (error !== undefined) return "there is no C compiler";
  return status === 0 ? undefined : `responder.c does not compile: ${stderr.split("\n")[0] ?? ""}`;
}

/** Starts a responder on `core`. With `awake`, it does not sleep while requests come; that needs a core of its own. */
export function startResponder(kind: ResponderKind, core: number, awake: boolean): Promise<Agent> {
  const command = findResponderFault() === undefined ? [binary] : [process.execPath, forNode];
  return startAgent([...command, kind, ...(awake ? ["awake"] : [])], core);
}
