// Packs every published package into dist/tarballs, as a release would, to use them before they are published.
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { listPublicPackages, root, runPnpm } from "./workspace.js";

const folder = join(root, "dist/tarballs");
rmSync(folder, { recursive: true, force: true });
const filters = listPublicPackages().map(({ manifest }) => `--filter=${manifest.name}`);
const code = runPnpm(
  ["--recursive", ...filters, "pack", "--pack-destination", folder],
  ["ignore", "ignore", "inherit"],
);
if (code !== 0) {
  console.error(`pnpm pack failed (${code}), see above.`);
  process.exit(code);
}
console.log(
  `${readdirSync(folder).length} packages. In your project, install them together:\n\n  npm install ${folder}/*.tgz\n`,
);
