import type { TransportAddress } from "@snmp/transport";

/** The source or destination of a message: `acme://host:port`. Two addresses with the same text are equal. */
export class AcmeAddress implements TransportAddress {
  constructor(readonly channel: string) {}

  toString(): string {
    return this.channel;
  }
}
