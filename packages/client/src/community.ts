// Responses with another community than their request, as some devices send them.
import { type Credentials, MessageDiscarded } from "@snmp/mpm-core";
import { CommunityCredentials } from "@snmp/mpm-core/community";
import type { Pdu } from "@snmp/pdu";
import type { Session } from "./session.ts";

/**
 * Decodes a message that `refusal` refused because of its community: an empty one, or with `any` every one. Returns `undefined` if the
 * message is not acceptable all the same.
 */
export function decodeWithOtherCommunity(
  { model, credentials }: Pick<Session, "model" | "credentials">,
  message: Uint8Array,
  refusal: unknown,
  allowed: "empty" | "any",
): Pdu | undefined {
  if (!MessageDiscarded.isInstance(refusal) || refusal.counter !== "snmpInBadCommunityNames")
    return undefined;
  const community = communityIn(message);
  if (community === undefined || (allowed === "empty" && community.length > 0)) return undefined;
  const received: Credentials = new CommunityCredentials(credentials.mpm, community);
  try {
    return model.decode(message, received);
  } catch {
    return undefined;
  }
}

/** Returns the community of a well-formed message (RFC 1157 §4): the second element of the SEQUENCE. */
function communityIn(message: Uint8Array): Uint8Array | undefined {
  const version = contentAt(message, contentAt(message, 0)?.start ?? 0)?.end;
  if (version === undefined || message[version] !== 0x04) return undefined;
  const community = contentAt(message, version);
  return community && message.subarray(community.start, community.end);
}

function contentAt(message: Uint8Array, at: number): { start: number; end: number } | undefined {
  const first = message[at + 1];
  if (first === undefined) return undefined;
  let length = first;
  let start = at + 2;
  if (first > 0x7f) {
    length = 0;
    for (const end = start + (first & 0x7f); start < end; start++)
      length = length * 256 + (message[start] ?? 0);
  }
  return start + length <= message.length ? { start, end: start + length } : undefined;
}
