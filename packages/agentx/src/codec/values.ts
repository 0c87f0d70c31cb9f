// RFC 2741 §5.4: the types of values and their numbers.
import type { VarbindType } from "@snmp/pdu";

/** The numbers of the types of values. */
export const valueTypes: Readonly<Record<VarbindType, number>> = Object.freeze({
  Integer32: 2,
  OctetString: 4,
  Null: 5,
  ObjectIdentifier: 6,
  IpAddress: 64,
  Counter32: 65,
  Gauge32: 66,
  TimeTicks: 67,
  Opaque: 68,
  Counter64: 70,
  noSuchObject: 128,
  noSuchInstance: 129,
  endOfMibView: 130,
});

/** The types of values by number. */
export const valueTypeNames: ReadonlyMap<number, VarbindType> = new Map(
  Object.entries(valueTypes).map(([name, number]) => [number, name as VarbindType]),
);
