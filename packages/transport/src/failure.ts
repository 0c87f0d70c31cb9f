// Errors of the operating system, as errors that tell an operator what to do.
import { TransportError } from "@snmp/mpm-core";

/**
 * Returns the error for a message to `target`, or for its look-up. `cause` is the error of the operating system, or the reason if the
 * transport found it out by itself. `octets` is the length of the message. `address` is the address of a target that is written as a name.
 */
export function sendingFailed(
  cause: unknown,
  target: string,
  octets?: number,
  address?: string,
): TransportError {
  const reason = reasonOf(cause);
  const message = octets === undefined ? "the message" : `the message of ${octets} octets`;
  const where = address === undefined ? target : `${target} (${address})`;
  const text = sending[reason]?.(where, message) ?? `sending to ${where} failed: ${textOf(cause)}`;
  return new TransportError(text, target, reason, typeof cause === "string" ? {} : { cause });
}

/** Returns the error for listening at `address`. */
export function listeningFailed(cause: unknown, address: string): TransportError {
  const reason = reasonOf(cause);
  return new TransportError(
    `cannot listen at ${address}: ${listening[reason] ?? textOf(cause)}`,
    address,
    reason,
    { cause },
  );
}

/** Returns the operating system's name for an error, such as `ECONNREFUSED`. */
export function reasonOf(cause: unknown): string {
  if (typeof cause === "string") return cause;
  const code = (cause as { readonly code?: unknown } | undefined)?.code;
  return typeof code === "string" ? code : "EIO";
}

function textOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

const unreachable = (target: string): string =>
  `${target} cannot be reached: check the address and the route to it`;
const forbidden = (target: string): string =>
  `this host may not send to ${target}: check its firewall, and that the address belongs to a single device (a broadcast address needs the option \`broadcast: true\`)`;
const nameless = (target: string): string =>
  `the name in ${target} cannot be looked up: check its spelling and the name server`;
const outOfFiles = (target: string): string => `no socket for ${target}: too many files are open`;

const sending: Readonly<Record<string, (target: string, message: string) => string>> = {
  ECONNREFUSED: (target) => `nobody listens at ${target}: check that the agent runs, and its port`,
  ECONNRESET: (target) => `${target} closed the connection`,
  EPIPE: (target) => `${target} closed the connection`,
  EPROTO: (target) =>
    `${target} sent octets that are not an SNMP message, so the connection was closed: check the port`,
  ETIMEDOUT: (target) =>
    `${target} did not accept the connection in time: check the address and the firewalls on the way`,
  EMSGSIZE: (target, message) => `${message} is too long for ${target}: ask for less at once`,
  ENOBUFS: (target) => `${target} does not read what is sent: send fewer requests at once`,
  ESHUTDOWN: (target) => `the transport to ${target} is closed`,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  EADDRNOTAVAIL: unreachable,
  EAFNOSUPPORT: unreachable,
  EINVAL: (target) =>
    `nothing can be sent to ${target}: a link-local address needs its interface, as in fe80::1%eth0`,
  EACCES: forbidden,
  EPERM: forbidden,
  ENOTFOUND: nameless,
  EAI_AGAIN: nameless,
  EMFILE: outOfFiles,
  ENFILE: outOfFiles,
};

const listening: Readonly<Record<string, string>> = {
  EADDRINUSE: "somebody else listens there; choose another port",
  EADDRNOTAVAIL: "this host has no such address; choose one of its own, or 0.0.0.0",
  EACCES: "this user may not listen there; ports below 1024 need privileges",
  EINVAL: "it must be a numeric address of this host",
};
