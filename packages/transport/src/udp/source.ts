// From where requests go out: an address, a port or an interface of this host.
import type { Socket } from "node:dgram";
import { networkInterfaces } from "node:os";
import { TransportError } from "@snmp/mpm-core";
import { reasonOf } from "../failure.ts";
import { canonicalAddress } from "../hosts.ts";
import type { OpenOptions } from "../transport.ts";
import { bindSocket } from "./socket.ts";

/** The source of the messages of one transport. */
export class UdpSource {
  readonly #options: OpenOptions;

  constructor(options: OpenOptions) {
    this.#options = options;
  }

  /** Whether peers may get a socket of their own: two sockets cannot have the same port, and a connected one cannot hear many devices. */
  get allowsProbes(): boolean {
    return this.#options.localPort === undefined && this.#options.broadcast !== true;
  }

  /** Binds a socket, and lets it send what it may send. Throws a `TransportError`, or the error of the operating system. */
  bind(socket: Socket, family: 4 | 6): void {
    const { localPort, broadcast } = this.#options;
    let address: string | undefined;
    try {
      address = this.#addressFor(family);
      bindSocket(socket, family, address, localPort);
    } catch (cause) {
      if (address === undefined && localPort === undefined) throw cause;
      throw bindingFailed(cause, `${address ?? "port"}${localPort === undefined ? "" : ` ${localPort}`}`);
    }
    if (broadcast !== true) return;
    socket.setBroadcast(true);
    if (address !== undefined) socket.setMulticastInterface(address);
  }

  #addressFor(family: 4 | 6): string | undefined {
    const { localAddress, interface: name } = this.#options;
    if (name !== undefined) return addressOf(name, family);
    if (localAddress === undefined) return undefined;
    const { address, family: own } = canonicalAddress(localAddress);
    if (own !== family)
      throw new TransportError(
        `requests to IPv${family} cannot go out from ${address}; set localAddress to an address of IPv${family}`,
        address,
        "EAFNOSUPPORT",
      );
    return address;
  }
}

/** Returns the address of an interface. A link-local one is the last choice. */
function addressOf(name: string, family: 4 | 6): string {
  const all = networkInterfaces();
  const own = (all[name] ?? []).filter((each) => each.family === `IPv${family}`);
  const found = own.find(({ address }) => !address.startsWith("fe80:")) ?? own[0];
  if (found !== undefined)
    return found.address.startsWith("fe80:") ? `${found.address}%${name}` : found.address;
  const advice =
    all[name] === undefined
      ? `there is no interface ${JSON.stringify(name)}; this host has ${Object.keys(all).join(", ")}`
      : `the interface ${name} has no address of IPv${family}`;
  throw new TransportError(advice, name, "EADDRNOTAVAIL");
}

function bindingFailed(cause: unknown, from: string): TransportError {
  if (TransportError.isInstance(cause)) return cause;
  const reason = reasonOf(cause);
  const text = reasons[reason] ?? (cause instanceof Error ? cause.message : String(cause));
  return new TransportError(`nothing can be sent from ${from}: ${text}`, from, reason, { cause });
}

const reasons: Readonly<Record<string, string>> = {
  EADDRNOTAVAIL: "this host has no such address; choose one of its own as localAddress",
  EADDRINUSE: "another socket has that port; choose another localPort",
  EACCES: "this user may not use that port; ports below 1024 need privileges",
};
