// One connection between a master and a subagent: PDUs in both directions, and the responses to those that were sent.
import type { Socket } from "node:net";
import { ClosedError, type DecodeError, RequestTimeout, TransportError } from "@snmp/mpm-core";
import { decodeHeader, decodePdu } from "../codec/decode.ts";
import { encodePdu } from "../codec/encode.ts";
import { Framer } from "../codec/framer.ts";
import type { AgentXBody, AgentXHeader, AgentXPdu, AgentXPduOf } from "../codec/pdu.ts";
import { AgentXError, agentXErrors } from "../errors.ts";

/** A Response. */
export type Response = AgentXPduOf<"Response">;

/** A PDU to send; the connection gives it its packetID. */
export type Request = AgentXBody & Omit<AgentXHeader, "packetId">;

/** Options of a connection. */
export interface ConnectionOptions {
  /** The peer, for messages: `the master at unix:/var/agentx/master`. */
  readonly peer: string;
  readonly maxPduSize: number;
  /** The most requests that wait for their responses. */
  readonly maxPending: number;
  /** Called with each PDU that is not a response to a request. Must not throw. */
  readonly onPdu: (pdu: AgentXPdu) => void;
  /** Called with a PDU that is not readable. The connection goes on. Must not throw. */
  readonly onMalformed: (error: DecodeError, header: AgentXHeader) => void;
  /** Called once, with the reason if the connection did not end as planned. Must not throw. */
  readonly onEnd: (reason: Error | undefined) => void;
}

interface Pending {
  readonly resolve: (response: Response) => void;
  readonly reject: (reason: unknown) => void;
  readonly timer: NodeJS.Timeout;
  readonly release: () => void;
}

/** A connected socket that carries PDUs. */
export class Connection {
  readonly #socket: Socket;
  readonly #options: ConnectionOptions;
  readonly #pending = new Map<number, Pending>();
  #packetId = 0;
  #end: { readonly reason: Error | undefined } | undefined;

  /** `socket` is connected. */
  constructor(socket: Socket, options: ConnectionOptions) {
    this.#socket = socket;
    this.#options = options;
    const framer = new Framer(options.maxPduSize);
    const deliver = (octets: Uint8Array): void => this.#receive(octets);
    socket.on("data", (chunk: Uint8Array) => {
      try {
        framer.push(chunk, deliver);
      } catch (error) {
        this.end(error as Error); // no later octet can be recognised as the first of a PDU
      }
    });
    socket.on("error", (cause: NodeJS.ErrnoException) => this.end(toTransportError(cause, options.peer)));
    socket.on("close", () =>
      this.end(new TransportError(`${options.peer} closed the connection`, options.peer, "ECONNRESET")),
    );
  }

  /** Whether PDUs can still be sent. */
  get isOpen(): boolean {
    return this.#end === undefined;
  }

  /** Number of requests that wait for their responses. */
  get pending(): number {
    return this.#pending.size;
  }

  /**
   * Sends a PDU that has no response, or is one. A peer that does not read what it gets loses its connection.
   *
   * @throws An `EncodeError` if a field is out of range.
   */
  send(pdu: AgentXPdu): void {
    if (this.#end !== undefined) return;
    const octets = encodePdu(pdu);
    if (this.#socket.writableLength + octets.length > maxWaitingPdus * this.#options.maxPduSize)
      return this.end(
        new TransportError(
          `${this.#options.peer} does not read what it is sent`,
          this.#options.peer,
          "ENOBUFS",
        ),
      );
    this.#socket.write(octets);
  }

  /** Sends a request, and resolves to its response, whatever error it has. Rejects after `timeout` ms, and when the connection ends. */
  request(request: Request, timeout: number, signal?: AbortSignal): Promise<Response> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      if (this.#end !== undefined) throw this.#end.reason ?? new ClosedError("the connection");
      if (this.#pending.size >= this.#options.maxPending)
        throw new AgentXError(
          "resourceUnavailable",
          13,
          `${this.#pending.size} requests already wait for ${this.#options.peer} (maxPending)`,
        );
      const packetId = this.#nextPacketId();
      this.send({ ...request, packetId });
      if (this.#end !== undefined)
        throw (this.#end as { reason?: Error }).reason ?? new ClosedError("the connection");
      const onAbort = (): void => this.#take(packetId)?.reject(signal!.reason);
      signal?.addEventListener("abort", onAbort, { once: true });
      const expire = (): void => {
        const { peer } = this.#options;
        this.#take(packetId)?.reject(
          new RequestTimeout(`${peer} did not answer ${request.type} within ${timeout} ms`, peer, 1, timeout),
        );
      };
      this.#pending.set(packetId, {
        resolve,
        reject,
        timer: setTimeout(expire, timeout),
        release: () => signal?.removeEventListener("abort", onAbort),
      });
    });
  }

  /** Ends the connection once what was sent has left, and rejects the pending requests. Calling it twice is safe. */
  end(reason?: Error): void {
    if (this.#end !== undefined) return;
    this.#end = { reason };
    for (const packetId of [...this.#pending.keys()])
      this.#take(packetId)?.reject(reason ?? new ClosedError("the connection"));
    if (reason === undefined) this.#socket.end(() => this.#socket.destroy());
    else this.#socket.destroy();
    // a peer that does not close its side must not keep the process alive
    this.#socket.unref();
    this.#options.onEnd(reason);
  }

  #receive(octets: Uint8Array): void {
    if (this.#end !== undefined) return;
    let pdu: AgentXPdu;
    try {
      pdu = decodePdu(octets);
    } catch (error) {
      return this.#options.onMalformed(error as DecodeError, decodeHeader(octets));
    }
    if (pdu.type === "Response") this.#take(pdu.packetId)?.resolve(pdu);
    else this.#options.onPdu(pdu);
  }

  #take(packetId: number): Pending | undefined {
    const pending = this.#pending.get(packetId);
    if (pending === undefined) return undefined;
    this.#pending.delete(packetId);
    clearTimeout(pending.timer);
    pending.release();
    return pending;
  }

  #nextPacketId(): number {
    do this.#packetId = (this.#packetId + 1) >>> 0;
    while (this.#pending.has(this.#packetId));
    return this.#packetId;
  }
}

/** Returns the Response to a PDU. */
export function responseTo(
  pdu: AgentXHeader,
  { error = 0, index = 0, upTime = 0, varbinds = [], sessionId = pdu.sessionId }: Partial<Response> = {},
): Response {
  const { transactionId, packetId, networkByteOrder } = pdu;
  return {
    type: "Response",
    sessionId,
    transactionId,
    packetId,
    networkByteOrder,
    error,
    index,
    upTime,
    varbinds,
  };
}

/** Returns the Response to a PDU that is not readable. */
export function parseErrorTo(header: AgentXHeader): Response {
  return responseTo(header, { error: agentXErrors.parseError });
}

/** Returns the error of a socket, with what to do about it. */
export function toTransportError(cause: NodeJS.ErrnoException, peer: string): TransportError {
  const reason = cause.code ?? "EIO";
  const hint = hints[reason];
  return new TransportError(`${peer}: ${reason}${hint === undefined ? "" : `: ${hint}`}`, peer, reason, {
    cause,
  });
}

const hints: Readonly<Record<string, string>> = {
  ENOENT: "there is no such socket; is the master running, with `master agentx` in snmpd.conf?",
  ECONNREFUSED:
    "nobody listens there; is the master running? snmpd listens at TCP only with `agentXSocket tcp:HOST:PORT`",
  EACCES:
    "no permission to use the socket; set `agentXPerms 0660 0755 USER GROUP` in snmpd.conf, or run as a member of that group",
};
/** How many PDUs of the longest size may wait for a peer to read them. */
const maxWaitingPdus = 4;
