// The tables of INET-ADDRESS-MIB of 2005-02-04. Generated: do not edit.

/** Labels of `InetAddressType` (INET-ADDRESS-MIB). */
export type InetAddressType = "unknown" | "ipv4" | "ipv6" | "ipv4z" | "ipv6z" | "dns";

/** Labels of `InetScopeType` (INET-ADDRESS-MIB). */
export type InetScopeType =
  | "interfaceLocal"
  | "linkLocal"
  | "subnetLocal"
  | "adminLocal"
  | "siteLocal"
  | "organizationLocal"
  | "global";

/** Labels of `InetVersion` (INET-ADDRESS-MIB). */
export type InetVersion = "unknown" | "ipv4" | "ipv6";
