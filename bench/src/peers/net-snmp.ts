// net-snmp from npm, the usual choice in Node: https://github.com/markabrahams/node-net-snmp
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createRequire } from "node:module";
import type NetSnmp from "net-snmp";
import type { Session, Varbind } from "net-snmp";
import { community, oneOid, type PlainVarbind, requestId, trapOid } from "../fixtures.ts";
import { repeatCallback } from "../loops.ts";
import type { Peer, PeerCodec, PeerTarget } from "../peer.ts";
import { loadNetSnmpInternals } from "./net-snmp-internals.ts";

// loaded with require, as most of its users do; import takes three times as long
const snmp = createRequire(import.meta.url)("net-snmp") as typeof NetSnmp;

export const peer: Peer = {
  open(target) {
    const session = createSession(target);
    session.on("error", (error) => {
      throw error;
    });
    return {
      get: (oids) =>
        repeatCallback<Varbind[], PlainVarbind[]>(
          (callback) =>
            session.get(oids, (error, varbinds) => {
              const missing = error === null ? varbinds.find(snmp.isVarbindError) : undefined;
              callback(missing === undefined ? error : new Error(snmp.varbindError(missing)), varbinds);
            }),
          toPlain,
        ),
      walk: (root, maxRepetitions) =>
        repeatCallback<Varbind[], PlainVarbind[]>((callback) => {
          const all: Varbind[] = [];
          session.subtree(
            root,
            maxRepetitions,
            (varbinds) => {
              for (const varbind of varbinds) all.push(varbind);
            },
            (error) => callback(error ?? null, all),
          );
        }, toPlain),
      close: () => session.close(),
    };
  },

  async serve() {
    let requests = 0;
    const port = await findFreePort();
    const agent = snmp.createAgent(
      { port, address: "127.0.0.1", disableAuthorization: true },
      () => undefined,
    );
    agent.registerProvider({
      name: "name",
      type: snmp.MibProviderType.Scalar,
      oid: oneOid[0]!.replace(/\.0$/, ""),
      scalarType: snmp.ObjectType.OctetString,
      maxAccess: snmp.MaxAccess["read-only"],
      handler(request: { done(): void }) {
        requests++;
        request.done();
      },
    });
    agent.getMib().setScalarValue("name", "twenty octets inside");
    return { port, count: () => requests, close: () => agent.close() };
  },

  async receive() {
    let notifications = 0;
    const port = await findFreePort();
    const receiver = snmp.createReceiver({ port, address: "127.0.0.1" }, (error, notification) => {
      const value = error === null ? notification.pdu.varbinds[1]!.value : error;
      if (value !== trapOid) throw new Error(`wrong trap ${String(value)}`);
      notifications++;
    });
    receiver.getAuthorizer().addCommunity(community);
    return { port, count: () => notifications, close: () => receiver.close() };
  },

  localizedKeys(password, engineIds) {
    return engineIds.map((engineId) =>
      snmp.Authentication.passwordToKey(snmp.AuthProtocols.sha256, password, Buffer.from(engineId)),
    );
  },

  get codec(): PeerCodec {
    const { Message, GetRequestPdu } = loadNetSnmpInternals();
    return {
      encodeGet(oids) {
        const encode = (): Uint8Array => {
          const varbinds = oids().map((oid) => ({ oid }));
          return Message.createCommunity(
            1,
            community,
            GetRequestPdu.createFromVariables(requestId, varbinds, {}),
          ).toBuffer();
        };
        return {
          once: encode,
          repeat(count) {
            for (let i = 0; i < count; i++) encode();
          },
        };
      },
      decode(message) {
        return {
          once: () => toPlain(Message.createFromBuffer(message()).pdu.varbinds),
          repeat(count) {
            for (let i = 0; i < count; i++) Message.createFromBuffer(message());
          },
        };
      },
    };
  },
};

/** Returns a port that is free now; net-snmp does not tell the one that it takes. */
async function findFreePort(): Promise<number> {
  const socket = createSocket("udp4").bind(0, "127.0.0.1");
  await once(socket, "listening");
  const { port } = socket.address();
  await new Promise<void>((resolve) => socket.close(resolve));
  return port;
}

function createSession({ port, user, host = "127.0.0.1" }: PeerTarget): Session {
  if (user === undefined) return snmp.createSession(host, community, { port, version: snmp.Version2c });
  const { name, authPassword, privPassword } = user;
  const credentials = {
    name,
    level: snmp.SecurityLevel.authPriv,
    authProtocol: snmp.AuthProtocols.sha256,
    authKey: authPassword,
    privProtocol: snmp.PrivProtocols.aes,
    privKey: privPassword,
  };
  return snmp.createV3Session("127.0.0.1", credentials, { port, idBitsSize: 32 });
}

function toPlain(varbinds: readonly Varbind[]): PlainVarbind[] {
  return varbinds.map(({ oid, type, value }) => {
    if (!Buffer.isBuffer(value)) return { oid, value: String(value) };
    return {
      oid,
      value:
        type === snmp.ObjectType.Counter64
          ? String(BigInt(`0x${value.toString("hex")}`))
          : value.toString("hex"),
    };
  });
}
