import type { Credentials, MpmPlugin } from "@snmp/mpm-core";
import { CommunityCredentials } from "@snmp/mpm-core/community";
import { community } from "./agent.ts";

/** What the demonstration shows a model's agent; models that it does not know may be community-based. */
export function demoCredentials({ identifier }: MpmPlugin): Credentials {
  return new CommunityCredentials(identifier, community);
}
