// No SNMP at all: what a datagram to and fro costs in Node, which no client can be below.
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { getRequest, gotten } from "../fixtures.ts";
import { callingBack } from "../loops.ts";
import type { Peer } from "../peer.ts";

export const peer: Peer = {
  async open({ port }) {
    const socket = createSocket({ type: "udp4", recvBufferSize: 4 << 20 });
    socket.bind(0, "127.0.0.1");
    await once(socket, "listening");
    return {
      get(oids) {
        const request = getRequest(oids);
        const waiting: ((error: Error | null, echo: Buffer) => void)[] = [];
        socket.on("message", (echo) => waiting.shift()!(null, echo));
        return callingBack<Buffer, ReturnType<typeof gotten>>(
          (callback) => {
            waiting.push(callback);
            socket.send(request, port, "127.0.0.1");
          },
          (echo) => (echo.equals(request) ? gotten(oids) : []),
        );
      },
      close: () => void socket.close(),
    };
  },
};
