// From where requests go out: an address, a port or an interface of this host.
import { networkInterfaces } from "node:os";
import { TransportError } from "@snmp/mpm-core";
import { reasonOf } from "./failure.ts";
import { canonicalAddress } from "./hosts.ts";
import type { OpenOptions } from "./transport.ts";

/** Returns the address for messages to peers of that family; `undefined` if the system chooses it. Throws a `TransportError`. */
export function sourceAddress(options: OpenOptions, family: 4 | 6): string | undefined {
  const { localAddress, interface: name } = options;
  if (name !== undefined) return addressOf(name, family);
  if (localAddress === undefined) return undefined;
  const { address, family: own } = canonicalAddress(localAddress);
  if (own === family) return address;
  throw new TransportError(
    `requests to IPv${family} cannot go out from ${address}; set localAddress to an address of IPv${family}`,
    address,
    "EAFNOSUPPORT",
  );
}

/** Returns the error for a socket that cannot be bound to this address and port. */
export function bindingFailed(
  cause: unknown,
  address: string | undefined,
  port: number | undefined,
): TransportError {
  if (TransportError.isInstance(cause)) return cause;
  const from = `${address ?? "port"}${port === undefined ? "" : ` ${port}`}`;
  const reason = reasonOf(cause);
  const text = reasons[reason] ?? (cause instanceof Error ? cause.message : String(cause));
  return new TransportError(`nothing can be sent from ${from}: ${text}`, from, reason, { cause });
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

const reasons: Readonly<Record<string, string>> = {
  EADDRNOTAVAIL: "this host has no such address; choose one of its own as localAddress",
  EADDRINUSE: "another socket has that port; choose another localPort",
  EACCES: "this user may not use that port; ports below 1024 need privileges",
};
