/** A module of a vendor. */
export const acmeText = `ACME-MIB DEFINITIONS ::= BEGIN
IMPORTS MODULE-IDENTITY, OBJECT-TYPE, Integer32, Counter64, enterprises FROM SNMPv2-SMI
  TEXTUAL-CONVENTION, DisplayString FROM SNMPv2-TC;
acme MODULE-IDENTITY LAST-UPDATED "202601010000Z" ORGANIZATION "Acme" CONTACT-INFO "ops@example.com"
  DESCRIPTION "Slots." REVISION "202601010000Z" DESCRIPTION "First." ::= { enterprises 32473 }
Percent ::= TEXTUAL-CONVENTION DISPLAY-HINT "d-2" STATUS current DESCRIPTION "Hundredths of a percent."
  SYNTAX Integer32 (0..10000)
acmeSlotTable OBJECT-TYPE SYNTAX SEQUENCE OF AcmeSlotEntry MAX-ACCESS not-accessible STATUS current
  DESCRIPTION "Slots." ::= { acme 1 }
acmeSlotEntry OBJECT-TYPE SYNTAX AcmeSlotEntry MAX-ACCESS not-accessible STATUS current
  DESCRIPTION "A slot." INDEX { acmeSlotNumber, IMPLIED acmeSlotName } ::= { acmeSlotTable 1 }
AcmeSlotEntry ::= SEQUENCE { acmeSlotNumber Integer32, acmeSlotName DisplayString, acmeSlotState INTEGER,
  acmeSlotLoad Percent, acmeSlotOctets Counter64 }
acmeSlotNumber OBJECT-TYPE SYNTAX Integer32 (1..64) MAX-ACCESS not-accessible STATUS current
  DESCRIPTION "Its number." ::= { acmeSlotEntry 1 }
acmeSlotName OBJECT-TYPE SYNTAX DisplayString (SIZE (1..32)) MAX-ACCESS not-accessible STATUS current
  DESCRIPTION "Its name." ::= { acmeSlotEntry 2 }
acmeSlotState OBJECT-TYPE SYNTAX INTEGER { off(0), on(1) } MAX-ACCESS read-write STATUS current
  DESCRIPTION "Whether it is on." ::= { acmeSlotEntry 3 }
acmeSlotLoad OBJECT-TYPE SYNTAX Percent UNITS "percent" MAX-ACCESS read-only STATUS current
  DESCRIPTION "Its load." ::= { acmeSlotEntry 4 }
acmeSlotOctets OBJECT-TYPE SYNTAX Counter64 MAX-ACCESS read-only STATUS current
  DESCRIPTION "Its octets." ::= { acmeSlotEntry 5 }
END
`;

/** A module with faults, which imports one that nobody has. */
export const faultyText = `FAULTY-MIB DEFINITIONS ::= BEGIN
IMPORTS enterprises FROM SNMPv2-SMI
  thing FROM NO-SUCH-MIB;
faulty_root OBJECT IDENTIFIER ::= { enterprises 32473 }
faultyLost OBJECT IDENTIFIER ::= { nowhere 1 }
END
`;
