// @snmp/client with @snmp/mpm-v2c, as a user writes it. The codec jobs use the message processing model.
import { Client } from "@snmp/client";
import { create, type EncodingResult } from "@snmp/mpm-core";
import { v2c } from "@snmp/mpm-v2c";
import { hexOf, makeVarbind, requestPdu, type Varbind } from "@snmp/pdu";
import { community, type PlainVarbind, requestId } from "../fixtures.ts";
import { repeatPromise } from "../loops.ts";
import type { Peer, PeerCodec } from "../peer.ts";
import { loadV3, makeV3Credentials, makeV3Keys } from "./ours-v3.ts";

export const peer: Peer = {
  async open({ port, user }) {
    const client = new Client(
      `127.0.0.1:${port}`,
      user === undefined ? v2c(community) : await makeV3Credentials(user),
    );
    return {
      get: (oids) => repeatPromise(() => client.get(...oids), toPlain),
      walk: (root, maxRepetitions) =>
        repeatPromise(async () => {
          const all: Varbind[] = [];
          for await (const varbind of client.walk(root, { maxRepetitions })) all.push(varbind);
          return all;
        }, toPlain),
      close: () => client.close(),
    };
  },

  loadV3,
  localizedKeys: makeV3Keys,

  get codec(): PeerCodec {
    const credentials = v2c(community);
    const empty = new Uint8Array(0);
    const model = create(1, () => Promise.reject(new Error("the codec jobs send nothing")), {});
    return {
      encodeGet(oids) {
        const encode = (): Promise<EncodingResult> => {
          const varbinds = oids().map((oid) => makeVarbind(oid, "Null", null));
          return model.encode(
            requestId,
            credentials,
            empty,
            empty,
            requestPdu("GetRequest", requestId, varbinds),
          );
        };
        return repeatPromise(encode, ({ data }) => data);
      },
      decode: (message) => ({
        once: () => toPlain(model.decode(message(), credentials).varbinds),
        repeat(count) {
          for (let i = 0; i < count; i++) model.decode(message(), credentials);
        },
      }),
    };
  },
};

/** Returns variable bindings in the common form. */
export function toPlain(varbinds: readonly Varbind[]): PlainVarbind[] {
  return varbinds.map(({ oid, value }) => ({
    oid,
    value: value instanceof Uint8Array ? hexOf(value) : String(value),
  }));
}
