// Certificates of clients.
import type { X509Certificate } from "node:crypto";
import { isIPv6 } from "node:net";
import type { TLSSocket } from "node:tls";
import type { ClientPolicy } from "./types.ts";

/** Returns why a client is refused; `undefined` if it is not. */
export function findClientFault(
  socket: TLSSocket,
  { requires, verifies, allowedNames }: ClientPolicy,
): string | undefined {
  const certificate = socket.getPeerX509Certificate();
  if (certificate === undefined) return requires ? "the client has no certificate" : undefined;
  if (verifies && !socket.authorized)
    return `the certificate of the client is refused: ${String(socket.authorizationError)}`;
  if (allowedNames === undefined) return undefined;
  const names = alternativeNames(certificate);
  return names.some((name) => allowedNames.includes(name))
    ? undefined
    : `client_allowed_sans has none of the names of the client: ${names.join(", ")}`;
}

/** Returns the subject alternative names (RFC 5280 §4.2.1.6) of the kinds DNS, IP address, e-mail and URI. */
export function alternativeNames({ subjectAltName = "" }: X509Certificate): string[] {
  // Node.js writes a name with special characters as a JSON string. Each match begins where the one before ended: no name can pass for another
  const all = subjectAltName.matchAll(/([^:"]+):("(?:[^"\\]|\\.)*"|[^,"]*)(?:, |$)/gy);
  return Array.from(all)
    .filter(([, kind]) => kinds.has(kind!))
    .map(([, kind, text]) => {
      const name = text!.startsWith('"') ? (JSON.parse(text!) as string) : text!;
      return kind === "IP Address" && isIPv6(name) ? shortIPv6(name) : name;
    });
}

/** Returns the usual form (RFC 5952), which the configuration has. */
function shortIPv6(address: string): string {
  return new URL(`http://[${address}]`).hostname.slice(1, -1);
}

const kinds: ReadonlySet<string> = new Set(["DNS", "IP Address", "email", "URI"]);
