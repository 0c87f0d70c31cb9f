// Turns the changesets into versions and changelogs, for the pull request that a release starts with: `changeset version`, and what it
// does not do by itself (docs/publishing.md).
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { owedReleases, planFaults, releases } from "./release-plan.js";
import { publicPackages, root, run } from "./workspace.js";

const planned = await releases();
const faults = planFaults(planned);
for (const fault of faults) console.error(`error: ${fault}`);
if (faults.length > 0) process.exit(1);
for (const { name, carried } of owedReleases(planned)) {
  const file = join(root, ".changeset", `${name.replace(/.*\//, "")}-carries.md`);
  writeFileSync(file, `---\n"${name}": patch\n---\n\nHolds the new versions of ${carried.join(", ")}.\n`);
}
const status = run("npx", ["changeset", "version"]);
if (status !== 0) process.exit(status);
for (const { path, manifest } of publicPackages()) boundPeerRanges(path, manifest);

/** Changesets writes `>=1.0.0` where a peer left its range, which would let every later major in. */
function boundPeerRanges(path, { peerDependencies = {} }) {
  const file = join(root, path, "package.json");
  let text = readFileSync(file, "utf8");
  for (const [name, range] of Object.entries(peerDependencies)) {
    const [, floor, major] = /^>=((\d+)\.\d+\.\d+)$/.exec(range) ?? [];
    if (floor !== undefined)
      text = text.replace(`"${name}": "${range}"`, `"${name}": ">=${floor} <${Number(major) + 1}.0.0"`);
  }
  writeFileSync(file, text);
}
