/** The versions of the packages in the bundle, and its folder. The build defines both. */
declare const SNMP_BUNDLED_VERSIONS: Readonly<Record<string, string>>;
declare const SNMP_BUNDLE_FOLDER: string;

/** Returns the version of a package in the bundle, or `undefined` when the command runs from its sources. */
export function findVersion(name: string): string | undefined {
  return typeof SNMP_BUNDLED_VERSIONS === "undefined" ? undefined : SNMP_BUNDLED_VERSIONS[name];
}

/** Returns the version of this command. */
export function ownVersion(): string {
  return findVersion("@snmp/cli") ?? "0.0.0-source";
}

/** Returns the folder of the bundle, or `undefined` when the command runs from its sources. */
export function bundleFolder(): string | undefined {
  return typeof SNMP_BUNDLE_FOLDER === "undefined" ? undefined : SNMP_BUNDLE_FOLDER;
}
