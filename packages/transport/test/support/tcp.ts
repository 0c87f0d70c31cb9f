// A TCP transport for each test, closed after it, and peers to talk to. The file of tests that imports this gets all of it.
import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import type { TransportError } from "@snmp/mpm-core";
import {
  parseTarget,
  type RequestingTransport,
  tcp,
  type TcpOptions,
  tcpTransport,
  type TransportAddress,
} from "../../src/index.ts";
import { type EchoAgent, echoAgent } from "./agents.ts";
import { Inbox } from "./inbox.ts";

export let inbox: Inbox;
export let transport: RequestingTransport;
export const cleanUp: (() => Promise<unknown>)[] = [];

beforeEach(() => {
  inbox = new Inbox();
  transport = tcp.open(inbox);
});

afterEach(async () => {
  await transport.close();
  for (const step of cleanUp.splice(0)) await step();
});

/** A transport with other options, in the place of the test's. */
export async function withOptions(options: TcpOptions): Promise<void> {
  await transport.close();
  transport = tcpTransport(options).open(inbox);
}

export async function agent(plugin = tcp, address = "127.0.0.1"): Promise<EchoAgent> {
  const made = await echoAgent(plugin, { address });
  cleanUp.push(() => made.transport.close());
  return made;
}

/** A peer that is written by hand. */
export async function peer(
  accepted: (socket: Socket) => void,
): Promise<{ readonly address: string; readonly server: Server }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    accepted(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  cleanUp.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  });
  return { address: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

export const resolve = (text: string): Promise<TransportAddress> => transport.resolve(parseTarget(text));
/** Unlike `once`, not upset by an error that comes first. */
export const closed = (socket: Socket) => new Promise<void>((done) => socket.once("close", () => done()));
export const sent = (octets: Uint8Array, to: TransportAddress) =>
  new Promise<TransportError | undefined>((done) => transport.send(octets, to, done));
