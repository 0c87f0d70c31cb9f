// Fails when a package changed without a changeset, and when what the changesets lead to would break users' installs.
import { owedReleases, planFaults, releases } from "./release-plan.js";
import { run } from "./workspace.js";

// The pull request of a release has turned its changesets into versions.
const isRelease = process.env.GITHUB_HEAD_REF?.startsWith("changeset-release/") === true;
const status = isRelease ? 0 : run("npx", ["changeset", "status"]);
const planned = await releases();
const faults = planFaults(planned);
for (const { name, carried } of owedReleases(planned))
  console.log(`${name} will be released too: it holds ${carried.join(", ")}`);
for (const fault of faults) console.error(`error: ${fault}`);
process.exitCode = status !== 0 || faults.length > 0 ? 1 : 0;
