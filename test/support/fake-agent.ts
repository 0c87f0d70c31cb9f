// An agent on a UDP port of the loopback that answers as its script says: correctly, wrongly, late, twice, from elsewhere or not at all.
import { createSocket, type RemoteInfo, type Socket } from "node:dgram";
import { once } from "node:events";
import { codecOf } from "@snmp/asn1";
import { peekVersion } from "@snmp/mpm-core";
import { Message as V1Message } from "@snmp/mpm-v1";
import { Message as V2cMessage } from "@snmp/mpm-v2c";
import { type BulkPdu, octetsFromText, type StandardPdu, textOf, type Varbind } from "@snmp/pdu";

/** A message that arrived. */
export interface FakeRequest {
  /** Number of requests before it. */
  readonly number: number;
  readonly octets: Uint8Array;
  readonly version: number;
  readonly community: string;
  readonly pdu: StandardPdu | BulkPdu;
  /** The names in the request. */
  readonly oids: readonly string[];
  readonly from: RemoteInfo;
}

type Octets = Uint8Array | readonly Uint8Array[] | undefined;

/** Returns the messages to send back to the client. */
export type Script = (request: FakeRequest, agent: FakeAgent) => Octets | Promise<Octets>;

/** Changes to a correct answer; without `varbinds` it has none. */
export interface Changes {
  readonly version?: number;
  readonly community?: string;
  readonly type?: StandardPdu["type"];
  readonly requestId?: number;
  readonly errorStatus?: number;
  readonly errorIndex?: number;
  readonly varbinds?: readonly Varbind[];
}

/** Returns the octets of an answer to `request`. */
export function reply(request: FakeRequest, changes: Changes = {}): Uint8Array {
  const { version = request.version, community = request.community } = changes;
  const {
    type = "Response",
    requestId = request.pdu.requestId,
    errorStatus = 0,
    errorIndex = 0,
    varbinds = [],
  } = changes;
  const data: StandardPdu = { type, requestId, errorStatus, errorIndex, varbinds };
  const message = { version, community: octetsFromText(community), data };
  return request.version === 0 ? v1.encode(message) : v2c.encode(message);
}

/** The agent, which can also answer from elsewhere, or later. */
export class FakeAgent implements AsyncDisposable {
  readonly requests: FakeRequest[] = [];
  /** Errors that the script threw: the test itself is wrong. */
  readonly faults: unknown[] = [];
  /** Open sockets. */
  readonly #sockets: Socket[];

  private constructor(
    readonly socket: Socket,
    public script: Script,
  ) {
    this.#sockets = [socket];
    socket.on("message", (octets, from) => void this.#received(octets, from));
  }

  static async listen(script: Script, address = "127.0.0.1"): Promise<FakeAgent> {
    return new FakeAgent(await bound(address), script);
  }

  get port(): number {
    return this.socket.address().port;
  }

  /** Target for the constructor of a client. */
  get target(): string {
    return `${this.socket.address().address}:${this.port}`;
  }

  /** Sends to the sender of the request. */
  send(octets: Uint8Array, request: FakeRequest): void {
    this.socket.send(octets, request.from.port, request.from.address);
  }

  /** Sends to the sender of the request from another port or address of this host. */
  async sendFromElsewhere(
    octets: Uint8Array,
    request: FakeRequest,
    address = "127.0.0.1",
  ): Promise<undefined> {
    const socket = await bound(address);
    this.#sockets.push(socket);
    await new Promise<void>((resolve) =>
      socket.send(octets, request.from.port, request.from.address, () => resolve()),
    );
  }

  async close(): Promise<void> {
    await Promise.all(
      this.#sockets.splice(0).map((socket) => new Promise<void>((resolve) => socket.close(() => resolve()))),
    );
    if (this.faults.length > 0) throw new AggregateError(this.faults, "the script of a fake agent failed");
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #received(octets: Buffer, from: RemoteInfo): Promise<void> {
    try {
      const { version, community, data } = peekVersion(octets) === 0 ? v1.decode(octets) : v2c.decode(octets);
      if (data.type === "Trap") return;
      const oids = data.varbinds.map(({ oid }) => oid);
      const request = {
        number: this.requests.length,
        octets,
        version,
        community: textOf(community) ?? "",
        pdu: data,
        oids,
        from,
      };
      this.requests.push(request);
      const answer = await this.script(request, this);
      for (const each of answer === undefined ? [] : answer instanceof Uint8Array ? [answer] : answer)
        this.send(each, request);
    } catch (fault) {
      if ((fault as { code?: string }).code !== "ERR_SOCKET_DGRAM_NOT_RUNNING") this.faults.push(fault);
    }
  }
}

async function bound(address: string): Promise<Socket> {
  const socket = createSocket(address.includes(":") ? "udp6" : "udp4");
  socket.bind({ address, port: 0 });
  await once(socket, "listening");
  socket.setRecvBufferSize(4 * 1024 * 1024);
  return socket;
}

const v1 = codecOf(V1Message);
const v2c = codecOf(V2cMessage);
