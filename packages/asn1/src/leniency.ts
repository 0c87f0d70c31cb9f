/**
 * The rules that real devices bend and that a decoder may forgive. Each use is reported as an `Anomaly`.
 *
 * Rules of BER, forgiven wherever they are bent:
 *
 * - `non-minimal-integer`: an INTEGER has more octets than it needs (X.690 §8.3.2): `02 02 00 05`.
 * - `missing-leading-zero`: an unsigned value lacks the zero octet in front of a set first bit: `41 04 ff ff ff ff`.
 * - `empty-oid`: an OBJECT IDENTIFIER has no content, `06 00`; as a value, it is read as 0.0.
 * - `trailing-octets`: there are octets after the message in its datagram (RFC 3417 §3.1 allows none).
 *
 * Rules for the value of one variable binding. They are forgiven in responses, reports and notifications, never in requests. The lengths
 * around the value, and its name, must be right. The value is read as what the sender must mean if that is certain; otherwise its octets
 * are delivered unread, with their tag.
 *
 * - `wide-integer`: a number has more bits than its type: `41 08 00 00 00 01 00 00 00 05`.
 * - `empty-value`: a number or an address has no content: `02 00`.
 * - `wrong-size`: an address, a string, NULL or an exception has a length that its type does not allow: `40 03 c0 00 02`.
 * - `malformed-oid`: an OBJECT IDENTIFIER has an arc that is cut off or too large, or too many arcs: `06 02 2b 81`.
 * - `unknown-type`: the tag is not one of SNMP, or one of an older SMI: `47 01 05`, the UInteger32 of RFC 1442.
 * - `counter64-in-v1`: a Counter64 arrives in SNMPv1, which does not have it.
 *
 * A rule of SNMPv3, which only notification receivers forgive; it is not among the leniencies of `lenient`:
 *
 * - `trap-pdu-in-v3`: a notification is the obsolete Trap-PDU of SNMPv1, with the tag `a4`, as some power supplies send it.
 */
export type Leniency =
  | "non-minimal-integer"
  | "missing-leading-zero"
  | "empty-oid"
  | "trailing-octets"
  | "wide-integer"
  | "empty-value"
  | "wrong-size"
  | "malformed-oid"
  | "unknown-type"
  | "counter64-in-v1"
  | "trap-pdu-in-v3";

/** A bent rule that was forgiven. */
export interface Anomaly {
  /** The rule. */
  readonly kind: Leniency;
  /** The position: octets from the beginning of the message. */
  readonly offset: number;
  /** The name of the variable binding whose value bends the rule; missing if the rule is not about one value. */
  readonly oid?: string;
}

/** Every leniency but `trap-pdu-in-v3`: the default, and the right choice for a command generator, which has to read the devices that there are. */
export const lenient: readonly Leniency[] = Object.freeze([
  "non-minimal-integer",
  "missing-leading-zero",
  "empty-oid",
  "trailing-octets",
  "wide-integer",
  "empty-value",
  "wrong-size",
  "malformed-oid",
  "unknown-type",
  "counter64-in-v1",
]);

/** No leniency at all. */
export const strict: readonly Leniency[] = Object.freeze([]);
