// The file of `snmp agent`: who may ask, and for what.
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { AgentOptions, ViewOptions } from "@snmp/agent";
import type { Mib } from "@snmp/mib";
import type { Environment } from "../arguments/secrets.ts";
import type { Invocation } from "../commands/command.ts";
import { readConfiguredSecret, readConfiguredUser } from "../config/access.ts";
import type { ConfigNode } from "../config/config-node.ts";
import { readJsonc } from "../config/read-jsonc.ts";
import { UsageError } from "../failure.ts";
import { loadNames } from "../names/load-names.ts";
import { isNumericOid } from "../arguments/oids.ts";
import { type ObjectContext, readScalar, readTable, type Registration } from "./objects.ts";

/** An agent file that is valid. */
export interface AgentFile {
  /** The options of the agent, without its engine. */
  readonly options: AgentOptions;
  readonly listen: readonly string[];
  /** Registers the objects. */
  readonly registrations: readonly Registration[];
}

/** An agent or a subagent with the objects of a file. */
export interface ServingAgent {
  /** Begins to serve. Resolves to the addresses, or to the master. */
  serve(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Reads a file. Throws a `UsageError` with file, line and column. `signal` ends the commands of its objects. */
export async function readAgentFile(
  path: string,
  invocation: Invocation,
  signal: AbortSignal,
): Promise<AgentFile> {
  const { environment } = invocation;
  const root = readJsonc(await readText(path), path);
  const members = root.members("an agent file", [
    "listen",
    "communities",
    "users",
    "views",
    "system",
    "modules",
    "scalars",
    "tables",
  ]);
  if (!members.has("communities") && !members.has("users") && invocation.options.agentx === undefined)
    root.fail('nobody may ask: give it "communities" or "users"');
  const mib = await loadModules(members.get("modules"), invocation);
  const views = readViews(members.get("views"), mib);
  const context: ObjectContext = { mib, signal };
  const registrations: Registration[] = [];
  for (const [name, node] of members.get("scalars")?.members("scalars") ?? [])
    registrations.push(await readScalar(name, node, context));
  for (const [name, node] of members.get("tables")?.members("tables") ?? [])
    registrations.push(await readTable(name, node, context));
  return {
    options: {
      communities: await readCommunities(members.get("communities"), views, environment),
      users: await readUsers(members.get("users"), views, environment),
      system: readSystem(members.get("system")),
      mib,
    },
    listen:
      members
        .get("listen")
        ?.items("listen")
        .map((node) => node.text("an address")) ?? [],
    registrations,
  };
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new UsageError(`cannot read the agent file: ${(error as Error).message}`);
  }
}

/** The standard modules, those of -m, and those of the file, whose paths are relative to it. */
async function loadModules(node: ConfigNode | undefined, invocation: Invocation): Promise<Mib> {
  const named = node?.items("modules").map((item) => {
    const name = item.text("a module");
    return /[/\\]|\.(?:txt|mib|my)$/i.test(name) ? resolve(dirname(item.file), name) : name;
  });
  if (named === undefined) return loadNames(invocation);
  const given = invocation.options["mib-modules"];
  const modules = [...(given === undefined ? [] : [given]), ...named].join(":");
  return loadNames({ ...invocation, options: { ...invocation.options, "mib-modules": modules } });
}

type Views = ReadonlyMap<string, ViewOptions>;

function readViews(node: ConfigNode | undefined, mib: Mib): Views {
  const views = new Map<string, ViewOptions>();
  for (const [name, view] of node?.members("views") ?? []) {
    const members = view.members("a view", ["include", "exclude"]);
    const read = (what: "include" | "exclude"): object => {
      const list = members.get(what)?.items(what);
      if (list === undefined) return {};
      return {
        [what]: list.map((item) => {
          const text = item.text("a subtree");
          return item.locate(() => (isNumericOid(text) ? text : mib.oid(text)));
        }),
      };
    };
    views.set(name, { ...read("include"), ...read("exclude") });
  }
  return views;
}

/** The rights of a community or a user: `access` and the name of a view. */
function readRights(members: ReadonlyMap<string, ConfigNode>, views: Views): object {
  const access = members.get("access")?.oneOf("access", ["read-only", "read-write"] as const);
  const name = members.get("view");
  const view =
    name &&
    (views.get(name.text("view")) ??
      name.fail(`there is no view ${JSON.stringify(name.content)} in "views"`));
  return { ...(access !== undefined && { access }), ...(view !== undefined && { view }) };
}

async function readCommunities(
  node: ConfigNode | undefined,
  views: Views,
  environment: Environment,
): Promise<NonNullable<AgentOptions["communities"]>> {
  const communities: NonNullable<AgentOptions["communities"]>[number][] = [];
  for (const item of node?.items("communities") ?? []) {
    const isBare = !(item.content instanceof Map) || item.content.has("env") || item.content.has("file");
    const members = isBare
      ? new Map([["name", item]])
      : item.members("a community", ["name", "access", "view"]);
    const name = members.get("name") ?? item.fail('the community is missing: "name"');
    const secret = await readConfiguredSecret(name, "the community", environment);
    communities.push({ name: secret, ...readRights(members, views) });
  }
  return communities;
}

async function readUsers(
  node: ConfigNode | undefined,
  views: Views,
  environment: Environment,
): Promise<NonNullable<AgentOptions["users"]>> {
  const users: NonNullable<AgentOptions["users"]>[number][] = [];
  for (const item of node?.items("users") ?? []) {
    const members = item.members("a user", ["user", "level", "auth", "priv", "access", "view"]);
    users.push({ ...(await readConfiguredUser(members, item, environment)), ...readRights(members, views) });
  }
  return users;
}

function readSystem(node: ConfigNode | undefined): NonNullable<AgentOptions["system"]> {
  const members = node?.members("system", ["description", "objectId", "contact", "name", "location"]) ?? [];
  return Object.fromEntries(Array.from(members, ([name, value]) => [name, value.text(`system.${name}`)]));
}
