// A bound for the connections of a server.
import type { Server } from "node:http";
import type { Socket } from "node:net";
import type { Log } from "../options.ts";

/**
 * Bounds the connections of a server, with TLS too. The one that takes the last place closes the idle ones; while all are busy, further ones are
 * closed at once.
 */
export function limitConnections(server: Server, max: number, log: Log): void {
  let count = 0;
  let isRefusing = false;
  server.maxConnections = max;
  server.on("connection", (socket: Socket) => {
    isRefusing = false;
    socket.once("close", () => count--);
    if (++count >= max) server.closeIdleConnections();
  });
  server.on("drop", () => {
    // those that are idle by now make room for the next one
    server.closeIdleConnections();
    // a flood must not fill the log
    if (!isRefusing)
      log("warn", "Too many connections: raise maxConnections, or --web.max-connections", { max });
    isRefusing = true;
  });
}
