// SNMP over WebSockets (RFC 6455): ws://host:8080/snmp?site=7. A message of SNMP is a binary message, which shows its own end. It passes
// proxies that let nothing but HTTP through.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import {
  type ListenOptions,
  registerTransport,
  type Target,
  type TransportPlugin,
  type TransportReceiver,
} from "@snmp/transport";
import { WebSocket, WebSocketServer } from "ws";
import {
  AcceptingTransport,
  ConnectingTransport,
  explain,
  type Link,
  type LinkEvents,
  maxMessageSize,
  reasonOf,
} from "./connections.ts";

/** A target with a path and a query. */
interface WebTarget extends Target {
  readonly path: string;
}

/** Parses `host:port/path?query`; port 80 and the path `/` are the defaults. */
function parseTarget(rest: string): WebTarget {
  const url = new URL(`http://${rest.replace(/:0(?=[/?]|$)/, ":1")}`); // port 0 is for listeners: a free one
  if (url.username !== "" || url.hash !== "") throw new Error("neither a user nor a #fragment can be sent");
  const isFree = /^[^/?]*:0(?:[/?]|$)/.test(rest);
  const port = isFree ? 0 : url.port === "" ? defaultPort : Number(url.port);
  return targetOf(url.hostname, port, `${url.pathname}${url.search}`);
}

/** One text for each place, however it was written. `hostname` has brackets around IPv6 addresses. */
function targetOf(hostname: string, port: number, path: string): WebTarget {
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  return { scheme, host, port, path, text: `${scheme}://${hostname}:${port}${path}` };
}

async function listen(receiver: TransportReceiver, options: ListenOptions): Promise<AcceptingTransport> {
  const { address, port } = options;
  const { path = "/" } = (options.target ?? {}) as Partial<WebTarget>;
  const hostname = address.includes(":") ? `[${address}]` : address;
  const http = createServer((_request, response) => response.writeHead(426).end("only WebSockets here\n"));
  try {
    await new Promise<void>((resolve, reject) => http.once("error", reject).listen(port, address, resolve));
  } catch (cause) {
    throw explain(reasonOf(cause), targetOf(hostname, port, path).text!, cause);
  }
  const target = targetOf(hostname, (http.address() as AddressInfo).port, path);
  const transport = new AcceptingTransport(receiver, closing(http), target, target.text!, target.port);
  const server = new WebSocketServer({ noServer: true, maxPayload: maxMessageSize });
  http.on("error", () => undefined); // of no known peer, and the server goes on
  http.on("upgrade", (request, socket, head) => {
    socket.on("error", () => undefined);
    if (request.url !== path) socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
    else
      server.handleUpgrade(request, socket, head, (opened) =>
        transport.accept((events) => new WebLink(opened, events)),
      );
  });
  return transport;
}

/** A server whose close does not wait for peers. */
function closing(http: ReturnType<typeof createServer>) {
  return {
    ref: () => http.ref(),
    unref: () => http.unref(),
    close(closed: () => void) {
      http.close(closed);
      http.closeAllConnections();
    },
  };
}

class WebLink implements Link {
  readonly #socket: WebSocket;
  /** The messages that wait until the connection is open. */
  #waiting: (() => void)[] = [];
  #isReferenced = false;
  #reason = "ECONNRESET";

  constructor(socket: WebSocket, events: LinkEvents) {
    this.#socket = socket;
    socket.binaryType = "nodebuffer";
    socket.on("open", () => {
      this.#reference();
      for (const send of this.#waiting.splice(0)) send();
    });
    socket.on("message", (data: Buffer, isBinary) => {
      if (isBinary) events.message(Uint8Array.from(data));
      else this.#refuse();
    });
    socket.on("error", (error) => (this.#reason = reasonOf(error)));
    socket.on("unexpected-response", () => this.#refuse());
    socket.on("close", () => {
      for (const send of this.#waiting.splice(0)) send();
      events.ended(this.#reason);
    });
  }

  send(message: Uint8Array, done: (fault: string | undefined) => void): void {
    const send = (): void => {
      if (this.#socket.readyState !== WebSocket.OPEN) return done(this.#reason);
      this.#socket.send(message, { binary: true }, (error) =>
        done(error === null || error === undefined ? undefined : reasonOf(error)),
      );
    };
    if (this.#socket.readyState === WebSocket.CONNECTING) this.#waiting.push(send);
    else if (this.#socket.bufferedAmount > 4 * maxMessageSize) done("ENOBUFS");
    else send();
  }

  ref(): void {
    this.#isReferenced = true;
    this.#reference();
  }

  unref(): void {
    this.#isReferenced = false;
    this.#reference();
  }

  destroy(): void {
    this.#socket.terminate();
  }

  #refuse(): void {
    this.#reason = "EPROTO";
    this.#socket.terminate();
  }

  /** `ws` hides its socket, but has no ref and unref of its own. */
  #reference(): void {
    const { _socket: socket } = this.#socket as unknown as {
      readonly _socket?: { ref(): void; unref(): void };
    };
    if (this.#isReferenced) socket?.ref();
    else socket?.unref();
  }
}

const scheme = "ws";
const defaultPort = 80;

export const ws: TransportPlugin = Object.freeze<TransportPlugin>({
  scheme,
  name: "snmp-transport-ws", // the name of the package
  defaultPort,
  parseTarget,
  open: (receiver) =>
    new ConnectingTransport(receiver, (target, events) => {
      const { text } = "path" in target ? target : targetOf(target.host, target.port, "/");
      return new WebLink(
        new WebSocket(text!, { perMessageDeflate: false, maxPayload: maxMessageSize }),
        events,
      );
    }),
  listen,
});
registerTransport(ws);
