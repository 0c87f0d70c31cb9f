/**
 * The rules of BER that real devices bend and a decoder may forgive. Each use is noted as an `Anomaly`.
 *
 * - `non-minimal-integer`: an INTEGER with more octets than it needs (X.690 §8.3.2): `02 02 00 05`.
 * - `missing-leading-zero`: an unsigned value whose first bit is set and that has no leading zero octet: `41 04 ff ff ff ff`.
 * - `empty-oid`: an OBJECT IDENTIFIER without content, `06 00`, read as 0.0 where it is a value.
 * - `trailing-octets`: octets after the message in its datagram (RFC 3417 §3.1 has none).
 */
export type Leniency = "non-minimal-integer" | "missing-leading-zero" | "empty-oid" | "trailing-octets";

/** A bent rule that was forgiven. */
export interface Anomaly {
  /** The rule. */
  readonly kind: Leniency;
  /** Where: octets from the beginning of the message. */
  readonly offset: number;
}

/** Every leniency: what a command generator should grant the devices it polls. */
export const lenient: readonly Leniency[] = Object.freeze([
  "non-minimal-integer",
  "missing-leading-zero",
  "empty-oid",
  "trailing-octets",
]);

/** No leniency at all. */
export const strict: readonly Leniency[] = Object.freeze([]);
