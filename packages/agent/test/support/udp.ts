// Messages for an agent that listens, from a socket.
import { createSocket } from "node:dgram";
import { makeVarbind, requestPdu } from "@snmp/pdu";
import { base, demoAgent } from "./demo.ts";
import { Manager } from "./manager.ts";

export const request = new Manager(demoAgent()).encode(
  requestPdu("GetRequest", 77, [makeVarbind(`${base}.1.1.0`, "Null", null)]),
);

/** Sends datagrams from one socket and resolves to as many replies as are awaited. */
export async function overUdp(
  port: number,
  messages: readonly Uint8Array[],
  replies = messages.length,
  host = "127.0.0.1",
): Promise<Buffer[]> {
  const socket = createSocket(host.includes(":") ? "udp6" : "udp4");
  const received: Buffer[] = [];
  const done = new Promise<void>((resolve) =>
    socket.on("message", (message) => received.push(message) === replies && resolve()),
  );
  for (const message of messages) socket.send(message, port, host);
  await done;
  socket.close();
  return received;
}
