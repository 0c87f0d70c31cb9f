// Targets that only their transport can parse: paths, percent-encoding, queries.
import type { Target, TransportPlugin } from "./transport.ts";

/**
 * Lets a transport parse `rest`, the part of `text` after `scheme://`.
 *
 * @throws `TypeError` that names the text, and its fault or that of the transport.
 */
export function parseByTransport(
  transport: TransportPlugin,
  text: string,
  rest: string,
  allowsFreePort: boolean,
): Target {
  const { scheme } = transport;
  const given = JSON.stringify(text);
  if (rest === "")
    throw new TypeError(`${given} is not a valid target: nothing follows ${JSON.stringify(`${scheme}://`)}`);
  let target: Target;
  try {
    target = transport.parseTarget!(rest);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TypeError(`${given} is not a valid target: ${reason}`, { cause });
  }
  const fault = findFault(target, scheme);
  if (fault !== undefined)
    throw new TypeError(`the transport ${transport.name} parsed ${given} wrongly: ${fault}`);
  const { port } = target;
  const min = allowsFreePort ? 0 : 1;
  if (!(Number.isInteger(port) && port >= min && port <= 65535))
    throw new TypeError(
      `${given} is not a valid target: the port is ${port}, not an integer in the range ${min}..65535`,
    );
  return target.text === undefined ? { ...target, text: `${scheme}://${rest}` } : target;
}

/** Returns the reason why a target is not one of that scheme, or `undefined` if it is. */
function findFault(target: Target, scheme: string): string | undefined {
  if (typeof target !== "object" || target === null) return `it returned ${String(target)}, not a target`;
  const { host, text } = target;
  if (target.scheme !== scheme)
    return `the scheme is ${JSON.stringify(target.scheme)}, not ${JSON.stringify(scheme)}`;
  if (typeof host !== "string") return `the host is ${String(host)}, not a text`;
  if (text !== undefined && !(typeof text === "string" && text.startsWith(`${scheme}://`)))
    return `the text is ${JSON.stringify(text)}, and does not begin with ${JSON.stringify(`${scheme}://`)}`;
  return undefined;
}
