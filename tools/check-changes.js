// Fails when a package changed without a changeset, and when the planned releases would break users' installs.
import { findOwedReleases, findPlanFaults, planReleases } from "./release-plan.js";
import { run } from "./workspace.js";

// The pull request of a release has turned its changesets into versions.
const isRelease = process.env.GITHUB_HEAD_REF?.startsWith("changeset-release/") === true;
const status = isRelease ? 0 : run("npx", ["changeset", "status"]);
const planned = await planReleases();
const faults = findPlanFaults(planned);
for (const { name, carried } of findOwedReleases(planned))
  console.log(`${name} will be released too, because it contains ${carried.join(", ")}`);
for (const fault of faults) console.error(`error: ${fault}`);
process.exitCode = status !== 0 || faults.length > 0 ? 1 : 0;
