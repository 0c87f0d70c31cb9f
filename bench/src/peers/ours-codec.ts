// The declared message of @snmp/mpm-v2c with the codec that @snmp/asn1 compiles from it, without the model.
import { codecOf } from "@snmp/asn1";
import { Message } from "@snmp/mpm-v2c";
import { makeVarbind, requestPdu } from "@snmp/pdu";
import { community, requestId } from "../fixtures.ts";
import type { Peer } from "../peer.ts";
import { toPlain } from "./ours.ts";

const codec = codecOf(Message);
const communityOctets = new TextEncoder().encode(community);

export const peer: Peer = {
  codec: {
    encodeGet(oids) {
      const encode = (): Uint8Array => {
        const varbinds = oids().map((oid) => makeVarbind(oid, "Null", null));
        return codec.encode({
          version: 1,
          community: communityOctets,
          data: requestPdu("GetRequest", requestId, varbinds),
        });
      };
      return {
        once: encode,
        repeat(count) {
          for (let i = 0; i < count; i++) encode();
        },
      };
    },
    decode: (message) => ({
      once: () => toPlain(codec.decode(message()).data.varbinds),
      repeat(count) {
        for (let i = 0; i < count; i++) codec.decode(message());
      },
    }),
  },
};
