// Plans the releases from the changesets, with two rules that changesets does not know: packages that contain others, and the contract of
// plug-ins.
import getReleasePlan from "@changesets/get-release-plan";
import { listPublicPackages, root } from "./workspace.js";

const contract = "@snmp/mpm-core";

/** Plans the releases from the changesets in the work tree: `{ name, type, oldVersion, newVersion }` per package that changes. */
export async function planReleases() {
  const plan = await getReleasePlan(root);
  return plan.releases.filter(({ type }) => type !== "none");
}

/**
 * Finds releases without a written changeset: packages that contain others (as development dependencies) are released with them. Returns
 * `{ name, carried }` for those that are not released anyway.
 */
export function findOwedReleases(planned) {
  const released = new Map(planned.map((release) => [release.name, release]));
  return listPublicPackages()
    .map(({ manifest: { name, devDependencies = {} } }) => ({
      name,
      carried: Object.keys(devDependencies)
        .filter((dependency) => released.has(dependency))
        .filter((dependency) => carries[name]?.(released.get(dependency)) === true),
    }))
    .filter(({ name, carried }) => carried.length > 0 && !released.has(name));
}

/**
 * Finds errors in the plan. Changesets would release the dependents of a breaking contract as patches, which every user gets without
 * asking: a client on the new contract beside a third-party model on the old one.
 */
export function findPlanFaults(planned) {
  const types = new Map(planned.map((release) => [release.name, isBreaking(release)]));
  if (types.get(contract) !== true) return [];
  return listPublicPackages()
    .filter(({ manifest }) => contract in { ...manifest.dependencies, ...manifest.peerDependencies })
    .filter(({ manifest }) => types.get(manifest.name) !== true)
    .map(
      ({ manifest }) =>
        `${contract} breaks, and ${manifest.name} depends on it: add a changeset with a breaking bump for it`,
    );
}

/** Whether a caret range of the old version excludes the new one. */
export function isBreaking({ oldVersion, newVersion }) {
  const [oldMajor, oldMinor] = oldVersion.split(".");
  const [major, minor] = newVersion.split(".");
  return oldMajor !== major || (major === "0" && oldMinor !== minor);
}

/** The releases of a development dependency that change the package itself. */
const carries = {
  "@snmp/cli": () => true, // its one file contains them all
  "create-snmp-mpm": isBreaking, // its templates contain the caret range of each
};
