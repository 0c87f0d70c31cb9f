// Decisions of an agent at a port, by requester and request.
import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { create, type SecurityLevel } from "@snmp/mpm-core";
import { v3 } from "@snmp/mpm-v3";
import { isException, makeVarbind, type Pdu, requestPdu, type StandardPdu, varbindFrom } from "@snmp/pdu";
import { writable } from "../../../../test/support/snmpd.ts";
import { bareAgent } from "./demo.ts";
import { Manager } from "./manager.ts";
import { communities, root, users } from "./snmpd-confs.ts";

export const sources = ["127.0.0.1", "127.0.0.2"];
export const authKey = { protocol: "sha256", password: "authentication password" };
export const privKey = { protocol: "aes128", password: "privacy password" };

/** Sends messages from one address, and returns the answers. */
class Peer {
  constructor(readonly socket: Socket) {}

  static async at(address: string): Promise<Peer> {
    const socket = createSocket("udp4");
    socket.bind(0, address);
    await once(socket, "listening");
    return new Peer(socket);
  }

  /** Resolves to the answer, or to `undefined` if the answer to a message sent later comes first. */
  async ask(message: Uint8Array, port: number): Promise<Uint8Array | undefined> {
    const first = once(this.socket, "message") as Promise<[Uint8Array]>;
    this.socket.send(message, port, "127.0.0.1");
    this.socket.send(probe, port, "127.0.0.1");
    const [answer] = await first;
    if (isProbeAnswer(answer)) return undefined;
    await once(this.socket, "message"); // the answer to the probe
    return answer;
  }
}

/** All decisions of an agent at a port, by requester and request. */
export async function decisionsOf(port: number): Promise<Record<string, string>> {
  const decisions: Record<string, string> = {};
  for (const address of sources) {
    const peer = await Peer.at(address);
    for (const version of [0, 1] as const) {
      for (const community of communities) {
        const codec = new Manager(bareAgent(), version, community);
        const ask = async (pdu: Pdu): Promise<StandardPdu | undefined> => {
          const answer = await peer.ask(codec.encode(pdu), port);
          return answer && decodeAnswer(codec, answer);
        };
        await decide(decisions, `v${version + 1} ${community} from ${address}`, ask);
      }
    }
    if (address === sources[0]) {
      for (const user of users) {
        for (const level of ["noAuthNoPriv", "authNoPriv", "authPriv"] as const)
          await decide(decisions, `${user} at ${level}`, askAs(user, level, peer, port));
      }
    }
    peer.socket.close();
  }
  return decisions;
}

function askAs(user: string, level: SecurityLevel, peer: Peer, port: number) {
  const credentials = v3({
    user,
    ...(level !== "noAuthNoPriv" && { auth: authKey }),
    ...(level === "authPriv" && { priv: privKey }),
  });
  const lcd = {};
  const model = create(
    3,
    async (message) => (await peer.ask(message, port)) ?? Promise.reject(new Error("none")),
    lcd,
  );
  return async (pdu: Pdu): Promise<StandardPdu | undefined> => {
    try {
      const none = new Uint8Array(0);
      const { data } = await model.encode(nextId++, credentials, none, none, pdu);
      const answer = await peer.ask(data, port);
      return answer && (model.decode(answer, credentials) as StandardPdu);
    } catch {
      return undefined; // a Report
    }
  };
}

/** Gets, walks and sets the objects. */
async function decide(
  decisions: Record<string, string>,
  who: string,
  ask: (pdu: Pdu) => Promise<StandardPdu | undefined>,
): Promise<void> {
  for (const oid of [`${writable}.1.0`, `${writable}.2.0`, `${writable}.5.0`, "1.3.6.1.2.1.1.5.0"]) {
    const reply = await ask(requestPdu("GetRequest", nextId++, [makeVarbind(oid, "Null", null)]));
    const isDenied = reply === undefined || reply.errorStatus !== 0 || isException(reply.varbinds[0]!);
    decisions[`${who} gets ${oid}`] = isDenied ? "denied" : "allowed";
  }
  const names: string[] = [];
  for (let at = root; ;) {
    const reply = await ask(requestPdu("GetNextRequest", nextId++, [makeVarbind(at, "Null", null)]));
    const found = reply?.varbinds[0];
    if (
      reply === undefined ||
      reply.errorStatus !== 0 ||
      isException(found!) ||
      !found!.oid.startsWith(`${root}.`)
    )
      break;
    names.push((at = found!.oid));
  }
  decisions[`${who} walks`] = names.map((name) => name.slice(root.length)).join(" ");
  for (const oid of [`${writable}.1.0`, `${writable}.8.0`]) {
    const value = varbindFrom({ oid, type: "Integer32", value: 42 });
    const reply = await ask(requestPdu("SetRequest", nextId++, [value]));
    decisions[`${who} sets ${oid}`] = reply?.errorStatus === 0 ? "allowed" : "denied";
  }
}

let nextId = 1;

function decodeAnswer(codec: Manager, octets: Uint8Array): StandardPdu {
  return codec.decode(octets) as StandardPdu;
}

/** An SNMPv3 message of discovery (RFC 3414 §4), which any agent answers with a Report. */
const probe = Buffer.from(
  "303c020103300f02020f6b020300ffe30401040201030410300e0400020100020100040004000400" +
    "301404000400a00e0204123456780201000201003000",
  "hex",
);

/** Whether a message is SNMPv3 with the msgID of the probe. */
function isProbeAnswer(octets: Uint8Array): boolean {
  return Buffer.from(octets.subarray(0, 20)).includes(Buffer.from("02020f6b", "hex"));
}
