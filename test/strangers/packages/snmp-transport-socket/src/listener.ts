import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { TransportError } from "@snmp/mpm-core";
import {
  formatTarget,
  type ListeningTransport,
  type ListenOptions,
  type TransportAddress,
  type TransportReceiver,
} from "@snmp/transport";
import { fileOf, SocketAddress } from "./address.ts";
import { Connection, type Done, maxMessageSize } from "./connection.ts";

/** Listens; rejects with a `TransportError` where somebody else does. */
export async function listen(
  receiver: TransportReceiver,
  { address, port }: ListenOptions,
): Promise<ListeningTransport> {
  const tried =
    port === 0 ? Array.from({ length: 20 }, () => 49_152 + Math.floor(Math.random() * 16_384)) : [port];
  for (const [i, candidate] of tried.entries()) {
    const server = createServer();
    server.listen(fileOf(address, candidate));
    try {
      await once(server, "listening");
      return new SocketListener(server, receiver, address, candidate);
    } catch (cause) {
      if (i < tried.length - 1) continue;
      const name = formatTarget({ scheme: "socket", host: address, port: candidate });
      throw new TransportError(
        `cannot listen at ${name}`,
        name,
        (cause as NodeJS.ErrnoException).code ?? "EIO",
        { cause },
      );
    }
  }
  throw new RangeError("there is no port to listen at");
}

/** The side that is asked: answers go where the question came from. */
class SocketListener implements ListeningTransport {
  readonly maxMessageSize = maxMessageSize;
  readonly address: string;
  readonly #server: Server;
  readonly #receiver: TransportReceiver;
  readonly #connections = new Set<Connection>();
  #held = false;
  #closed: Promise<unknown> | undefined;

  constructor(
    server: Server,
    receiver: TransportReceiver,
    readonly host: string,
    readonly port: number,
  ) {
    this.address = formatTarget({ scheme: "socket", host, port });
    this.#server = server.unref().on("connection", (socket) => this.#connected(socket));
    this.#receiver = receiver;
  }

  isSource(from: TransportAddress, to: TransportAddress): boolean {
    return from === to;
  }

  send(
    message: Uint8Array,
    to: TransportAddress,
    done: Done = (error) => error && this.#receiver.error(error, to),
  ): void {
    const { connection } = to as SocketAddress;
    if (connection !== undefined && this.#connections.has(connection)) return connection.send(message, done);
    done(new TransportError(`${to.toString()} is no longer connected`, to.toString(), "ESHUTDOWN"));
  }

  ref(): void {
    this.#hold(true);
  }

  unref(): void {
    this.#hold(false);
  }

  async close(): Promise<void> {
    this.#closed ??= this.#end();
    await this.#closed;
  }

  async #end(): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    for (const connection of this.#connections) connection.end("ESHUTDOWN");
    this.#connections.clear();
    await closed;
  }

  #connected(socket: Socket): void {
    const connection: Connection = new Connection(
      socket,
      this.address,
      (octets) => {
        if (this.#closed === undefined) this.#receiver.message(octets, from);
      },
      (error) => {
        this.#connections.delete(connection);
        // a peer may go at any time
        if (error !== undefined && error.reason !== "ECONNRESET" && this.#closed === undefined)
          this.#receiver.error(error, from);
      },
    );
    const from = new SocketAddress(this.host, this.port, connection);
    connection.hold(this.#held);
    this.#connections.add(connection);
  }

  #hold(held: boolean): void {
    this.#held = held;
    if (held) this.#server.ref();
    else this.#server.unref();
    for (const connection of this.#connections) connection.hold(held);
  }
}
