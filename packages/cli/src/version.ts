/** The versions of the packages in the bundle, which the build puts there. */
declare const SNMP_BUNDLED_VERSIONS: Readonly<Record<string, string>>;

/** The version of a package that is in the bundle; `undefined` when run from the sources. */
export function bundledVersion(name: string): string | undefined {
  return typeof SNMP_BUNDLED_VERSIONS === "undefined" ? undefined : SNMP_BUNDLED_VERSIONS[name];
}

/** The version of this command. */
export function ownVersion(): string {
  return bundledVersion("@snmp/cli") ?? "0.0.0-source";
}
