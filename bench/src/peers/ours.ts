// @snmp/client with @snmp/mpm-v2c, as a user would write it; the codec jobs go through the message processing model.
import { Client } from "@snmp/client";
import { create, type EncodingResult } from "@snmp/mpm-core";
import { v2c } from "@snmp/mpm-v2c";
import { hexOf, makeVarbind, requestPdu, type Varbind } from "@snmp/pdu";
import { community, type PlainVarbind, requestId } from "../fixtures.ts";
import { promising } from "../loops.ts";
import type { Peer, PeerCodec } from "../peer.ts";
import { loadV3, v3Credentials, v3Keys } from "./ours-v3.ts";

export const peer: Peer = {
  async open({ port, user }) {
    const client = new Client(
      `127.0.0.1:${port}`,
      user === undefined ? v2c(community) : await v3Credentials(user),
    );
    return {
      get: (oids) => promising(() => client.get(...oids), plain),
      walk: (root, maxRepetitions) =>
        promising(async () => {
          const all: Varbind[] = [];
          for await (const varbind of client.walk(root, { maxRepetitions })) all.push(varbind);
          return all;
        }, plain),
      close: () => client.close(),
    };
  },

  loadV3,
  localizedKeys: v3Keys,

  get codec(): PeerCodec {
    const credentials = v2c(community);
    const none = new Uint8Array(0);
    const model = create(1, () => Promise.reject(new Error("the codec jobs send nothing")), {});
    return {
      encodeGet(oids) {
        const encode = (): Promise<EncodingResult> => {
          const varbinds = oids().map((oid) => makeVarbind(oid, "Null", null));
          return model.encode(
            requestId,
            credentials,
            none,
            none,
            requestPdu("GetRequest", requestId, varbinds),
          );
        };
        return promising(encode, ({ data }) => data);
      },
      decode: (message) => ({
        once: () => plain(model.decode(message(), credentials).varbinds),
        repeat(count) {
          for (let i = 0; i < count; i++) model.decode(message(), credentials);
        },
      }),
    };
  },
};

/** The common form of variable bindings. */
export function plain(varbinds: readonly Varbind[]): PlainVarbind[] {
  return varbinds.map(({ oid, value }) => ({
    oid,
    value: value instanceof Uint8Array ? hexOf(value) : String(value),
  }));
}
