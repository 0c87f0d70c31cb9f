/** One element of a message: what its octets are, and what they mean. */
export interface Field {
  /** Octets from the beginning of the message to the identifier octet. */
  readonly offset: number;
  /** How many elements it is within. */
  readonly depth: number;
  /** The identifier and length octets. */
  readonly header: Uint8Array;
  /** The content octets; none of an element whose content is fields of their own. */
  readonly content: Uint8Array;
  /** What the RFC calls the field: `request-id`. */
  readonly name: string;
  /** Its ASN.1 type: `INTEGER`. */
  readonly type: string;
  /** The value as people read it. */
  readonly meaning: string;
  /** Whether content and meaning are nobody's business: a community. */
  readonly secret: boolean;
  /** Whether the octets are those that the ones at this place decrypt to. */
  readonly decrypted: boolean;
}
