// A relay before a device, which changes its answers.
import { createSocket, type RemoteInfo } from "node:dgram";

/** A running relay. */
export interface Relay extends AsyncDisposable {
  /** Its address, `host:port`. */
  readonly target: string;
}

/** Relays messages to a device, and its answers as `change` returns them. */
export async function startRelay(device: string, change: (answer: Buffer) => Buffer): Promise<Relay> {
  const { hostname, port } = new URL(device.replace(/^udp:/, "http:"));
  const [front, back] = [createSocket("udp4"), createSocket("udp4")];
  let asker: RemoteInfo | undefined;
  front.on("message", (message, from) => {
    asker = from;
    back.send(message, Number(port), hostname);
  });
  back.on("message", (answer) => front.send(change(answer), asker!.port, asker!.address));
  await new Promise<void>((resolve) => front.bind(0, "127.0.0.1", resolve));
  return {
    target: `127.0.0.1:${front.address().port}`,
    async [Symbol.asyncDispose]() {
      await Promise.all(
        [front, back].map((socket) => new Promise<void>((resolve) => socket.close(() => resolve()))),
      );
    },
  };
}
