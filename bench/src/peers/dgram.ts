// No SNMP at all: what a datagram to and fro costs in Node, which no client can be below; for SNMPv3, with the cryptography.
import { createCipheriv, createDecipheriv, createHash, createHmac } from "node:crypto";
import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { snmpdName } from "../agents/snmpd.ts";
import { getRequest, gotten, oneOid, type PlainVarbind } from "../fixtures.ts";
import { callingBack } from "../loops.ts";
import type { Overlapping, Peer, PeerUser } from "../peer.ts";

export const peer: Peer = {
  async open({ port, user }) {
    const socket = createSocket({ type: "udp4", recvBufferSize: 4 << 20 });
    socket.bind(0, "127.0.0.1");
    await once(socket, "listening");
    return {
      get: (oids) => (user === undefined ? plainGet(socket, port, oids) : securedGet(socket, port, user)),
      close: () => void socket.close(),
    };
  },
};

function plainGet(socket: Socket, port: number, oids: readonly string[]): Overlapping<PlainVarbind[]> {
  const request = getRequest(oids);
  const waiting: ((error: Error | null, echo: Buffer) => void)[] = [];
  socket.on("message", (echo) => waiting.shift()!(null, echo));
  return callingBack<Buffer, PlainVarbind[]>(
    (callback) => {
      waiting.push(callback);
      socket.send(request, port, "127.0.0.1");
    },
    (echo) => (echo.equals(request) ? gotten(oids) : []),
  );
}

/** What the first request of SNMPv3 takes at least: a datagram for discovery, two keys, and one that is secured and comes back so. */
function securedGet(socket: Socket, port: number, user: PeerUser): Overlapping<PlainVarbind[]> {
  const echoed = async (message: Buffer): Promise<Buffer> => {
    socket.send(message, port, "127.0.0.1");
    const [echo] = (await once(socket, "message")) as [Buffer];
    return echo;
  };
  const never = (): never => {
    throw new Error("only the first request is measured");
  };
  return {
    async once() {
      await echoed(Buffer.alloc(64));
      const authKey = stretched(user.authPassword);
      const privKey = stretched(user.privPassword).subarray(0, 16);
      const iv = Buffer.alloc(16, 1);
      const data = createCipheriv("aes-128-cfb", privKey, iv).update(JSON.stringify(answer));
      const sent = Buffer.concat([createHmac("sha256", authKey).update(data).digest(), data]);
      const echo = await echoed(sent);
      const received = echo.subarray(32);
      if (!createHmac("sha256", authKey).update(received).digest().equals(echo.subarray(0, 32)))
        throw new Error("another digest");
      return JSON.parse(
        createDecipheriv("aes-128-cfb", privKey, iv).update(received).toString(),
      ) as PlainVarbind[];
    },
    repeat: never,
    overlap: never,
  };
}

/** RFC 3414 A.2, in one go. */
function stretched(password: string): Buffer {
  return createHash("sha256")
    .update(Buffer.alloc(1 << 20, password))
    .digest();
}

/** What the first request is answered with. */
const answer: PlainVarbind[] = [{ oid: oneOid[0]!, value: Buffer.from(snmpdName).toString("hex") }];
