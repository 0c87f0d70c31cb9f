import { readFileSync, statSync } from "node:fs";

/** Files that were read, and their states just before. */
export class ReadFiles {
  readonly #states = new Map<string, string>();

  /** Whether all files are as they were. */
  get areUnchanged(): boolean {
    for (const [path, state] of this.#states) if (stateOf(path) !== state) return false;
    return true;
  }

  /**
   * Returns the text of a file.
   *
   * @throws The error of the system.
   */
  read(path: string): string {
    this.#states.set(path, stateOf(path));
    return readFileSync(path, "utf8");
  }
}

/** A file in place of another one has another number, also if the path is a symbolic link. */
function stateOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? "missing" : `${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`;
}
