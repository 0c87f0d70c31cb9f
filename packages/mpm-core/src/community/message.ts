import type { Pdu } from "@snmp/pdu";

/** What `Message` of RFC 1157 §4 and of RFC 1901 §3 have in common; each model declares its own, with the PDUs it allows. */
export interface CommunityMessage {
  version: number;
  community: Uint8Array;
  data: Pdu;
}
