// Credentials for plug-ins, as a JSON object.
import { type Credentials, discoveredPlugins, Secret } from "@snmp/mpm-core";
import { CommunityCredentials } from "@snmp/mpm-core/community";
import type { V3Input } from "@snmp/mpm-v3";
import { octetsFromHex } from "@snmp/pdu";
import { UsageError } from "./failure.ts";
import { v3 } from "./version-3.ts";

/**
 * Returns the credentials in `json` for the model with that identifier. The plug-in makes them if it has `createCredentials`. Otherwise
 * the object itself becomes the credentials: `mpm` is added, and `{ "secret": "text" }`, `{ "secretHex": "0a0b" }` and `{ "hex": "0a0b" }`
 * become a `Secret`, a `Secret` and octets.
 *
 * @throws A `UsageError` that shows nothing of `json`.
 */
export function parseCredentials(json: string, model: number): Credentials {
  const input = parseObject(json);
  try {
    const plugin = discoveredPlugins.get(model);
    if (plugin?.createCredentials !== undefined) return plugin.createCredentials(input);
    const credentials = reviveOctets(input);
    const { community, user } = credentials;
    if (community !== undefined && (model === 0 || model === 1))
      return new CommunityCredentials(model, community as string);
    if (user !== undefined && model === 3) return v3(credentials as unknown as V3Input);
    return { ...credentials, mpm: model };
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`--credentials: ${error.message}`);
    throw error;
  }
}

function parseObject(json: string): Readonly<Record<string, unknown>> {
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch {
    // the error of JSON.parse would show a part of the text
    throw new UsageError('--credentials is not valid JSON; write an object such as {"key": "…"}');
  }
  if (typeof input !== "object" || input === null || Array.isArray(input))
    throw new UsageError('--credentials must be a JSON object, such as {"key": "…"}');
  return input as Record<string, unknown>;
}

/** Replaces the objects that stand for secrets and octets, at any depth. */
function reviveOctets(input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, reviveValue(value)]));
}

function reviveValue(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  const [[form, content] = []] = entries;
  if (entries.length !== 1 || typeof content !== "string")
    return reviveOctets(value as Record<string, unknown>);
  switch (form) {
    case "secret":
      return new Secret(content);
    case "secretHex":
      return new Secret(octetsFromHex(content));
    case "hex":
      return octetsFromHex(content);
    default:
      return value;
  }
}
