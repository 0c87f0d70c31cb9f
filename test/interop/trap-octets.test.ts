// The octets that snmp trap and snmp inform send, beside those of snmptrap and snmpinform for the same words.
import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { makeStateFolder } from "../../packages/cli/test/support/listener.ts";
import { snmp } from "../../packages/cli/test/support/terminal.ts";
import { describeNetSnmp } from "../support/net-snmp.ts";
import { runSender } from "./notifications-peers.ts";

const linkDown = ".1.3.6.1.6.3.1.1.5.3";
const enterprise = ".1.3.6.1.4.1.32473.7";
const values = [
  ...[".1.3.6.1.2.1.2.2.1.1.3", "i", "-3"],
  ...[".1.3.6.1.4.1.32473.1", "u", "4294967295"],
  ...[".1.3.6.1.4.1.32473.2", "c", "17"],
  ...[".1.3.6.1.4.1.32473.3", "t", "8640123"],
  ...[".1.3.6.1.4.1.32473.4", "a", "192.0.2.9"],
  ...[".1.3.6.1.4.1.32473.5", "o", ".1.3.6.1.4.1.8072.3"],
  ...[".1.3.6.1.4.1.32473.6", "s", 'a "text"'],
  ...[".1.3.6.1.4.1.32473.7", "x", "00 ff 10"],
  ...[".1.3.6.1.4.1.32473.8", "d", "1 2 255"],
  ...[".1.3.6.1.4.1.32473.9", "b", "0 3 9"],
  ...[".1.3.6.1.4.1.32473.10", "n", "0"],
  ...[".1.3.6.1.4.1.32473.11", "F", "1.5"],
  ...[".1.3.6.1.4.1.32473.12", "D", "-2.25"],
  ...[".1.3.6.1.4.1.32473.13", "I", "-70000"],
  ...[".1.3.6.1.4.1.32473.14", "U", "70000"],
];
const counter64 = [".1.3.6.1.4.1.32473.20", "C", "18446744073709551615"];
const engineId = "0x8000000001020304";
const v3User = ["-v3", "-u", "plain", "-l", "noAuthNoPriv", "-e", engineId, "-E", engineId, "-Z", "7,100"];

const cases: readonly (readonly [title: string, command: string, words: string[]])[] = [
  [
    "every type in SNMPv1",
    "trap",
    ["-v1", "-c", "secret", "TARGET", enterprise, "192.0.2.7", "6", "17", "12345", ...values],
  ],
  [
    "a standard trap in SNMPv1",
    "trap",
    ["-v1", "-c", "public", "TARGET", enterprise, "192.0.2.7", "2", "0", "1"],
  ],
  [
    "the enterprise of net-snmp in SNMPv1",
    "trap",
    ["-v1", "-c", "public", "TARGET", "", "192.0.2.7", "6", "-1", "1"],
  ],
  [
    "every type in SNMPv2c",
    "trap",
    ["-v2c", "-c", "public", "TARGET", "4711", linkDown, ...values, ...counter64],
  ],
  [
    "a context in SNMPv3",
    "trap",
    [...v3User, "-n", "vlan5", "TARGET", "4711", linkDown, ...values.slice(0, 9)],
  ],
  [
    "an inform",
    "inform",
    ["-v2c", "-c", "public", "-t", "1", "-r", "0", "TARGET", "4711", linkDown, ...values],
  ],
  [
    "an inform by -Ci",
    "trap",
    ["-v2c", "-Ci", "-c", "public", "-t", "1", "-r", "0", "TARGET", "4711", linkDown],
  ],
];

describeNetSnmp("snmp trap and snmptrap", ["snmptrap", "snmpinform"], () => {
  let socket: Socket;
  let state: Awaited<ReturnType<typeof makeStateFolder>>;
  beforeAll(async () => {
    state = await makeStateFolder();
    socket = createSocket("udp4");
    socket.bind(0, "127.0.0.1");
    await once(socket, "listening");
  });
  afterAll(async () => {
    socket.close();
    await state.remove();
  });

  /** Resolves to the octets that a sender sends. An inform is acknowledged, so that its sender ends. */
  async function capture(send: () => Promise<unknown>): Promise<Buffer> {
    const taken = once(socket, "message") as Promise<[Buffer, { port: number; address: string }]>;
    const ended = send();
    const [message, { port, address }] = await taken;
    const answer = Buffer.from(message);
    const type = answer.findIndex((octet, at) => octet === informRequest && at > 6);
    if (type !== -1) {
      answer[type] = response;
      socket.send(answer, port, address);
    }
    await ended;
    return message;
  }

  test.each(cases)("send the same octets: %s", async (_title, command, words) => {
    const target = `127.0.0.1:${socket.address().port}`;
    const args = words.map((word) => (word === "TARGET" ? target : word));
    const theirs = await capture(() => runSender(`snmp${command}`, args));
    const ours = await capture(() =>
      snmp([command, ...args], { environment: { XDG_STATE_HOME: state.folder } }),
    );
    expect(mask(ours)).toBe(mask(theirs));
  });
});

/** The message as hexadecimal digits without its lengths, msgID, msgMaxSize and request-id, which differ from message to message. */
function mask(message: Buffer): string {
  const parts: string[] = [];
  walk(message, parts);
  const isV3 = parts[0] === "020103";
  if (isV3) parts.splice(1, 2, "msgID", "msgMaxSize");
  // snmptrap puts them into messages without authentication, too, where RFC 3414 §3.1 6) b) has zeros
  if (isV3) parts.splice(6, 2, "boots", "time");
  const pdu = parts.findIndex((part) => part === "a6" || part === "a7");
  if (pdu !== -1) parts.splice(pdu + 1, 1, "request-id");
  return parts.join("\n");
}

/** Lists the primitive values, and the tags of PDUs. */
function walk(octets: Buffer, parts: string[]): void {
  for (let at = 0; at < octets.length;) {
    const tag = octets[at]!;
    const { length, start } = readLength(octets, at + 1);
    const content = octets.subarray(start, start + length);
    const isSecurityParameters = tag === 0x04 && content[0] === 0x30 && parts.length > 3;
    if (tag >= 0xa0) parts.push(tag.toString(16));
    if ((tag & 0x20) !== 0 || isSecurityParameters) walk(content, parts);
    else parts.push(octets.toString("hex", at, start + length));
    at = start + length;
  }
}

function readLength(octets: Buffer, at: number): { readonly length: number; readonly start: number } {
  const first = octets[at]!;
  if (first < 0x80) return { length: first, start: at + 1 };
  const count = first & 0x7f;
  return { length: octets.readUIntBE(at + 1, count), start: at + 1 + count };
}

const informRequest = 0xa6;
const response = 0xa2;
