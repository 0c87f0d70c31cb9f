// @snmp/client with @snmp/mpm-v2c, as a user writes it. The codec jobs use the message processing model.
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { create, type EncodingResult } from "@snmp/mpm-core";
import { v2c } from "@snmp/mpm-v2c";
import { NotificationReceiver } from "@snmp/notifications";
import { hexOf, makeVarbind, requestPdu, type Varbind } from "@snmp/pdu";
import { community, oneOid, type PlainVarbind, requestId, trapOid } from "../fixtures.ts";
import { repeatPromise } from "../loops.ts";
import type { Peer, PeerCodec } from "../peer.ts";
import { loadV3, makeV3Credentials, makeV3Keys } from "./ours-v3.ts";

export const peer: Peer = {
  async open({ port, user, host = "127.0.0.1" }) {
    const client = new Client(
      `${host}:${port}`,
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

  async serve() {
    let requests = 0;
    const agent = new Agent({ listen: "udp://127.0.0.1:0", communities: [{ name: community }] });
    agent.scalar(oneOid[0]!, {
      type: "OctetString",
      get() {
        requests++;
        return "twenty octets inside";
      },
    });
    await agent.listen();
    return { port: portOf(agent.addresses), count: () => requests, close: () => agent.close() };
  },

  async receive() {
    let notifications = 0;
    const receiver = new NotificationReceiver({ listen: "udp://127.0.0.1:0", communities: [community] });
    receiver.on("notification", (notification) => {
      if (notification.trapOid !== trapOid) throw new Error(`wrong trap ${notification.trapOid}`);
      notifications++;
    });
    await receiver.listen();
    return { port: portOf(receiver.addresses), count: () => notifications, close: () => receiver.close() };
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

function portOf([address]: readonly string[]): number {
  return Number(/:(\d+)$/.exec(address!)![1]);
}

/** Returns variable bindings in the common form. */
export function toPlain(varbinds: readonly Varbind[]): PlainVarbind[] {
  return varbinds.map(({ oid, value }) => ({
    oid,
    value: value instanceof Uint8Array ? hexOf(value) : String(value),
  }));
}
