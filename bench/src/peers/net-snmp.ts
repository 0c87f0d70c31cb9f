// net-snmp from npm, what a Node user would take today: https://github.com/markabrahams/node-net-snmp
import { community, type PlainVarbind, requestId } from "../fixtures.ts";
import type { Peer, PeerCodec } from "../peer.ts";
import { netSnmpInternals, type NetSnmpVarbind } from "./net-snmp-internals.ts";

export const peer: Peer = {
  get codec(): PeerCodec {
    const { Message, GetRequestPdu } = netSnmpInternals();
    return {
      encodeGet(oids) {
        const encode = (): Uint8Array => {
          const varbinds = oids.map((oid) => ({ oid }));
          return Message.createCommunity(1, community, GetRequestPdu.createFromVariables(requestId, varbinds, {})).toBuffer();
        };
        return {
          once: encode,
          repeat(count) {
            for (let i = 0; i < count; i++) encode();
          },
        };
      },
      decode(message) {
        const octets = Buffer.from(message);
        return {
          once: () => plain(Message.createFromBuffer(octets).pdu.varbinds),
          repeat(count) {
            for (let i = 0; i < count; i++) Message.createFromBuffer(octets);
          },
        };
      },
    };
  },
};

const counter64 = 0x46;

function plain(varbinds: readonly NetSnmpVarbind[]): PlainVarbind[] {
  return varbinds.map(({ oid, type, value }) => {
    if (!Buffer.isBuffer(value)) return { oid, value: String(value) };
    return { oid, value: type === counter64 ? String(BigInt(`0x${value.toString("hex")}`)) : value.toString("hex") };
  });
}
