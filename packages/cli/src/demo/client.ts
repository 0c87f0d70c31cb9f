import { Client } from "@snmp/client";
import type { Credentials, MpmPlugin } from "@snmp/mpm-core";
import { CommunityCredentials } from "@snmp/mpm-core/community";
import { v3 } from "../version-3.ts";
import { transportFor } from "@snmp/transport";
import { recordPackets } from "../record-packets.ts";
import { community, user } from "./agent.ts";

/** A client of the demonstration, with every packet that it sends and receives. */
export interface DemoClient extends AsyncDisposable {
  readonly client: Client;
  readonly credentials: Credentials;
  readonly packets: readonly Uint8Array[];
}

/** Opens a client that asks the agent at `target` through one model. */
export function openClient(target: string, plugin: MpmPlugin): DemoClient {
  // a model of a plug-in may be community-based
  const credentials =
    plugin.identifier === 3 ? v3(user) : new CommunityCredentials(plugin.identifier, community);
  const packets: Uint8Array[] = [];
  const transport = recordPackets(transportFor("udp"), (_direction, packet) => void packets.push(packet));
  const client = new Client(target, credentials, { transport, model: plugin });
  return { client, credentials, packets, [Symbol.asyncDispose]: () => client.close() };
}

/** Returns the name of the version of SNMP that a model implements. */
export function versionName(identifier: number): string {
  return versionNames[identifier] ?? `model ${identifier}`;
}

const versionNames: Readonly<Record<number, string>> = { 0: "SNMPv1", 1: "SNMPv2c", 3: "SNMPv3" };
