// Receivers on free ports, and the octets that senders send.
import { createSocket } from "node:dgram";
import { once } from "node:events";
import {
  type Notification,
  NotificationReceiver,
  type ReceiverOptions,
  type Refusal,
} from "@snmp/notifications";
import { octetsFromHex } from "@snmp/pdu";
import "@snmp/mpm-v1";
import "@snmp/mpm-v2c";
import "@snmp/mpm-v3";
import "@snmp/usm";

const open = new Set<{ close(): Promise<void> | void }>();

/** Closes what a test has opened. */
export async function closeAll(): Promise<void> {
  await Promise.all([...open].map(async (each) => each.close()));
  open.clear();
}

/** Closes something after the test. */
export function later<T extends { close(): Promise<void> | void }>(opened: T): T {
  open.add(opened);
  return opened;
}

/** A receiver that listens, with what it took and refused. */
export async function startReceiver(options: ReceiverOptions = {}) {
  const receiver = later(
    new NotificationReceiver({ listen: "udp://127.0.0.1:0", communities: ["public"], ...options }),
  );
  const refused: Refusal[] = [];
  const errors: Error[] = [];
  receiver.on("refused", (refusal) => refused.push(refusal)).on("error", (error) => errors.push(error));
  receiver.on("warning", () => undefined);
  await receiver.listen();
  return { receiver, refused, errors, port: receiver.port! };
}

/** Takes `count` notifications. */
export async function take(receiver: NotificationReceiver, count: number): Promise<Notification[]> {
  const taken: Notification[] = [];
  if (count === 0) return taken;
  for await (const notification of receiver) if (taken.push(notification) === count) break;
  return taken;
}

/** A socket that sends octets, and keeps the answers. */
export async function openSender(port: number, host = "127.0.0.1") {
  const socket = createSocket(host.includes(":") ? "udp6" : "udp4");
  socket.bind(0, host.includes(":") ? "::1" : "127.0.0.1");
  await once(socket, "listening");
  const answers: Buffer[] = [];
  socket.on("message", (message) => answers.push(message));
  const sender = {
    answers,
    port: socket.address().port,
    send: (message: Uint8Array | string) =>
      new Promise<void>((resolve, reject) =>
        socket.send(typeof message === "string" ? octetsFromHex(message) : message, port, host, (error) =>
          error === null ? resolve() : reject(error),
        ),
      ),
    close: () => new Promise<void>((resolve) => socket.close(() => resolve())),
  };
  return later(sender);
}

/** Waits until `condition` holds. */
export async function until(condition: () => boolean, milliseconds = 20_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!condition()) {
    if (Date.now() > end) throw new Error("the condition did not come true in time");
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
