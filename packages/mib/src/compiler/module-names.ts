// Names under which modules are imported, other than their own.

/** Modules to look into, in order, where a module of that old or private name is not there. */
export function otherModuleNames(name: string): readonly string[] {
  const upper = name.toUpperCase();
  const known = oldNames.get(upper);
  if (known !== undefined) return known;
  const suffix = /^(.+?)[-_](?:V1SMI|V1|SMIV1|RFC\d+|V2|MIB-V1SMI)$/i.exec(name);
  if (suffix !== null) return [suffix[1]!, ...(oldNames.get(suffix[1]!.toUpperCase()) ?? [])];
  const rfc = /^RFC-?(\d+)(?:-(?:MIB|SMI|TC))?$/.exec(upper);
  if (rfc !== null) return [`RFC${rfc[1]!}-MIB`, `RFC-${rfc[1]!}`, `RFC${rfc[1]!}-SMI`];
  return [];
}

const mib2 = [
  "RFC1213-MIB",
  "SNMPv2-SMI",
  "SNMPv2-MIB",
  "IF-MIB",
  "IP-MIB",
  "TCP-MIB",
  "UDP-MIB",
  "SNMPv2-TC",
];

const oldNames: ReadonlyMap<string, readonly string[]> = new Map([
  ["RFC1065-SMI", ["RFC1155-SMI"]],
  ["RFC1155", ["RFC1155-SMI"]],
  ["RFC-1155", ["RFC1155-SMI"]],
  ["RFC-1155-SMI", ["RFC1155-SMI"]],
  ["RFC1155-SMI", ["SNMPv2-SMI"]],
  ["RFC1212", ["RFC-1212"]],
  ["RFC1212-MIB", ["RFC-1212"]],
  ["RFC-1212-MIB", ["RFC-1212"]],
  ["RFC1215", ["RFC-1215"]],
  ["RFC1215-TRAP", ["RFC-1215"]],
  ["RFC1215-MIB", ["RFC-1215"]],
  ["RFC1066-MIB", mib2],
  ["RFC1156-MIB", mib2],
  ["RFC1158-MIB", mib2],
  ["RFC1213-MIB", mib2.slice(1)],
  ["RFC-1213", mib2],
  ["RFC1213", mib2],
  ["RFC-1213-MIB", mib2],
  ["MIB-II", mib2],
  ["SNMPV2-SMI", ["SNMPv2-SMI"]],
  ["SNMP-V2-SMI", ["SNMPv2-SMI"]],
  ["RFC1442-SMI", ["SNMPv2-SMI"]],
  ["RFC1902", ["SNMPv2-SMI"]],
  ["RFC1902-SMI", ["SNMPv2-SMI"]],
  ["RFC2578-SMI", ["SNMPv2-SMI"]],
  ["SNMPV2-TC", ["SNMPv2-TC"]],
  ["SNMPV2-TC-V1", ["SNMPv2-TC"]],
  ["RFC1443-TC", ["SNMPv2-TC"]],
  ["RFC1903", ["SNMPv2-TC"]],
  ["RFC1903-TC", ["SNMPv2-TC"]],
  ["RFC2579-TC", ["SNMPv2-TC"]],
  ["SNMPV2-CONF", ["SNMPv2-CONF"]],
  ["RFC1904-CONF", ["SNMPv2-CONF"]],
  ["RFC2580-CONF", ["SNMPv2-CONF"]],
  ["RFC1229-MIB", ["IF-MIB"]],
  ["RFC1573-MIB", ["IF-MIB"]],
  ["RFC2233-MIB", ["IF-MIB"]],
  ["RFC2863-MIB", ["IF-MIB"]],
  ["RFC1231-MIB", ["TOKENRING-MIB"]],
  ["RFC1271-MIB", ["RMON-MIB"]],
  ["RFC1757-MIB", ["RMON-MIB"]],
  ["RFC2819-MIB", ["RMON-MIB"]],
  ["RFC2021-MIB", ["RMON2-MIB"]],
  ["RFC1286-MIB", ["BRIDGE-MIB", "SOURCE-ROUTING-MIB"]],
  ["RFC1493-MIB", ["BRIDGE-MIB"]],
  ["RFC4188-MIB", ["BRIDGE-MIB"]],
  ["RFC1315-MIB", ["FRAME-RELAY-DTE-MIB"]],
  ["RFC1316-MIB", ["CHARACTER-MIB"]],
  ["RFC1406-MIB", ["DS1-MIB"]],
  ["RFC1407-MIB", ["DS3-MIB"]],
  ["RFC1514-MIB", ["HOST-RESOURCES-MIB"]],
  ["RFC2790-MIB", ["HOST-RESOURCES-MIB"]],
  ["RFC2737-MIB", ["ENTITY-MIB"]],
  ["RFC4133-MIB", ["ENTITY-MIB"]],
  ["RFC2571-MIB", ["SNMP-FRAMEWORK-MIB"]],
  ["RFC3411-MIB", ["SNMP-FRAMEWORK-MIB"]],
]);
