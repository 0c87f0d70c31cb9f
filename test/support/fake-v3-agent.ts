// An SNMPv3 agent on a UDP port of the loopback, and an attacker in front of it that sees every request and may answer first.
import { createSocket, type RemoteInfo, type Socket } from "node:dgram";
import { once } from "node:events";
import { SimulatedAgent } from "../../packages/mpm-v3/test/support/world.ts";

/** A request that the attacker sees, and the true agent's answer. */
export interface SeenRequest {
  readonly octets: Uint8Array;
  readonly answer: Uint8Array;
  /** request-id of its PDU, which an attacker would have to guess where it is encrypted; 0 if the agent did not accept it. */
  readonly requestId: number;
}

/** Returns the attacker's message, now or later; `undefined` to send nothing. */
export type Attack = (seen: SeenRequest) => Uint8Array | undefined | Promise<Uint8Array | undefined>;

/** The agent; it serves sysName.0 only, whose value is "kat". */
export class FakeV3Agent implements AsyncDisposable {
  readonly agent: SimulatedAgent;
  /** Requests that arrived. */
  requests = 0;
  /** Makes the message that precedes each answer. */
  attack: Attack | undefined;
  /** Whether the true answer follows it. */
  answers = true;
  /** Address from which the attacker sends, with another port; missing: the agent's socket. */
  elsewhere: Socket | undefined;
  readonly #socket: Socket;
  #isClosed = false;

  private constructor(socket: Socket, users: readonly object[]) {
    this.#socket = socket;
    this.agent = new SimulatedAgent({ users });
    socket.on("message", (octets, from) => void this.#received(octets, from));
  }

  static async listen(users: readonly object[]): Promise<FakeV3Agent> {
    return new FakeV3Agent(await bound("127.0.0.1"), users);
  }

  /** Target for the constructor of a client. */
  get target(): string {
    return `127.0.0.1:${this.#socket.address().port}`;
  }

  /** From now on the attacker sends from `address`, at the same port where that is another host, else at another. */
  async moveAttacker(address: string): Promise<void> {
    this.elsewhere = await bound(address, address === "127.0.0.1" ? 0 : this.#socket.address().port);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true;
    await Promise.all(
      [this.#socket, this.elsewhere].map(
        (socket) => new Promise<void>((done) => (socket ? socket.close(() => done()) : done())),
      ),
    );
  }

  async #received(octets: Uint8Array, from: RemoteInfo): Promise<void> {
    this.requests++;
    const answer = await this.agent.handle(octets);
    if (answer === undefined) return;
    const received = this.agent.received.at(-1)!;
    const requestId =
      received.kind === "message" && received.pdu.type !== "Trap" ? received.pdu.requestId : 0;
    const forged = await this.attack?.({ octets, answer, requestId });
    if (forged !== undefined && !this.#isClosed) await send(this.elsewhere ?? this.#socket, forged, from);
    if (this.answers && !this.#isClosed) await send(this.#socket, answer, from);
  }
}

function send(socket: Socket, octets: Uint8Array, { port, address }: RemoteInfo): Promise<void> {
  return new Promise((done) => socket.send(octets, port, address, () => done()));
}

async function bound(address: string, port = 0): Promise<Socket> {
  const socket = createSocket("udp4");
  socket.bind({ address, port });
  await once(socket, "listening");
  return socket;
}
