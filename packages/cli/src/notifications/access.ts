// Who may send notifications to `snmp listen`: the options of the command line, and the file of --access.
import { readFile } from "node:fs/promises";
import type { Credentials } from "@snmp/mpm-core";
import type { V3Credentials } from "@snmp/mpm-v3";
import type { ReceiverCommunity, ReceiverUser } from "@snmp/notifications";
import { optionsOfGroup, withoutOptions } from "../arguments/groups.ts";
import { readSecret } from "../arguments/secrets.ts";
import type { Invocation } from "../commands/command.ts";
import { readConfiguredSecret, readConfiguredUser } from "../config/access.ts";
import { readJsonc } from "../config/read-jsonc.ts";
import { makeCredentials } from "../credentials.ts";
import { UsageError } from "../failure.ts";

/** Communities, users and networks of senders. */
export interface Access {
  readonly communities: readonly string[];
  readonly users: readonly ReceiverUser[];
  readonly sources?: readonly string[];
  readonly trustedRelays?: readonly string[];
}

/** Reads who may send. Without any option it is the community that every command takes. */
export async function readAccess(invocation: Invocation): Promise<Access> {
  const { options, environment } = invocation;
  const users = await readUser(invocation);
  const community = await readSecret(options, "community", environment);
  const communities = community === undefined ? [] : [community];
  if (options.access === undefined) {
    const isOpen = community === undefined && users.length === 0;
    return { communities: isOpen ? ["public"] : communities, users };
  }
  const given = await readAccessFile(options.access, invocation);
  return {
    ...given,
    communities: [...communities, ...given.communities],
    users: [...users, ...given.users],
  };
}

/** The communities as the receiver takes them: notifications show a community only if the user asks for it. */
export function nameCommunities(
  communities: readonly string[],
  showsCommunity: boolean,
): (string | ReceiverCommunity)[] {
  return communities.map((name) => (showsCommunity ? { name, securityName: name } : name));
}

/** The user that -u, -a, -x and -l describe. */
async function readUser({ options, environment }: Invocation): Promise<ReceiverUser[]> {
  if (options.user === undefined) return [];
  const own = withoutOptions({ ...options, "snmp-version": "3" }, optionsOfGroup("community"));
  const credentials: Credentials = await makeCredentials(own, environment);
  const { user, securityLevel, auth, priv } = credentials as V3Credentials;
  return [{ user, level: securityLevel, auth, priv }];
}

async function readAccessFile(path: string, { environment }: Invocation): Promise<Access> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new UsageError(`--access: cannot read the file: ${(error as Error).message}`);
  }
  const members = readJsonc(text, path).members("the file of --access", [
    "communities",
    "users",
    "sources",
    "trustedRelays",
  ]);
  const communities: string[] = [];
  for (const node of members.get("communities")?.items("communities") ?? [])
    communities.push(await readConfiguredSecret(node, "a community", environment));
  const users: ReceiverUser[] = [];
  for (const node of members.get("users")?.items("users") ?? []) {
    const user = node.members("a user", ["user", "level", "auth", "priv", "engineId"]);
    const engineId = user.get("engineId")?.text("engineId");
    users.push({
      ...(await readConfiguredUser(user, node, environment)),
      ...(engineId !== undefined && { engineId }),
    });
  }
  const sources = members
    .get("sources")
    ?.items("sources")
    .map((node) => node.text("a source"));
  const trustedRelays = members
    .get("trustedRelays")
    ?.items("trustedRelays")
    .map((node) => node.text("a relay"));
  return {
    communities,
    users,
    ...(sources !== undefined && { sources }),
    ...(trustedRelays !== undefined && { trustedRelays }),
  };
}
