import { join } from "node:path";

/** Where a package of this repository stands; its entry is the source, so that no build is needed. */
export function sourcesOf(folder: string): { readonly manifest: string; readonly entry: string } {
  const path = join(__dirname, "../../..", folder);
  return { manifest: join(path, "package.json"), entry: join(path, "src/index.ts") };
}
