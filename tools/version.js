// Turns the changesets into versions and changelogs, for the pull request that starts a release: runs `changeset version`, and adds the
// steps that it lacks (docs/publishing.md).
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findOwedReleases, findPlanFaults, planReleases } from "./release-plan.js";
import { listPublicPackages, root, run } from "./workspace.js";

const planned = await planReleases();
const faults = findPlanFaults(planned);
for (const fault of faults) console.error(`error: ${fault}`);
if (faults.length > 0) process.exit(1);
for (const { name, carried } of findOwedReleases(planned)) {
  const file = join(root, ".changeset", `${name.replace(/.*\//, "")}-carries.md`);
  writeFileSync(file, `---\n"${name}": patch\n---\n\nContains the new versions of ${carried.join(", ")}.\n`);
}
const status = run("npx", ["changeset", "version"]);
if (status !== 0) process.exit(status);
for (const { path, manifest } of listPublicPackages()) boundPeerRanges(path, manifest);

/** If a peer left its range, changesets writes `>=1.0.0`, which would allow every later major version; this adds the upper bound. */
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
