// No SNMP at all: the cost of a datagram and its echo in Node, which is the lower limit for clients. For SNMPv3, it adds the cryptography.
import { createCipheriv, createDecipheriv, createHash, createHmac } from "node:crypto";
import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { snmpdName } from "../agents/snmpd.ts";
import { getRequest, listExpected, oneOid, type PlainVarbind } from "../fixtures.ts";
import { repeatCallback } from "../loops.ts";
import type { Overlapping, Peer, PeerUser } from "../peer.ts";

export const peer: Peer = {
  async open({ port, user }) {
    const socket = createSocket({ type: "udp4", recvBufferSize: 4 << 20 });
    socket.bind(0, "127.0.0.1");
    await once(socket, "listening");
    return {
      get: (oids) =>
        user === undefined ? makePlainGet(socket, port, oids) : makeSecureGet(socket, port, user),
      close: () => void socket.close(),
    };
  },
};

function makePlainGet(socket: Socket, port: number, oids: readonly string[]): Overlapping<PlainVarbind[]> {
  const request = getRequest(oids);
  const waiting: ((error: Error | null, echo: Buffer) => void)[] = [];
  socket.on("message", (echo) => waiting.shift()!(null, echo));
  return repeatCallback<Buffer, PlainVarbind[]>(
    (callback) => {
      waiting.push(callback);
      socket.send(request, port, "127.0.0.1");
    },
    (echo) => (echo.equals(request) ? listExpected(oids) : []),
  );
}

/** The minimum for a first request of SNMPv3: a datagram for discovery, two keys, and a secured datagram with its echo. */
function makeSecureGet(socket: Socket, port: number, user: PeerUser): Overlapping<PlainVarbind[]> {
  const exchange = async (message: Buffer): Promise<Buffer> => {
    socket.send(message, port, "127.0.0.1");
    const [echo] = (await once(socket, "message")) as [Buffer];
    return echo;
  };
  const never = (): never => {
    throw new Error("only the first request is measured");
  };
  return {
    async once() {
      await exchange(Buffer.alloc(64));
      const authKey = stretch(user.authPassword);
      const privKey = stretch(user.privPassword).subarray(0, 16);
      const iv = Buffer.alloc(16, 1);
      const data = createCipheriv("aes-128-cfb", privKey, iv).update(JSON.stringify(answer));
      const sent = Buffer.concat([createHmac("sha256", authKey).update(data).digest(), data]);
      const echo = await exchange(sent);
      const received = echo.subarray(32);
      if (!createHmac("sha256", authKey).update(received).digest().equals(echo.subarray(0, 32)))
        throw new Error("the echo has a wrong digest");
      return JSON.parse(
        createDecipheriv("aes-128-cfb", privKey, iv).update(received).toString(),
      ) as PlainVarbind[];
    },
    repeat: never,
    overlap: never,
  };
}

/** Makes a key out of a password (RFC 3414 A.2). */
function stretch(password: string): Buffer {
  return createHash("sha256")
    .update(Buffer.alloc(1 << 20, password))
    .digest();
}

/** The answer to the first request. */
const answer: PlainVarbind[] = [{ oid: oneOid[0]!, value: Buffer.from(snmpdName).toString("hex") }];
