// SNMP between the processes of one host, over Unix domain sockets: unix:///run/snmp.sock. The permissions of the socket file decide who
// may connect. On a stream, the end of a message must be told: four octets with its length come before each.
import { chmod, lstat, unlink } from "node:fs/promises";
import { connect, createServer, type Socket } from "node:net";
import {
  registerTransport,
  type Target,
  type TransportPlugin,
  type TransportReceiver,
} from "@snmp/transport";
import {
  AcceptingTransport,
  ConnectingTransport,
  explain,
  type Link,
  type LinkEvents,
  maxMessageSize,
  reasonOf,
} from "./connections.ts";

/** Parses `/run/snmp.sock`; `%20` stands for a space. Ports mean nothing here. */
function parseTarget(rest: string): Target {
  const path = decodeURIComponent(rest);
  if (!path.startsWith("/"))
    throw new Error("the path must be absolute: unix:///run/snmp.sock has three slashes");
  if (path.includes("\0")) throw new Error("a path has no NUL");
  if (Buffer.byteLength(path) > maxPath) throw new Error(`the path has more than ${maxPath} octets`);
  return targetOf(path);
}

/** One text for each path, however it was written. */
function targetOf(path: string): Target {
  return {
    scheme,
    host: path,
    port,
    text: `${scheme}://${encodeURI(path).replace(/[?#]/g, encodeURIComponent)}`,
  };
}

async function listen(
  receiver: TransportReceiver,
  { address: path }: { address: string },
): Promise<AcceptingTransport> {
  const target = targetOf(path);
  const server = createServer();
  try {
    await removeStale(path);
    await new Promise<void>((resolve, reject) => server.once("error", reject).listen(path, resolve));
    await chmod(path, 0o660); // the owner and the group
  } catch (cause) {
    server.close();
    throw explain(reasonOf(cause), target.text!, cause);
  }
  const transport = new AcceptingTransport(receiver, server, target, target.text!, port);
  server.on("connection", (socket) => transport.accept((events) => new SocketLink(socket, events)));
  return transport;
}

/** A process that was killed leaves its socket behind, and then nobody else can listen there. A socket in use stays, and so do other files. */
async function removeStale(path: string): Promise<void> {
  const stats = await lstat(path).catch(() => undefined);
  if (stats?.isSocket() !== true) return;
  const reason = await new Promise<string>((resolve) => {
    const socket = connect(path);
    socket.once("connect", () => {
      socket.destroy();
      resolve("EADDRINUSE");
    });
    socket.once("error", (error) => resolve(reasonOf(error)));
  });
  if (reason === "ECONNREFUSED") await unlink(path);
}

/** A stream with messages behind their lengths. */
class SocketLink implements Link {
  readonly #socket: Socket;
  readonly #events: LinkEvents;
  #received = Buffer.alloc(0);
  #missing = lengthOctets;
  #chunks: Buffer[] = [];
  #reason = "ECONNRESET";

  constructor(socket: Socket, events: LinkEvents) {
    this.#socket = socket;
    this.#events = events;
    socket.on("data", (chunk) => this.#receive(chunk));
    socket.on("error", (error) => (this.#reason = reasonOf(error)));
    socket.on("end", () => socket.destroy());
    socket.on("close", () => events.ended(this.#reason));
  }

  send(message: Uint8Array, done: (fault: string | undefined) => void): void {
    if (this.#socket.writableLength > 4 * maxMessageSize) return done("ENOBUFS");
    const length = Buffer.alloc(lengthOctets);
    length.writeUInt32BE(message.length);
    this.#socket.write(Buffer.concat([length, message]), (error) =>
      done(error === null || error === undefined ? undefined : reasonOf(error)),
    );
  }

  ref(): void {
    this.#socket.ref();
  }

  unref(): void {
    this.#socket.unref();
  }

  destroy(): void {
    this.#socket.destroy();
  }

  /** Collects chunks until a whole message is there, so that the work grows with the octets that arrive. */
  #receive(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#missing -= chunk.length;
    if (this.#missing > 0) return;
    this.#received = Buffer.concat([this.#received, ...this.#chunks]);
    this.#chunks = [];
    while (this.#received.length >= lengthOctets) {
      const end = lengthOctets + this.#received.readUInt32BE(0);
      if (end > lengthOctets + maxMessageSize) {
        this.#reason = "EPROTO";
        return this.destroy();
      }
      this.#missing = end - this.#received.length;
      if (this.#missing > 0) return;
      const message = Uint8Array.from(this.#received.subarray(lengthOctets, end)); // the receiver may keep it
      this.#received = this.#received.subarray(end);
      this.#events.message(message);
    }
    this.#missing = lengthOctets - this.#received.length;
  }
}

const scheme = "unix";
const port = 161; // every target has one
const lengthOctets = 4;
/** Octets of a path that every system takes. */
const maxPath = 103;

export const unix: TransportPlugin = Object.freeze<TransportPlugin>({
  scheme,
  name: "snmp-transport-unix", // the name of the package
  defaultPort: port,
  parseTarget,
  open: (receiver) =>
    new ConnectingTransport(receiver, ({ host }, events) => new SocketLink(connect(host), events)),
  listen,
});
registerTransport(unix);
