// The modules that SMI itself consists of, for those who do not have their files: names and facts of RFC 2578, 2579, 2580, 1155, 1212, 1215.

const roots = `
org OBJECT IDENTIFIER ::= { iso 3 }
dod OBJECT IDENTIFIER ::= { org 6 }
internet OBJECT IDENTIFIER ::= { dod 1 }
directory OBJECT IDENTIFIER ::= { internet 1 }
mgmt OBJECT IDENTIFIER ::= { internet 2 }
experimental OBJECT IDENTIFIER ::= { internet 3 }
private OBJECT IDENTIFIER ::= { internet 4 }
enterprises OBJECT IDENTIFIER ::= { private 1 }`;

const macro = (name: string): string => `${name} MACRO ::= BEGIN END\n`;

const texts: Readonly<Record<string, string>> = {
  "SNMPv2-SMI": `${roots}
mib-2 OBJECT IDENTIFIER ::= { mgmt 1 }
transmission OBJECT IDENTIFIER ::= { mib-2 10 }
security OBJECT IDENTIFIER ::= { internet 5 }
snmpV2 OBJECT IDENTIFIER ::= { internet 6 }
snmpDomains OBJECT IDENTIFIER ::= { snmpV2 1 }
snmpProxys OBJECT IDENTIFIER ::= { snmpV2 2 }
snmpModules OBJECT IDENTIFIER ::= { snmpV2 3 }
zeroDotZero OBJECT-IDENTITY STATUS current DESCRIPTION "A value used for null identifiers." ::= { 0 0 }
ObjectName ::= OBJECT IDENTIFIER
NotificationName ::= OBJECT IDENTIFIER
Integer32 ::= INTEGER (-2147483648..2147483647)
IpAddress ::= [APPLICATION 0] IMPLICIT OCTET STRING (SIZE (4))
Counter32 ::= [APPLICATION 1] IMPLICIT INTEGER (0..4294967295)
Gauge32 ::= [APPLICATION 2] IMPLICIT INTEGER (0..4294967295)
Unsigned32 ::= [APPLICATION 2] IMPLICIT INTEGER (0..4294967295)
TimeTicks ::= [APPLICATION 3] IMPLICIT INTEGER (0..4294967295)
Opaque ::= [APPLICATION 4] IMPLICIT OCTET STRING
Counter64 ::= [APPLICATION 6] IMPLICIT INTEGER (0..18446744073709551615)
${macro("MODULE-IDENTITY")}${macro("OBJECT-IDENTITY")}${macro("OBJECT-TYPE")}${macro("NOTIFICATION-TYPE")}`,
  "SNMPv2-TC": `IMPORTS TimeTicks FROM SNMPv2-SMI;
DisplayString ::= TEXTUAL-CONVENTION DISPLAY-HINT "255a" STATUS current DESCRIPTION "" SYNTAX OCTET STRING (SIZE (0..255))
PhysAddress ::= TEXTUAL-CONVENTION DISPLAY-HINT "1x:" STATUS current DESCRIPTION "" SYNTAX OCTET STRING
MacAddress ::= TEXTUAL-CONVENTION DISPLAY-HINT "1x:" STATUS current DESCRIPTION "" SYNTAX OCTET STRING (SIZE (6))
TruthValue ::= TEXTUAL-CONVENTION STATUS current DESCRIPTION "" SYNTAX INTEGER { true(1), false(2) }
TestAndIncr ::= TEXTUAL-CONVENTION STATUS current DESCRIPTION "" SYNTAX INTEGER (0..2147483647)
AutonomousType ::= TEXTUAL-CONVENTION STATUS current DESCRIPTION "" SYNTAX OBJECT IDENTIFIER
InstancePointer ::= TEXTUAL-CONVENTION STATUS obsolete DESCRIPTION "" SYNTAX OBJECT IDENTIFIER
VariablePointer ::= TEXTUAL-CONVENTION STATUS current DESCRIPTION "" SYNTAX OBJECT IDENTIFIER
RowPointer ::= TEXTUAL-CONVENTION STATUS current DESCRIPTION "" SYNTAX OBJECT IDENTIFIER
RowStatus ::= TEXTUAL-CONVENTION STATUS current DESCRIPTION "" SYNTAX INTEGER { active(1), notInService(2), notReady(3), createAndGo(4), createAndWait(5), destroy(6) }
TimeStamp ::= TEXTUAL-CONVENTION STATUS current DESCRIPTION "" SYNTAX TimeTicks
TimeInterval ::= TEXTUAL-CONVENTION STATUS current DESCRIPTION "" SYNTAX INTEGER (0..2147483647)
DateAndTime ::= TEXTUAL-CONVENTION DISPLAY-HINT "2d-1d-1d,1d:1d:1d.1d,1a1d:1d" STATUS current DESCRIPTION "" SYNTAX OCTET STRING (SIZE (8 | 11))
StorageType ::= TEXTUAL-CONVENTION STATUS current DESCRIPTION "" SYNTAX INTEGER { other(1), volatile(2), nonVolatile(3), permanent(4), readOnly(5) }
TDomain ::= TEXTUAL-CONVENTION STATUS current DESCRIPTION "" SYNTAX OBJECT IDENTIFIER
TAddress ::= TEXTUAL-CONVENTION STATUS current DESCRIPTION "" SYNTAX OCTET STRING (SIZE (1..255))
${macro("TEXTUAL-CONVENTION")}`,
  "SNMPv2-CONF": `${macro("OBJECT-GROUP")}${macro("NOTIFICATION-GROUP")}${macro("MODULE-COMPLIANCE")}${macro("AGENT-CAPABILITIES")}`,
  "RFC1155-SMI": `${roots}
ObjectName ::= OBJECT IDENTIFIER
NetworkAddress ::= CHOICE { internet IpAddress }
IpAddress ::= [APPLICATION 0] IMPLICIT OCTET STRING (SIZE (4))
Counter ::= [APPLICATION 1] IMPLICIT INTEGER (0..4294967295)
Gauge ::= [APPLICATION 2] IMPLICIT INTEGER (0..4294967295)
TimeTicks ::= [APPLICATION 3] IMPLICIT INTEGER (0..4294967295)
Opaque ::= [APPLICATION 4] IMPLICIT OCTET STRING
${macro("OBJECT-TYPE")}`,
  "RFC-1212": `IMPORTS ObjectName FROM RFC1155-SMI;
${macro("OBJECT-TYPE")}`,
  "RFC-1215": macro("TRAP-TYPE"),
  "RFC1213-MIB": `IMPORTS mgmt FROM RFC1155-SMI;
mib-2 OBJECT IDENTIFIER ::= { mgmt 1 }
DisplayString ::= OCTET STRING
PhysAddress ::= OCTET STRING
system OBJECT IDENTIFIER ::= { mib-2 1 }
interfaces OBJECT IDENTIFIER ::= { mib-2 2 }
at OBJECT IDENTIFIER ::= { mib-2 3 }
ip OBJECT IDENTIFIER ::= { mib-2 4 }
icmp OBJECT IDENTIFIER ::= { mib-2 5 }
tcp OBJECT IDENTIFIER ::= { mib-2 6 }
udp OBJECT IDENTIFIER ::= { mib-2 7 }
egp OBJECT IDENTIFIER ::= { mib-2 8 }
transmission OBJECT IDENTIFIER ::= { mib-2 10 }
snmp OBJECT IDENTIFIER ::= { mib-2 11 }`,
};

/** Modules that are built in with their upper nodes only. */
export const partialModules: ReadonlySet<string> = new Set(["RFC1213-MIB"]);

/** The text of a module that is built in. */
export function baseModuleText(name: string): string | undefined {
  return Object.hasOwn(texts, name) ? `${name} DEFINITIONS ::= BEGIN\n${texts[name]!}\nEND\n` : undefined;
}

/** Macros and the modules that define them. */
export const macroHomes: ReadonlyMap<string, string> = new Map([
  ["MODULE-IDENTITY", "SNMPv2-SMI"],
  ["OBJECT-IDENTITY", "SNMPv2-SMI"],
  ["OBJECT-TYPE", "SNMPv2-SMI"],
  ["NOTIFICATION-TYPE", "SNMPv2-SMI"],
  ["TEXTUAL-CONVENTION", "SNMPv2-TC"],
  ["OBJECT-GROUP", "SNMPv2-CONF"],
  ["NOTIFICATION-GROUP", "SNMPv2-CONF"],
  ["MODULE-COMPLIANCE", "SNMPv2-CONF"],
  ["AGENT-CAPABILITIES", "SNMPv2-CONF"],
  ["TRAP-TYPE", "RFC-1215"],
]);
