// What a user writes, taken apart: `host`, `host:port`, `[v6]:port`, `udp://…`, `tcp://…`.
import { isIPv6 } from "node:net";
import { transportFor } from "./registry.ts";
import type { Target } from "./transport.ts";

/** What is meant where a target does not say. */
export interface TargetDefaults {
  /** `udp` by default. */
  readonly scheme?: string;
  /** 1..65535; the default port of the transport that is registered for the scheme by default. */
  readonly port?: number;
}

/**
 * Takes a target apart: `host`, `host:port`, an IPv6 address with or without brackets, `[v6]:port`, and each of these after `udp://`,
 * `tcp://` or the scheme of another transport. Looks no name up.
 *
 * @throws A `TypeError` that names the text and what is wrong with it, and `UnknownPlugin` when it names no port and no transport is
 * registered for its scheme.
 */
export function parseTarget(text: string, defaults: TargetDefaults = {}): Target {
  if (typeof text !== "string")
    throw new TypeError(
      `a target is text such as "192.0.2.1:161", not ${text === null ? "null" : typeof text}`,
    );
  const [, given, rest = text] = /^([^/]*):\/\/(.*)$/s.exec(text) ?? [];
  if (given !== undefined && !/^[a-z][a-z0-9+.-]*$/i.test(given))
    fail(text, `${quoted(given)} is no scheme such as udp or tcp`);
  const scheme = given?.toLowerCase() ?? defaults.scheme ?? "udp";
  const { host, port } = splitPort(text, rest);
  checkHost(text, host);
  return { scheme, host, port: port ?? defaults.port ?? transportFor(scheme).defaultPort };
}

/** A target as text that `parseTarget` takes apart again: `udp://[2001:db8::1]:161`. */
export function formatTarget(target: Target): string {
  const { scheme, host, port } = target;
  return `${scheme}://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

function splitPort(text: string, rest: string): { readonly host: string; readonly port: number | undefined } {
  if (rest.startsWith("[")) {
    const [, host, after] =
      /^\[([^\]]*)\](.*)$/s.exec(rest) ?? fail(text, 'the "]" after the IPv6 address is missing');
    if (!isIPv6(host!)) fail(text, `${quoted(host!)} is no IPv6 address`);
    if (after !== "" && !after!.startsWith(":"))
      fail(text, `${quoted(after!)} follows the "]"; only :port can`);
    return { host: host!, port: after === "" ? undefined : parsePort(text, after!.slice(1)) };
  }
  const colon = rest.indexOf(":");
  // an IPv6 address has two colons at least; isIPv6 takes milliseconds when it is first called
  if (colon === -1 || (rest.includes(":", colon + 1) && isIPv6(rest))) return { host: rest, port: undefined };
  const before = rest.slice(0, colon);
  // net-snmp writes udp:192.0.2.1:161
  if (/^(udp|tcp)6?$/i.test(before))
    fail(
      text,
      `a scheme is followed by "://": ${quoted(`${before.slice(0, 3)}://${rest.slice(colon + 1)}`)}`,
    );
  if (rest.includes(":", colon + 1))
    fail(
      text,
      "it has more than one colon; an IPv6 address with a port stands in brackets: [2001:db8::1]:161",
    );
  return { host: before, port: parsePort(text, rest.slice(colon + 1)) };
}

function parsePort(text: string, digits: string): number {
  if (digits === "") fail(text, 'the port after ":" is missing');
  const port = /^\d{1,5}$/.test(digits) ? Number(digits) : NaN;
  if (!(port >= 1 && port <= 65535))
    fail(text, `the port is ${quoted(digits)}, not an integer in the range 1..65535`);
  return port;
}

function checkHost(text: string, host: string): void {
  if (host === "") fail(text, "the host is missing");
  const [foreign] = /[\s/\\?#@[\]\p{Cc}]/u.exec(host) ?? [];
  if (foreign !== undefined) fail(text, `${quoted(foreign)} cannot be part of a host`);
}

function fail(text: string, what: string): never {
  throw new TypeError(`${quoted(text)} is no target: ${what}`);
}

const quoted = (text: string): string => JSON.stringify(text);
