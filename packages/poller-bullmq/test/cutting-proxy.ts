// A way to a server on which answers get lost: the command was carried out, and its sender cannot know.
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** Passes connections on to a port of the loopback. */
export class CuttingProxy implements AsyncDisposable {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #command: string | undefined;
  /** How many connections it has cut. */
  cuts = 0;

  private constructor(target: number) {
    this.#server = createServer((client) => this.#pass(client, connect(target, "127.0.0.1")));
  }

  static async start(target: number): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(target);
    proxy.#server.listen(0, "127.0.0.1");
    await once(proxy.#server, "listening");
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Cuts the connection on which the next command with this text comes, when the server has answered, before the answer arrives. */
  cutAnswerTo(command: string): void {
    this.#command = command;
  }

  #pass(client: Socket, server: Socket): void {
    let isLost = false;
    const cut = (): void => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) {
      this.#sockets.add(socket);
      socket.on("error", cut);
      socket.on("close", () => {
        this.#sockets.delete(socket);
        cut();
      });
    }
    client.on("data", (data) => {
      if (this.#command !== undefined && data.includes(this.#command)) {
        this.#command = undefined;
        isLost = true;
      }
      server.write(data);
    });
    server.on("data", (data) => {
      if (!isLost) {
        client.write(data);
        return;
      }
      this.cuts++;
      cut();
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await once(this.#server, "close");
  }
}
