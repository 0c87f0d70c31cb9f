// Communities and users of a configuration file. Their secrets come from the environment or from files of their own, or stand in the file.
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { ProtocolKey, SecurityLevel } from "@snmp/mpm-core";
import type { Environment } from "../arguments/secrets.ts";
import { normalizeProtocol } from "../credentials.ts";
import type { ConfigNode } from "./config-node.ts";

/** A user of SNMPv3, as agents and receivers take it. */
export interface ConfiguredUser {
  readonly user: string;
  readonly level?: SecurityLevel;
  readonly auth?: ProtocolKey;
  readonly priv?: ProtocolKey;
}

/** Reads a secret: a text, `{ "env": "NAME" }` or `{ "file": "PATH" }`, whose path is relative to the configuration file. */
export async function readConfiguredSecret(
  node: ConfigNode,
  what: string,
  environment: Environment,
): Promise<string> {
  if (typeof node.content === "string") return node.text(what);
  if (!(node.content instanceof Map))
    return node.fail(`${what} must be a text, { "env": "NAME" } or { "file": "PATH" }`);
  const members = node.members(what, ["env", "file"]);
  const name = members.get("env");
  const file = members.get("file");
  if ((name === undefined) === (file === undefined)) return node.fail(`${what} needs either "env" or "file"`);
  if (name !== undefined) {
    const variable = name.text(`${what}.env`);
    const value = environment[variable];
    return value === undefined || value === ""
      ? name.fail(`the environment variable ${variable} is not set`)
      : value;
  }
  const path = resolve(dirname(node.file), file!.text(`${what}.file`));
  try {
    return (await readFile(path, "utf8")).replace(/\r?\n$/, "");
  } catch (error) {
    return file!.fail(
      `cannot read the file of ${what}: ${(error as NodeJS.ErrnoException).code ?? "error"}: ${path}`,
    );
  }
}

/** Reads the members that describe a user: `user`, `level`, `auth` and `priv`. */
export async function readConfiguredUser(
  members: ReadonlyMap<string, ConfigNode>,
  node: ConfigNode,
  environment: Environment,
): Promise<ConfiguredUser> {
  const name = members.get("user") ?? node.fail('a user needs its name: "user"');
  const level = members.get("level")?.oneOf("level", ["noAuthNoPriv", "authNoPriv", "authPriv"]);
  const auth = await readKey(members.get("auth"), "auth", environment);
  const priv = await readKey(members.get("priv"), "priv", environment);
  return {
    user: name.text("user"),
    ...(level !== undefined && { level }),
    ...(auth !== undefined && { auth }),
    ...(priv !== undefined && { priv }),
  };
}

async function readKey(
  node: ConfigNode | undefined,
  what: string,
  environment: Environment,
): Promise<ProtocolKey | undefined> {
  if (node === undefined) return undefined;
  const members = node.members(what, ["protocol", ...keyForms]);
  const protocol = members.get("protocol") ?? node.fail(`${what} needs "protocol"`);
  const form = keyForms.find((each) => members.has(each)) ?? node.fail(`${what} needs "password"`);
  const secret = await readConfiguredSecret(members.get(form)!, `${what}.${form}`, environment);
  return { protocol: normalizeProtocol(protocol.text(`${what}.protocol`)), [form]: secret };
}

const keyForms = ["password", "masterKey", "localizedKey"] as const;
