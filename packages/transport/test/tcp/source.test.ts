// From where connections go out.
import { networkInterfaces } from "node:os";
import type { Socket } from "node:net";
import type { TransportError } from "@snmp/mpm-core";
import {
  type OpenOptions,
  parseTarget,
  type RequestingTransport,
  tcp,
  type TransportAddress,
} from "../../src/index.ts";
import { TcpAddress } from "../../src/tcp/address.ts";
import { freePort } from "../../../../test/support/free-port.ts";
import { message } from "../support/agents.ts";
import { cleanUp, inbox, peer } from "../support/tcp.ts";

/** Whether the system has all of 127.0.0.0/8. */
const onLinux = process.platform === "linux" ? test : test.skip;

let sources: { address: string | undefined; port: number | undefined }[];
let target: string;
beforeEach(async () => {
  sources = [];
  const { address } = await peer((socket: Socket) => {
    sources.push({ address: socket.remoteAddress, port: socket.remotePort });
    socket.on("data", (octets) => socket.write(octets));
  });
  target = address;
});

/** Opens a transport with a source. */
function open(options: OpenOptions): RequestingTransport {
  const opened = tcp.open(inbox, options);
  cleanUp.push(() => opened.close());
  return opened;
}

/** Sends one message to a target; resolves to the error, or to `undefined` once the answer came. */
async function ask(options: OpenOptions, to: string | TransportAddress): Promise<TransportError | undefined> {
  const transport = open(options);
  const address = typeof to === "string" ? await transport.resolve(parseTarget(to)) : to;
  const failure = await new Promise<TransportError | undefined>((done) =>
    transport.send(message(1), address, done),
  );
  if (failure === undefined) await inbox.arrived(1);
  return failure;
}

onLinux("localAddress is where a connection comes from", async () => {
  expect(await ask({ localAddress: "127.0.0.2" }, target)).toBeUndefined();
  expect(sources).toMatchObject([{ address: "127.0.0.2" }]);
});

test("localPort is the port that a connection comes from", async () => {
  const localPort = await freePort();
  expect(await ask({ localPort }, target)).toBeUndefined();
  expect(sources).toMatchObject([{ address: "127.0.0.1", port: localPort }]);
});

test("interface is the one whose address a connection has", async () => {
  const [name] = Object.entries(networkInterfaces()).find(([, all]) => all?.some(({ address }) => address === "127.0.0.1"))!; // prettier-ignore
  expect(await ask({ interface: name }, target)).toBeUndefined();
  expect(sources).toMatchObject([{ address: "127.0.0.1" }]);
});

test("of the addresses of a name, the first that can be reached from there is taken", async () => {
  const { port } = parseTarget(target);
  const both = [{ address: "::1", family: 6 }, { address: "127.0.0.1", family: 4 }] as const; // prettier-ignore
  expect(await ask({ localAddress: "127.0.0.1" }, new TcpAddress("core", both, port))).toBeUndefined();
  expect(sources).toMatchObject([{ address: "127.0.0.1" }]);
});

test.each<[string, OpenOptions, string, string]>([
  ["an address that the host does not have", { localAddress: "192.0.2.1" }, "EADDRNOTAVAIL", "nothing can be sent from 192.0.2.1: this host has no such address"],
  ["an address of another family", { localAddress: "::1" }, "EAFNOSUPPORT", "requests to IPv4 cannot go out from ::1"],
  ["an unknown interface", { interface: "lo7" }, "EADDRNOTAVAIL", 'there is no interface "lo7"; this host has '],
])("%s is an error that names it", async (_, options, reason, text) => {
  const error = await ask(options, target);
  expect(error).toMatchObject({ reason, message: expect.stringContaining(text) as string });
  expect(sources).toEqual([]);
}); // prettier-ignore

test("broadcasts do not exist over TCP", () => {
  expect(() => tcp.open(inbox, { broadcast: true })).toThrow("TCP cannot send to broadcast addresses");
});
