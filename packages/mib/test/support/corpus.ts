// The modules of ../shared/mib, unpacked into a temporary folder once per test file.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SourceInput } from "../../src/compiler/index.ts";

/** Module files of a collection, and where they are. */
export interface Corpus {
  readonly folder: string;
  readonly folders: readonly string[];
  readonly files: readonly string[];
  read(): SourceInput[];
  remove(): void;
}

/** Unpacks `net-snmp-78.tar.gz` or `libsmi.tar.gz`; files of SMIng are left out. */
export function unpack(archive: string): Corpus {
  const folder = mkdtempSync(join(tmpdir(), "snmp-mibs-"));
  execFileSync("tar", ["-xzf", archive, "-C", folder]);
  const files = filesBelow(folder).filter(
    (file) => !/^\s*(?:\/\/|module )/.test(readFileSync(file, "latin1")),
  );
  return {
    folder,
    folders: [...new Set(files.map((file) => join(file, "..")))],
    files,
    read: () => files.map((name) => ({ name, content: readFileSync(name) })),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
    )
    .sort();
}

/** Whether a command can be started. */
export function hasCommand(command: string, ...args: string[]): boolean {
  return spawnSync(command, args).status === 0;
}

export function skipLoudly(what: string): typeof test.skip {
  console.warn(`skipped: ${what} is not installed`);
  return test.skip;
}

/** Random numbers that are the same in each run. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

/** A copy of `list` in another order. */
export function shuffle<Item>(list: readonly Item[], random: () => number): Item[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}
