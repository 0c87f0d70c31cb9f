import type { Credentials, MpmPlugin } from "@snmp/mpm-core";
import { CommunityCredentials } from "@snmp/mpm-core/community";
import { v3 } from "@snmp/mpm-v3";
import { community, user } from "./agent.ts";

/** What the demonstration shows the agent through a model; a model that it does not know may be community-based. */
export function demoCredentials({ identifier }: MpmPlugin): Credentials {
  return identifier === 3 ? v3(user) : new CommunityCredentials(identifier, community);
}
