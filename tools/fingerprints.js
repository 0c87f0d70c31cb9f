// Digests of the files that a step of the set-up reads and makes: equal digests mean that there is nothing to do.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./workspace.js";

/** Digests the contents of files, which may be missing. */
export function digestContents(files) {
  return digest(
    files.map((file) => (existsSync(join(root, file)) ? `${file}\0${readFileSync(join(root, file))}` : file)),
  );
}

/** Digests size and time of files. */
export function digestStates(files) {
  return digest(
    files.map((file) => {
      const { size, mtimeMs } = statSync(join(root, file), { throwIfNoEntry: false }) ?? {};
      return `${file} ${size} ${mtimeMs}`;
    }),
  );
}

/** Digests which of these paths exist. */
export function digestPresence(paths) {
  return digest(paths.map((path) => `${path} ${existsSync(join(root, path))}`));
}

/** Lists all files below a folder, sorted; none if it is missing. */
export function listFilesBelow(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();
}

function digest(parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}
