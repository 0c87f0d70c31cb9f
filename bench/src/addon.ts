// The addon of @snmp/udp-batch, which a clone of the repository does not have.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../../packages/udp-batch/native/build.js", import.meta.url));

/** Compiles the addon if necessary. Returns the reason why it cannot be used, or `undefined`. */
export function findAddonFault(): string | undefined {
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: "utf8" });
  return status === 0 ? undefined : stderr.trim();
}
