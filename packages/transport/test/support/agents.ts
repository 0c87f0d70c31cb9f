import type { ListeningTransport, ListenOptions, TransportPlugin } from "../../src/transport.ts";
import { Inbox } from "./inbox.ts";

/** Somebody who sends back what it gets. */
export interface EchoAgent {
  readonly inbox: Inbox;
  readonly transport: ListeningTransport;
}

export async function echoAgent(
  plugin: TransportPlugin,
  options: Partial<ListenOptions> = {},
): Promise<EchoAgent> {
  const inbox = new Inbox();
  const transport = await plugin.listen(inbox, { address: "127.0.0.1", port: 0, ...options });
  inbox.onMessage = (message, from) => transport.send(message, from);
  return { inbox, transport };
}

/** A small message that can be told from others. */
export function message(mark: number, size = 40): Uint8Array {
  const octets = new Uint8Array(size);
  octets.set([0x30, size - 2, 0x04, size - 4, mark >> 8, mark & 0xff]);
  return octets;
}

/** The mark of a message. */
export const markOf = (octets: Uint8Array): number => (octets[4]! << 8) | octets[5]!;
