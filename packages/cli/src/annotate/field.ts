/** One element of a message: its octets and their meaning. */
export interface Field {
  /** The number of octets from the beginning of the message to the identifier octet. */
  readonly offset: number;
  /** The number of elements around this one. */
  readonly depth: number;
  /** The identifier and length octets. */
  readonly header: Uint8Array;
  /** The content octets; empty if the content is fields of its own. */
  readonly content: Uint8Array;
  /** The name in the RFC: `request-id`. */
  readonly name: string;
  /** The ASN.1 type: `INTEGER`. */
  readonly type: string;
  /** The value for people. */
  readonly meaning: string;
  /** Whether content and meaning are a secret: a community. */
  readonly secret: boolean;
  /** Whether the octets are the decrypted form of the octets at this place. */
  readonly decrypted: boolean;
}
