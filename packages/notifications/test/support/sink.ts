// A socket in place of a receiver, and the fields of the SNMPv3 messages that it keeps.
import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { SnmpV3Message } from "@snmp/mpm-v3";
import { codecOf } from "@snmp/asn1";
import { UsmSecurityParameters } from "@snmp/usm";
import { later } from "./receivers.ts";

/** A socket that keeps what comes. */
export async function openSink() {
  const socket: Socket = createSocket("udp4").bind(0, "127.0.0.1");
  later({ close: () => void socket.close() });
  await once(socket, "listening");
  const messages: Buffer[] = [];
  socket.on("message", (message) => messages.push(message));
  return { socket, messages, address: `127.0.0.1:${socket.address().port}` };
}

export const v3Codec = codecOf(SnmpV3Message);
const usmCodec = codecOf(UsmSecurityParameters);
export const securityOf = (message: Uint8Array) =>
  usmCodec.decode(v3Codec.decode(message).securityParameters);
export const flagsOf = (message: Uint8Array) => v3Codec.decode(message).globalData.flags[0]!;
