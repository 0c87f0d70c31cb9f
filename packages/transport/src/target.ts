// Targets as users write them: `host`, `host:port`, `[v6]:port`, `udp://…`, `tcp://…`, and those that transports parse themselves.
import { isIPv6 } from "node:net";
import { discoveredTransports, transportFor } from "./registry.ts";
import { parseByTransport } from "./target-of-transport.ts";
import type { Target, TransportPlugin } from "./transport.ts";

/** The parts that a target may leave out. */
export interface TargetDefaults {
  /** The scheme; `udp` by default. */
  readonly scheme?: string;
  /** The port, 1..65535; that of the scheme's transport by default. */
  readonly port?: number;
  /** The transport to use for its scheme, instead of the one that is registered. */
  readonly transport?: TransportPlugin | undefined;
  /** Whether the port may be 0, which stands for a free one in an address to listen at; false by default. */
  readonly allowsFreePort?: boolean;
}

/**
 * Parses a target: `host`, `host:port`, an IPv6 address with or without brackets, `[v6]:port`, and each of these after `udp://`, `tcp://`
 * or the scheme of another transport. If that transport has `parseTarget`, it parses everything after `scheme://`. Does not look up names.
 *
 * @throws `TypeError` that names the invalid text and its fault, and `UnknownPlugin` if the text has no port and no transport is
 * registered for its scheme.
 */
export function parseTarget(text: string, defaults: TargetDefaults = {}): Target {
  if (typeof text !== "string")
    throw new TypeError(
      `a target is text such as "192.0.2.1:161", not ${text === null ? "null" : typeof text}`,
    );
  const [, given, rest = text] = /^([^/]*):\/\/(.*)$/s.exec(text) ?? [];
  if (given !== undefined && !/^[a-z][a-z0-9+.-]*$/i.test(given))
    fail(text, `${quote(given)} is not a scheme such as udp or tcp`);
  const scheme = given?.toLowerCase() ?? defaults.scheme ?? "udp";
  const { allowsFreePort = false } = defaults;
  const transport =
    defaults.transport?.scheme === scheme ? defaults.transport : discoveredTransports.get(scheme);
  if (transport?.parseTarget !== undefined) return parseByTransport(transport, text, rest, allowsFreePort);
  const { host, port } = parseParts(
    text,
    rest,
    allowsFreePort ? 0 : 1,
    transport === undefined ? scheme : undefined,
  );
  return {
    scheme: transport?.scheme ?? scheme,
    host,
    port: port ?? defaults.port ?? transport?.defaultPort ?? transportFor(scheme).defaultPort,
  };
}

/** Returns a target as text that `parseTarget` understands, such as `udp://[2001:db8::1]:161`. */
export function formatTarget(target: Target): string {
  const { scheme, host, port, text } = target;
  // in one piece: the result of + keeps its parts, which take three times the memory
  return text ?? [scheme, "://", host.includes(":") ? `[${host}]` : host, ":", port].join("");
}

interface HostAndPort {
  readonly host: string;
  readonly port: number | undefined;
}

/** Parses host and port. `unknown`: the scheme if no transport is registered for it, since that transport might understand the text. */
function parseParts(text: string, rest: string, minPort: number, unknown: string | undefined): HostAndPort {
  try {
    const parts = parseHostAndPort(text, rest, minPort);
    checkHost(text, parts.host);
    return parts;
  } catch (error) {
    if (unknown !== undefined && error instanceof TypeError)
      error.message += `, and no transport ${quote(unknown)} is registered that could parse it`;
    throw error;
  }
}

function parseHostAndPort(text: string, rest: string, minPort: number): HostAndPort {
  if (rest.startsWith("[")) {
    const [, host, after] =
      /^\[([^\]]*)\](.*)$/s.exec(rest) ?? fail(text, 'the "]" after the IPv6 address is missing');
    if (!isIPv6(host!)) fail(text, `${quote(host!)} is not an IPv6 address`);
    if (after !== "" && !after!.startsWith(":"))
      fail(text, `${quote(after!)} follows the "]"; only :port can`);
    return { host: host!, port: after === "" ? undefined : parsePort(text, after!.slice(1), minPort) };
  }
  const colon = rest.indexOf(":");
  // an IPv6 address has two colons at least; isIPv6 takes milliseconds when it is first called
  if (colon === -1 || (rest.includes(":", colon + 1) && isIPv6(rest))) return { host: rest, port: undefined };
  const before = rest.slice(0, colon);
  // net-snmp writes udp:192.0.2.1:161
  if (/^(udp|tcp)6?$/i.test(before))
    fail(text, `a scheme is followed by "://": ${quote(`${before.slice(0, 3)}://${rest.slice(colon + 1)}`)}`);
  if (rest.includes(":", colon + 1))
    fail(
      text,
      "it has more than one colon; an IPv6 address with a port stands in brackets: [2001:db8::1]:161",
    );
  return { host: before, port: parsePort(text, rest.slice(colon + 1), minPort) };
}

function parsePort(text: string, digits: string, min: number): number {
  if (digits === "") fail(text, 'the port after ":" is missing');
  const port = /^\d{1,5}$/.test(digits) ? Number(digits) : NaN;
  if (!(port >= min && port <= 65535))
    fail(text, `the port is ${quote(digits)}, not an integer in the range ${min}..65535`);
  return port;
}

function checkHost(text: string, host: string): void {
  if (host === "") fail(text, "the host is missing");
  // \p{Cc} in full: V8 takes a while to look it up
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  const [foreign] = /[\s/\\?#@[\]\x00-\x1f\x7f-\x9f]/.exec(host) ?? [];
  if (foreign !== undefined) fail(text, `${quote(foreign)} cannot be part of a host`);
}

function fail(text: string, what: string): never {
  throw new TypeError(`${quote(text)} is not a valid target: ${what}`);
}

const quote = (text: string): string => JSON.stringify(text);
