import type { TransportAddress } from "@snmp/transport";

/** Where messages go to or come from: `acme://host:port`. Two of them with the same text are the same place. */
export class AcmeAddress implements TransportAddress {
  constructor(readonly channel: string) {}

  toString(): string {
    return this.channel;
  }
}
