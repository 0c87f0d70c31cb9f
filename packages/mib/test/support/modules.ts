// Invented modules for tests, compiled.
import { compile } from "../../src/compiler/index.ts";
import { Mib } from "../../src/index.ts";

/** A module with objects of every base type and tables of every kind of index. */
export const acme = `ACME-MIB DEFINITIONS ::= BEGIN
IMPORTS MODULE-IDENTITY, OBJECT-TYPE, NOTIFICATION-TYPE, Integer32, Unsigned32, Counter64, TimeTicks, IpAddress, enterprises FROM SNMPv2-SMI
  TEXTUAL-CONVENTION, DisplayString, MacAddress, DateAndTime FROM SNMPv2-TC;
acme MODULE-IDENTITY LAST-UPDATED "202601010000Z" ORGANIZATION "Acme" CONTACT-INFO "x" DESCRIPTION "All kinds of objects."
  ::= { enterprises 32473 1 }
InetAddressType ::= TEXTUAL-CONVENTION STATUS current DESCRIPTION "" SYNTAX INTEGER { unknown(0), ipv4(1), ipv6(2), ipv4z(3), ipv6z(4), dns(16) }
InetAddress ::= TEXTUAL-CONVENTION STATUS current DESCRIPTION "" SYNTAX OCTET STRING (SIZE (0..255))
Temperature ::= TEXTUAL-CONVENTION DISPLAY-HINT "d-1" STATUS current DESCRIPTION "" SYNTAX Integer32
acmeState OBJECT-TYPE SYNTAX INTEGER { off(0), on(1) } MAX-ACCESS read-write STATUS current DESCRIPTION "" ::= { acme 1 }
acmeFlags OBJECT-TYPE SYNTAX BITS { red(0), green(1), blue(9) } MAX-ACCESS read-write STATUS current DESCRIPTION "" ::= { acme 2 }
acmeWhen OBJECT-TYPE SYNTAX DateAndTime MAX-ACCESS read-write STATUS current DESCRIPTION "" ::= { acme 3 }
acmeHeat OBJECT-TYPE SYNTAX Temperature UNITS "degrees" MAX-ACCESS read-write STATUS current DESCRIPTION "" ::= { acme 4 }
acmeUp OBJECT-TYPE SYNTAX TimeTicks MAX-ACCESS read-write STATUS current DESCRIPTION "" ::= { acme 5 }
acmeWho OBJECT-TYPE SYNTAX OBJECT IDENTIFIER MAX-ACCESS read-write STATUS current DESCRIPTION "" ::= { acme 6 }
acmeName OBJECT-TYPE SYNTAX DisplayString (SIZE (0..8)) MAX-ACCESS read-write STATUS current DESCRIPTION "" ::= { acme 7 }
acmeCount OBJECT-TYPE SYNTAX Counter64 MAX-ACCESS read-only STATUS current DESCRIPTION "" ::= { acme 8 }
acmePeer OBJECT-TYPE SYNTAX IpAddress MAX-ACCESS read-write STATUS current DESCRIPTION "" ::= { acme 9 }
acmeSmall OBJECT-TYPE SYNTAX Unsigned32 (1..10 | 20) MAX-ACCESS read-write STATUS current DESCRIPTION "" ::= { acme 10 }
acmeTable OBJECT-TYPE SYNTAX SEQUENCE OF AcmeEntry MAX-ACCESS not-accessible STATUS current DESCRIPTION "" ::= { acme 20 }
acmeEntry OBJECT-TYPE SYNTAX AcmeEntry MAX-ACCESS not-accessible STATUS current DESCRIPTION ""
  INDEX { acmeColour, acmeMac, acmeAddressType, acmeAddress, acmeRoot, acmeHost, IMPLIED acmeLabel } ::= { acmeTable 1 }
AcmeEntry ::= SEQUENCE { acmeColour INTEGER, acmeMac MacAddress, acmeAddressType InetAddressType, acmeAddress InetAddress,
  acmeRoot OBJECT IDENTIFIER, acmeHost IpAddress, acmeLabel OCTET STRING, acmeCell Counter64 }
acmeColour OBJECT-TYPE SYNTAX INTEGER { red(1), green(2), n100(100) } MAX-ACCESS not-accessible STATUS current DESCRIPTION "" ::= { acmeEntry 1 }
acmeMac OBJECT-TYPE SYNTAX MacAddress MAX-ACCESS not-accessible STATUS current DESCRIPTION "" ::= { acmeEntry 2 }
acmeAddressType OBJECT-TYPE SYNTAX InetAddressType MAX-ACCESS not-accessible STATUS current DESCRIPTION "" ::= { acmeEntry 3 }
acmeAddress OBJECT-TYPE SYNTAX InetAddress MAX-ACCESS not-accessible STATUS current DESCRIPTION "" ::= { acmeEntry 4 }
acmeRoot OBJECT-TYPE SYNTAX OBJECT IDENTIFIER MAX-ACCESS not-accessible STATUS current DESCRIPTION "" ::= { acmeEntry 5 }
acmeHost OBJECT-TYPE SYNTAX IpAddress MAX-ACCESS not-accessible STATUS current DESCRIPTION "" ::= { acmeEntry 6 }
acmeLabel OBJECT-TYPE SYNTAX OCTET STRING (SIZE (0..32)) MAX-ACCESS not-accessible STATUS current DESCRIPTION "" ::= { acmeEntry 7 }
acmeCell OBJECT-TYPE SYNTAX Counter64 MAX-ACCESS read-only STATUS current DESCRIPTION "" ::= { acmeEntry 8 }
acmeTrap NOTIFICATION-TYPE OBJECTS { acmeState } STATUS current DESCRIPTION "" ::= { acme 0 1 }
acmeSet OBJECT-TYPE SYNTAX SEQUENCE OF AcmeSetEntry MAX-ACCESS not-accessible STATUS current DESCRIPTION "" ::= { acme 21 }
acmeSetEntry OBJECT-TYPE SYNTAX AcmeSetEntry MAX-ACCESS not-accessible STATUS current DESCRIPTION "" INDEX { acmeSetName } ::= { acmeSet 1 }
AcmeSetEntry ::= SEQUENCE { acmeSetName DisplayString, acmeSetValue Integer32 }
acmeSetName OBJECT-TYPE SYNTAX DisplayString MAX-ACCESS read-only STATUS current DESCRIPTION "" ::= { acmeSetEntry 1 }
acmeSetValue OBJECT-TYPE SYNTAX Temperature MAX-ACCESS read-only STATUS current DESCRIPTION "" ::= { acmeSetEntry 2 }
END
`;

/** The root of the invented module. */
export const acmeOid = "1.3.6.1.4.1.32473.1";

/** A `Mib` with the invented module. */
export function acmeMib(): Mib {
  return new Mib(compile([{ name: "ACME-MIB", content: acme }]).modules);
}
