// The smallest network there is: one socket, one question, one answer.
import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";

/** Sends messages to a port of the loopback and awaits one answer to each; `undefined` where none comes within two seconds. */
export class Exchange {
  readonly #port: number;
  #socket: Socket | undefined;

  constructor(port: number) {
    this.#port = port;
  }

  readonly ask = async (message: Uint8Array): Promise<Uint8Array | undefined> => {
    const socket = (this.#socket ??= createSocket("udp4"));
    const answer = once(socket, "message", { signal: AbortSignal.timeout(2000) }) as Promise<[Uint8Array]>;
    socket.send(message, this.#port, "127.0.0.1");
    return answer.then(
      ([octets]) => octets,
      () => undefined,
    );
  };

  close(): void {
    this.#socket?.close();
  }
}
