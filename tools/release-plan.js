// What the changesets lead to, and what changesets itself does not see: packages that carry others inside, and the contract of plug-ins.
import getReleasePlan from "@changesets/get-release-plan";
import { publicPackages, root } from "./workspace.js";

const contract = "@snmp/mpm-core";

/** The releases that the changesets in the work tree lead to: `{ name, type, oldVersion, newVersion }`, those without any left out. */
export async function releases() {
  const plan = await getReleasePlan(root);
  return plan.releases.filter(({ type }) => type !== "none");
}

/**
 * Changesets that nobody has to write: of packages that carry others inside, as development dependencies, and so have to be released
 * with them. `{ name, carried }`; what is released anyway is not among them.
 */
export function owedReleases(planned) {
  const released = new Map(planned.map((release) => [release.name, release]));
  return publicPackages()
    .map(({ manifest: { name, devDependencies = {} } }) => ({
      name,
      carried: Object.keys(devDependencies)
        .filter((dependency) => released.has(dependency))
        .filter((dependency) => carries[name]?.(released.get(dependency)) === true),
    }))
    .filter(({ name, carried }) => carried.length > 0 && !released.has(name));
}

/**
 * What is wrong with the plan. Changesets would release the dependents of a breaking contract as patches, which every user gets unasked:
 * a client on the new contract beside a stranger's model on the old one.
 */
export function planFaults(planned) {
  const types = new Map(planned.map((release) => [release.name, isBreaking(release)]));
  if (types.get(contract) !== true) return [];
  return publicPackages()
    .filter(({ manifest }) => contract in { ...manifest.dependencies, ...manifest.peerDependencies })
    .filter(({ manifest }) => types.get(manifest.name) !== true)
    .map(
      ({ manifest }) =>
        `${contract} breaks, and ${manifest.name} depends on it: it needs a changeset that breaks too`,
    );
}

/** Whether a caret range of the old version leaves the new one out. */
export function isBreaking({ oldVersion, newVersion }) {
  const [oldMajor, oldMinor] = oldVersion.split(".");
  const [major, minor] = newVersion.split(".");
  return oldMajor !== major || (major === "0" && oldMinor !== minor);
}

/** Which releases of a development dependency change the package itself. */
const carries = {
  "@snmp/cli": () => true, // its one file has all of them in it
  "create-snmp-mpm": isBreaking, // what it makes asks for the caret range of each
};
