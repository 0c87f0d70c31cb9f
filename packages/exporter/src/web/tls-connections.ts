// TLS between the connections of a server and HTTP.
import type { Server as HttpServer } from "node:http";
import type { Socket } from "node:net";
import { createServer, type Server as TlsServer, type TLSSocket } from "node:tls";
import type { Log } from "../options.ts";
import { findClientFault } from "./client-certificates.ts";
import type { TlsConfig, WebConfig } from "./types.ts";
import type { WebConfigFile } from "./web-config-file.ts";

/** Makes TLS of the connections of a server, each with the web configuration of its time. */
export class TlsConnections {
  readonly #file: WebConfigFile;
  readonly #log: Log;
  /** Gives a connection to HTTP. */
  readonly #serve: (socket: TLSSocket) => void;
  readonly #sockets = new Set<Socket>();
  #isClosed = false;
  #config: WebConfig | undefined;
  #handshakes: TlsServer | undefined;

  constructor(server: HttpServer, file: WebConfigFile, log: Log) {
    this.#file = file;
    this.#log = log;
    // HTTP takes connections after their handshakes, not before
    const listeners = server.listeners("connection");
    server.removeAllListeners("connection");
    this.#serve = (socket) => {
      for (const listener of listeners) listener.call(server, socket);
    };
    server.on("connection", (socket: Socket) => this.#begin(socket));
  }

  /** Ends all connections. HTTP knows only those whose handshake is done. */
  close(): void {
    this.#isClosed = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  #begin(socket: Socket): void {
    this.#sockets.add(socket);
    // those of HTTP may be half open: a client that goes away before its handshake would keep its place
    socket.allowHalfOpen = false;
    socket.once("close", () => this.#sockets.delete(socket));
    try {
      this.#current().emit("connection", socket);
    } catch (error) {
      this.#log("error", "Unable to parse configuration", { err: (error as Error).message });
      socket.destroy();
    }
  }

  /** Returns the maker of handshakes of the present configuration. */
  #current(): TlsServer {
    const config = this.#file.current();
    if (this.#handshakes === undefined || config !== this.#config) {
      if (config.tls === undefined)
        throw new Error("tls_server_config is missing, with which the server began");
      this.#config = config;
      this.#handshakes = this.#createHandshakes(config.tls);
    }
    return this.#handshakes;
  }

  /** Returns a server that does not listen: connections are handed to it. */
  #createHandshakes({ context, clients }: TlsConfig): TlsServer {
    const server = createServer({
      ...context,
      ALPNProtocols: ["http/1.1"],
      handshakeTimeout: 10_000,
      requestCert: clients.asks,
      // the policy decides, and the log tells why
      rejectUnauthorized: false,
    });
    server.on("secureConnection", (socket) => {
      const fault = findClientFault(socket, clients);
      if (fault === undefined) return this.#serve(socket);
      this.#refuse(socket, fault);
      socket.destroy();
    });
    server.on("tlsClientError", (error, socket) => this.#refuse(socket, reasonOf(error)));
    return server;
  }

  #refuse({ remoteAddress }: Socket, err: string): void {
    if (this.#isClosed) return;
    this.#log("info", "TLS handshake error", { ...(remoteAddress !== undefined && { remoteAddress }), err });
  }
}

/** Errors of OpenSSL have a reason; their messages have numbers of lines of its sources as well. */
function reasonOf(error: Error): string {
  return (error as { readonly reason?: string }).reason ?? error.message;
}
