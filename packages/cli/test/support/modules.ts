import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Unpacks an archive of MIB modules whose files are all in one folder. */
export function unpackModules(archive: string): { readonly folder: string; remove(): void } {
  const top = mkdtempSync(join(tmpdir(), "snmp-mibs-"));
  execFileSync("tar", ["-xzf", archive, "-C", top]);
  const [name] = readdirSync(top);
  return {
    folder: join(top, name!),
    remove: () => rmSync(top, { recursive: true, force: true }),
  };
}

/** Whether a command can be started. */
export function hasCommand(command: string, ...args: string[]): boolean {
  return spawnSync(command, args).status === 0;
}
