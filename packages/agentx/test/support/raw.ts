// Masters and subagents that do exactly what a test says, PDU by PDU.
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type AgentXBody,
  type AgentXHeader,
  type AgentXPdu,
  type AgentXPduOf,
  decodePdu,
  encodePdu,
  Framer,
} from "@snmp/agentx";
import { waitUntil } from "./snmpd.ts";

export type Response = AgentXPduOf<"Response">;

/** Returns the Response without errors to a PDU. */
export function respond(pdu: AgentXHeader, rest: Partial<Response> = {}): Response {
  const { sessionId, transactionId, packetId } = pdu;
  return {
    type: "Response",
    sessionId,
    transactionId,
    packetId,
    upTime: 0,
    error: 0,
    index: 0,
    varbinds: [],
    ...rest,
  };
}

/** One side of a connection. */
export class RawPeer {
  /** All PDUs that came, responses too. */
  readonly received: AgentXPdu[] = [];
  /** Answers PDUs that are not responses; `undefined` does not answer. */
  answer: (pdu: AgentXPdu) => AgentXPdu | undefined = () => undefined;
  sessionId = 0;
  networkByteOrder = true;
  isClosed = false;
  #packetId = 1000;

  constructor(
    readonly socket: Socket,
    /** Writes octets; tests replace it to divide them. */
    public write: (octets: Uint8Array) => void = (octets) => void socket.write(octets),
  ) {
    const framer = new Framer(1024 * 1024);
    socket.on("data", (chunk: Uint8Array) =>
      framer.push(chunk, (octets) => {
        const pdu = decodePdu(octets);
        this.received.push(pdu);
        const reply = pdu.type === "Response" ? undefined : this.answer(pdu);
        if (reply !== undefined) this.write(encodePdu(reply));
      }),
    );
    socket.on("error", () => undefined);
    socket.on("close", () => (this.isClosed = true));
  }

  /** Sends a PDU, and resolves to the Response. */
  async ask(body: AgentXBody, header: Partial<AgentXHeader> = {}): Promise<Response> {
    const packetId = ++this.#packetId;
    const { sessionId, networkByteOrder } = this;
    const pdu = { sessionId, transactionId: 1, packetId, networkByteOrder, ...header, ...body } as AgentXPdu;
    this.write(encodePdu(pdu));
    let found: Response | undefined;
    await waitUntil(() => {
      found = this.received.find(
        (one): one is Response => one.type === "Response" && one.packetId === pdu.packetId,
      );
      if (found === undefined && this.isClosed) throw new Error("the connection was closed");
      return found !== undefined;
    });
    this.received.splice(this.received.indexOf(found!), 1);
    return found!;
  }

  /** Returns the PDUs of one type that came. */
  of<Type extends AgentXPdu["type"]>(type: Type): AgentXPduOf<Type>[] {
    return this.received.filter((pdu): pdu is AgentXPduOf<Type> => pdu.type === type);
  }
}

/** Connects to a master and opens a session. */
export async function openRaw(
  address: string,
  options: { readonly networkByteOrder?: boolean } = {},
): Promise<RawPeer> {
  const socket = connect(address.replace("unix:", ""));
  await once(socket, "connect");
  const peer = new RawPeer(socket);
  peer.networkByteOrder = options.networkByteOrder ?? true;
  const { sessionId } = await peer.ask({ type: "Open", timeout: 0, id: "", description: "raw" });
  peer.sessionId = sessionId;
  return peer;
}

/** A region of the default context, for Register and Unregister. */
export function region(
  subtree: string,
  rest: object = {},
): Omit<AgentXPduOf<"Register">, "type" | keyof AgentXHeader> {
  return {
    subtree,
    contextName: "",
    timeout: 0,
    priority: 127,
    rangeSubid: 0,
    upperBound: 0,
    isInstance: false,
    ...rest,
  };
}

/** A master that accepts everything, and asks what a test tells it to ask. */
export class FakeMaster implements AsyncDisposable {
  readonly peers: RawPeer[] = [];
  /** The error of the answer to a PDU; 0 accepts it. */
  decide: (pdu: AgentXPdu) => number = () => 0;
  /** How octets are written. */
  write: ((socket: Socket, octets: Uint8Array) => void) | undefined;
  #server: Server | undefined;

  private constructor(
    readonly folder: string,
    readonly address: string,
  ) {}

  static async start(): Promise<FakeMaster> {
    const folder = await mkdtemp(join(tmpdir(), "agentx-fake-"));
    const master = new FakeMaster(folder, `unix:${join(folder, "master")}`);
    await master.listen();
    return master;
  }

  /** The connection that was opened last. */
  get peer(): RawPeer {
    return this.peers.at(-1)!;
  }

  async listen(): Promise<void> {
    this.#server = createServer((socket) => {
      const peer = new RawPeer(socket, this.write && ((octets) => this.write!(socket, octets)));
      peer.sessionId = this.peers.push(peer);
      peer.answer = (pdu) =>
        respond(pdu, { sessionId: peer.sessionId, error: this.decide(pdu), upTime: 4711 });
    });
    this.#server.listen(join(this.folder, "master"));
    await once(this.#server, "listening");
  }

  /** Stops listening, and drops all connections. */
  async drop(): Promise<void> {
    for (const { socket } of this.peers) socket.destroy();
    await new Promise((resolve) => this.#server!.close(resolve));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.drop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
